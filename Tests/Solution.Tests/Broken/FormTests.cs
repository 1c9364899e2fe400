using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Forms the packer refuses.</summary>
internal sealed class FormTests : BrokenSolution
{
    private string OpportunityForm => Solution.FileIn("src/Entities/Opportunity/FormXml/main");

    private string ChecklistForm => Solution.FileIn("src/Entities/chk_Checklist/FormXml/main");

    [Test]
    public void A_form_that_loads_a_missing_script()
    {
        Solution.Edit(OpportunityForm, "<Library name=\"chk_/opportunity/form.js\"", "<Library name=\"chk_/opportunity/from.js\"");

        Expect(Solution.At(OpportunityForm, "from.js") + ": The form loads chk_/opportunity/from.js, but there is no such web resource.");
    }

    [Test]
    public void A_form_that_shows_a_missing_page()
    {
        Solution.Delete("WebResources/opportunity/panel.html");

        Expect(Solution.At(OpportunityForm, "<Url>") + ": The form shows chk_/opportunity/panel.html, but there is no such web resource.");
    }

    [Test]
    public void A_form_with_the_wrong_id_for_its_page()
    {
        Solution.Edit(OpportunityForm, "<WebResourceId>{4337f615", "<WebResourceId>{00000000");

        Expect(Solution.At(OpportunityForm, "<WebResourceId>") + ": The web resource chk_/opportunity/panel.html has the id {4337f615-1600-5506-8b60-0ce17397b8a3}. Write that id here.");
    }

    [Test]
    public void A_sub_grid_on_a_view_and_a_relationship_that_do_not_exist()
    {
        var view = Solution.Read(ChecklistForm).Split("<ViewId>")[1][..38];
        Solution.Edit(ChecklistForm, view, "{00000000-0000-0000-0000-000000000001}").Edit(ChecklistForm, "chk_checklist_item", "chk_checklist_question");

        Expect(Solution.At(ChecklistForm, "<ViewId>") + ": The grid shows the view {00000000-0000-0000-0000-000000000001}, which is not in the solution.",
               Solution.At(ChecklistForm, "<RelationshipName>") + ": The sub-grid follows the relationship chk_checklist_question, which is not in the solution.");
    }

    [Test]
    public void A_form_with_a_column_that_does_not_exist()
    {
        Solution.Edit(ChecklistForm, "datafieldname=\"chk_key\"", "datafieldname=\"chk_kee\"");

        Expect(Solution.At(ChecklistForm, "chk_kee") + ": The form shows the column chk_kee, which chk_checklist does not have.");
    }

    [Test]
    public void A_form_whose_file_is_named_otherwise()
    {
        var form = ChecklistForm;
        Solution.Write("src/Entities/chk_Checklist/FormXml/main/{00000000-0000-0000-0000-000000000001}.xml", Solution.Read(form)).Delete(form);

        Expect(Solution.At(ChecklistForm, "<formid>") + ": The file is named {00000000-0000-0000-0000-000000000001}, but holds " + Path.GetFileNameWithoutExtension(form) + ". Name it after its id.");
    }

    [Test]
    public void Two_cells_of_a_form_with_one_id()
    {
        var cell = Solution.Read(ChecklistForm).Split("<cell id=\"")[1][..38];
        var other = Solution.Read(ChecklistForm).Split("<cell id=\"")[2][..38];
        Solution.Edit(ChecklistForm, other, cell);

        Expect(Solution.At(ChecklistForm, cell)[..^1].Split('(')[0] + $"({LineOfSecond(ChecklistForm, cell)}): The id in this form {cell} is taken already by "
             + $"{Solution.At(ChecklistForm, cell)["src/".Length..].Replace("(", ", line ").TrimEnd(')')}. Give this one its own.");
    }
}
