using Solution.Tests.Given;

namespace Solution.Tests.Broken;

/// <summary>Environment variables the packer refuses.</summary>
internal sealed class EnvironmentVariableTests : BrokenSolution
{
    private const string File = "src/environmentvariabledefinitions/chk_Target/environmentvariabledefinition.xml";

    [TestCase("100000000", "anything", null)]
    [TestCase("100000001", "12.5", null)]
    [TestCase("100000001", "many", "number")]
    [TestCase("100000002", "yes", null)]
    [TestCase("100000002", "on", "yes or no")]
    [TestCase("100000003", "{\"days\":3}", null)]
    [TestCase("100000003", "{days:3}", "JSON")]
    public void A_default_value_is_of_the_variables_type(string type, string value, string? kind)
    {
        Define($"<defaultvalue>{value}</defaultvalue><type>{type}</type>");

        Expect(kind is null ? [] : [$"{File}(2): The default value of chk_Target is no {kind}."]);
    }

    [Test]
    public void A_variable_of_no_type_and_one_of_an_unknown_type()
    {
        const string Message = "An environment variable has a type: 100000000 text, 100000001 number, 100000002 yes or no, 100000003 JSON, 100000004 data source, 100000005 secret.";

        Define("");
        Expect($"{File}(1): {Message}");

        Define("<type>7</type>");
        Expect($"{File}(2): {Message}");
    }

    [Test]
    public void A_default_value_that_is_too_long()
    {
        Define($"<defaultvalue>{new string('x', 2001)}</defaultvalue><type>100000000</type>");

        Expect($"{File}(2): The default value has 2001 characters; the column takes 2000.");
    }

    [Test]
    public void A_variable_in_the_folder_of_another()
    {
        Define("<type>100000000</type>", name: "chk_Goal");

        Expect($"{File}(1): The folder is named chk_Target, but holds chk_Goal. Name it after the schema name.");
    }

    [Test]
    public void A_variable_of_another_publisher()
    {
        Define("<type>100000000</type>", name: "new_Target");

        Expect($"{File}(1): The folder is named chk_Target, but holds new_Target. Name it after the schema name.",
               $"{File}(1): The name new_Target does not begin with the publisher's prefix chk_.");
    }

    [Test]
    public void The_value_of_an_environment_variable()
    {
        Solution.Write("src/environmentvariabledefinitions/chk_Target/environmentvariablevalues.json", "{}");

        Expect("src/environmentvariabledefinitions/chk_Target/environmentvariablevalues.json: The packer does not know this kind of file and would leave it out. "
             + "Delete it, correct its place, or teach the packer about it.");
    }

    private void Define(string content, string name = "chk_Target") =>
        Solution.Write(File, $"<environmentvariabledefinition schemaname=\"{name}\">\n{content}</environmentvariabledefinition>");
}
