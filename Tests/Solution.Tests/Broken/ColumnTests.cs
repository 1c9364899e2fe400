using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Choices, keys, views and constants that name columns.</summary>
internal sealed class ColumnTests : BrokenSolution
{
    private const string Item = "src/Entities/chk_Item/Entity.xml";

    [Test]
    public void A_view_on_a_column_that_does_not_exist()
    {
        var view = Solution.FileIn("src/Entities/chk_Item/SavedQueries", text: "Active Checklist Items");
        Solution.Edit(view, "<order attribute=\"chk_order\"", "<order attribute=\"chk_sequence\"").Edit(view, "<cell name=\"chk_kind\"", "<cell name=\"chk_sort\"");

        Expect(Solution.At(view, "chk_sort") + ": The view names the column chk_sort, which chk_item does not have.",
               Solution.At(view, "chk_sequence") + ": The view names the column chk_sequence, which chk_item does not have.");
    }

    [Test]
    public void A_column_of_a_choice_that_does_not_exist()
    {
        Solution.Edit(Item, "<OptionSetName>chk_itemkind<", "<OptionSetName>chk_kinds<");

        Expect(Solution.At(Item, "chk_kinds") + ": There is no choice chk_kinds; its file would be OptionSets/chk_kinds.xml.");
    }

    [Test]
    public void A_key_of_a_column_that_does_not_exist()
    {
        Solution.Edit(Item, "<AttributeName>chk_key<", "<AttributeName>chk_kee<");

        Expect(Solution.At(Item, "chk_kee") + ": The key names the column chk_kee, which chk_item does not have.");
    }

    [Test]
    public void A_constant_of_the_code_for_a_column_that_does_not_exist()
    {
        (Solution.Plugin with { Constants = [.. Solution.Plugin.Constants, ("ItemTable", "Weight", "chk_weight"), ("ItemTable", "Filter", "chk_key,chk_weight,chk_colour")] }).Write(Solution.PluginPath);

        Expect(Solution.At(Item, "<attributes>") + ": CrmChecklists.Dataverse.Tables.ItemTable.Weight names the column chk_weight, which chk_item does not have.",
               Solution.At(Item, "<attributes>") + ": CrmChecklists.Dataverse.Tables.ItemTable.Filter names the column chk_colour, which chk_item does not have.");
    }

    [Test]
    public void A_constant_of_the_code_for_a_table_that_does_not_exist()
    {
        (Solution.Plugin with { Constants = [.. Solution.Plugin.Constants, ("MoodTable", "Name", "chk_mood")] }).Write(Solution.PluginPath);

        Expect(Solution.At("src/Other/Solution.xml", "<RootComponents>") + ": CrmChecklists.Dataverse.Tables.MoodTable names the table chk_mood, which is no table of the solution.");
    }

    [Test]
    public void A_view_of_another_table_and_with_a_cell_of_no_link()
    {
        var view = Solution.FileIn("src/Entities/chk_Item/SavedQueries", text: "Active Checklist Items");
        Solution.Edit(view, "<entity name=\"chk_item\">", "<entity name=\"account\">").Edit(view, "<cell name=\"chk_kind\"", "<cell name=\"list.chk_kind\"");

        Expect(Solution.At(view, "list.chk_kind") + ": The view shows list.chk_kind, but its query has no link of the alias list.",
               Solution.At(view, "<entity ") + ": The view lies in the folder of chk_item, but reads account.");
    }
}
