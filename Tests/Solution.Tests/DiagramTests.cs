using System.Text;
using System.Text.RegularExpressions;
using Solution.Tests.Given;

namespace Solution.Tests;

/// <summary>docs/data-model-diagram.md is drawn from the tables and relationships of the solution.</summary>
public partial class DiagramTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "data-model-diagram.md");

    [Test]
    public void The_diagram_shows_the_tables_as_they_are()
    {
        var drawn = Draw();

        if (Environment.GetEnvironmentVariable("CHK_KEEP_MATRIX") == "1")
            System.IO.File.WriteAllText(File, drawn);

        Assert.That(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), Is.EqualTo(drawn), "Run this test with CHK_KEEP_MATRIX=1 and look at the difference.");
    }

    [Test]
    public void Every_lookup_of_a_table_is_a_line_or_a_mark_in_it()
    {
        var lookups = ModelTable.All.SelectMany(table => table.KeyColumns.Where(column => column.IsLookup).Select(column => $"{table.Name}.{column.Name}"));

        Assert.That(ModelRelationship.All.Select(one => $"{one.From}.{one.Column}"), Is.EquivalentTo(lookups));
    }

    [Test]
    public void Every_line_of_the_diagram_is_one_Mermaid_can_read()
    {
        var lines = Fence().Match(Draw()).Groups["diagram"].Value.TrimEnd('\n').Split('\n');

        Assert.That(lines[0], Is.EqualTo("erDiagram"));
        Assert.That(lines.Skip(1), Is.All.Match(@"^(    \w+ \{|    \}|        \w+ \w+( (PK|FK|UK)(, (FK|UK))*)?|    \w+ (\|\|--|\|o\.\.)o\{ \w+ : ""[^""]+"")$"));
    }

    private static string Draw()
    {
        var text = new StringBuilder("""
            # The data model as a diagram

            Drawn by `DiagramTests` from `Solution/src/Entities` and `Solution/src/Other/Relationships`; `CHK_KEEP_MATRIX=1` draws it anew. What the tables mean, and all their columns, stands in
            [data-model.md](data-model.md).

            A solid line is *parental*: rows go where the row they point at goes (deleted, assigned, shared with it). A dashed one may be empty, and is *emptied* when that row is deleted.
            PK: the id. UK: part of the alternate key. FK: a lookup. Lookups to users, and the columns every table has, are left out of the lines.

            ```mermaid
            erDiagram

            """.ReplaceLineEndings("\n"));
        foreach (var one in ModelRelationship.All.Where(one => one.To != "systemuser"))
            text.Append($"    {one.To} {(one.IsParental ? "||--" : "|o..")}o{{ {one.From} : \"{one.Column}, {one.Behaviour}\"\n");
        foreach (var table in ModelTable.All)
        {
            text.Append($"    {table.Name} {{\n");
            foreach (var column in table.KeyColumns)
                text.Append($"        {column.Word} {column.Name} {column.Marks}".TrimEnd() + "\n");
            text.Append("    }\n");
        }

        text.Append("```\n\nRows of people (each belongs to a user or team, in a business unit): ").Append(Names(ModelTable.All.Where(table => table.BelongsToPeople)));
        return text.Append(".\nRows of the organisation: ").Append(Names(ModelTable.All.Where(table => !table.BelongsToPeople))).Append(".\n").ToString();
    }

    private static string Names(IEnumerable<ModelTable> tables) => string.Join(", ", tables.Select(table => $"`{table.Name}`"));

    [GeneratedRegex("```mermaid\n(?<diagram>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
