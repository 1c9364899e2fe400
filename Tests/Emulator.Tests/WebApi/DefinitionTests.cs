namespace Emulator.Tests.WebApi;

public sealed class DefinitionTests : WebApiFixture
{
    [TestCase("MultiSelectPicklist", "account")]
    [TestCase("State", "roleprivileges")]
    public async Task Columns_of_a_type_the_table_has_none_of_are_an_empty_list(string type, string table)
    {
        var answer = await Read($"EntityDefinitions(LogicalName='{table}')/Attributes/Microsoft.Dynamics.CRM.{type}AttributeMetadata?$select=LogicalName&$expand=OptionSet,GlobalOptionSet");

        Assert.That(answer["value"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Columns_of_a_type_the_table_has_come_with_their_choices()
    {
        var answer = await Read("EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.StateAttributeMetadata?$select=LogicalName&$expand=OptionSet");

        var choices = answer["value"]!.AsArray().Single()!["OptionSet"]!["Options"]!.AsArray().Select(o => (int)o!["Value"]!);
        Assert.That(choices, Is.EqualTo(new[] { 0, 1 }));
    }
}
