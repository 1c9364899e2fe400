namespace Solution.Tests.Given;

/// <summary>A column by which rows are told apart or tied together.</summary>
/// <param name="Type">As customizations.xml spells it.</param>
/// <param name="IsUnique">Whether it is part of an alternate key.</param>
/// <param name="IsTitle">Whether it is what people read a row by.</param>
internal sealed record ModelColumn(string Name, string Type, bool IsUnique, bool IsTitle)
{
    public bool IsId => Type == "primarykey";

    public bool IsLookup => Type == "lookup";

    public int Rank => IsId ? 0 : IsTitle ? 1 : IsUnique && !IsLookup ? 2 : 3;

    /// <summary>PK, FK, UK as Mermaid marks them.</summary>
    public string Marks => string.Join(", ", new[] { IsId ? "PK" : null, IsLookup ? "FK" : null, IsUnique ? "UK" : null }.OfType<string>());

    /// <summary>The type in the words of docs/data-model.md.</summary>
    public string Word => Type switch
    {
        "primarykey" => "id",
        "nvarchar" => "text",
        "ntext" => "memo",
        "picklist" => "choice",
        "int" => "number",
        _ => Type,
    };
}
