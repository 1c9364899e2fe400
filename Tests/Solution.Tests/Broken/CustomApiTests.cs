using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Custom APIs the packer refuses.</summary>
internal sealed class CustomApiTests : BrokenSolution
{
    private const string Preview = "src/customapis/chk_PreviewMove/customapi.xml";

    private string Assembly => Solution.FileIn("src/PluginAssemblies");

    [Test]
    public void A_custom_api_of_a_type_nobody_registered()
    {
        var id = Solution.Read(Preview).Split("<plugintypeexportkey>")[1][..36];
        Solution.Edit(Preview, id, "00000000-0000-0000-0000-000000000001");

        Expect(Solution.At(Preview, "<plugintypeexportkey>") + ": No plug-in type has the id 00000000-0000-0000-0000-000000000001.");
    }

    [Test]
    public void A_custom_api_on_a_table_that_does_not_exist()
    {
        Solution.Edit(Preview, "<boundentitylogicalname>opportunity<", "<boundentitylogicalname>chk_deal<");

        Expect(Solution.At(Preview, "chk_deal") + ": The Custom API is bound to chk_deal, which is no table of the solution.");
    }

    [Test]
    public void A_custom_api_that_is_bound_and_is_not()
    {
        Solution.Edit(Preview, "<bindingtype>1<", "<bindingtype>0<");

        Expect(Preview + "(1): boundentitylogicalname and bindingtype contradict each other: name a table exactly when the binding is 1 or 2.");
    }

    [Test]
    public void A_function_that_answers_nothing()
    {
        Solution.Delete("src/customapis/chk_PreviewMove/customapiresponseproperties/Preview/customapiresponseproperty.xml");

        Expect(Preview + "(1): A function has to answer something; without a response property the platform does not show it.");
    }

    [Test]
    public void A_response_property_that_is_optional()
    {
        const string Property = "src/customapis/chk_PreviewMove/customapiresponseproperties/Preview/customapiresponseproperty.xml";
        Solution.Edit(Property, "<name>", "<isoptional>0</isoptional><name>");

        Expect(Solution.At(Property, "<isoptional>") + ": A response property has no isoptional; the import fails on it.");
    }

    [Test]
    public void A_custom_api_in_the_folder_of_another()
    {
        Solution.Edit(Preview, "uniquename=\"chk_PreviewMove\"", "uniquename=\"chk_Preview\"");

        Expect(Preview + "(1): The folder is named chk_PreviewMove, but holds chk_Preview. Name it after the unique name.",
               Solution.At(Preview, "<plugintypeid>") + ": CrmChecklists.Gate.PreviewMoveApi says that it implements chk_PreviewMove, not chk_Preview. Correct the CustomApi attribute of the class, or name another type.");
    }

    [Test]
    public void A_custom_api_the_class_does_not_declare_and_the_other_way_round()
    {
        (Solution.Plugin with { CustomApis = [.. Solution.Plugin.CustomApis.Select(one => one.Api == "chk_PreviewMove" ? (one.Type, "chk_Preview") : one), ("CrmChecklists.Gate.StageGatePlugin", "chk_Move")] }).Write(Solution.PluginPath);

        Expect(Solution.At(Assembly, "Gate.StageGatePlugin") + ": CrmChecklists.Gate.StageGatePlugin says that it implements chk_Move, but no such Custom API names it.",
               Solution.At(Preview, "<plugintypeid>") + ": CrmChecklists.Gate.PreviewMoveApi says that it implements chk_Preview, not chk_PreviewMove. Correct the CustomApi attribute of the class, or name another type.");
    }

    [Test]
    public void A_file_of_one_kind_under_the_name_of_another()
    {
        const string Property = "src/customapis/chk_PreviewMove/customapiresponseproperties/Preview/customapiresponseproperty.xml";
        Solution.Write(Property, Solution.Read(Property).Replace("customapiresponseproperty", "customapirequestparameter", StringComparison.Ordinal));

        Expect(Property + "(1): The element customapirequestparameter does not belong into a file named customapiresponseproperty.xml.");
    }
}
