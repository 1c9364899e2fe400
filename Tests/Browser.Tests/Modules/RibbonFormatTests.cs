using Browser.Tests.Support;

namespace Browser.Tests.Modules;

/// <summary>A ribbon definition as the form's command bar reads it.</summary>
public sealed class RibbonFormatTests : ModuleTest
{
    private const string Ribbon = """
        <RibbonDefinitions><RibbonDefinition><UI><Ribbon><Controls Id="Mscrm.Form.new_thing.MainTab.Save.Controls">
          <Button Id="second" Command="strange" Sequence="20" LabelText="Strange"/>
          <Button Id="first" Command="weigh" Sequence="10" LabelText="$LocLabels:weigh.label"/>
        </Controls></Ribbon></UI>
        <CommandDefinitions>
          <CommandDefinition Id="weigh"><EnableRules><EnableRule Id="existing"/></EnableRules><DisplayRules/><Actions>
            <JavaScriptFunction FunctionName="New.weigh" Library="$webresource:new_/weigh.js"><CrmParameter Value="PrimaryControl"/><StringParameter Value="kg"/></JavaScriptFunction></Actions></CommandDefinition>
          <CommandDefinition Id="strange"><EnableRules><EnableRule Id="Mscrm.NotOffline"/></EnableRules><Actions><Url Address="about:blank"/></Actions></CommandDefinition>
        </CommandDefinitions>
        <RuleDefinitions><EnableRules><EnableRule Id="existing"><FormStateRule State="Existing"/></EnableRule></EnableRules></RuleDefinitions>
        <LocLabels><LocLabel Id="weigh.label"><Titles><Title description="Weigh" languagecode="1033"/><Title description="Wiegen" languagecode="1031"/></Titles></LocLabel></LocLabels>
        </RibbonDefinition></RibbonDefinitions>
        """;

    [Test]
    public async Task Buttons_come_in_their_order_with_label_function_parameters_and_rules()
    {
        var first = await Run("format/ribbon.js", "return m.parseRibbon(x, 1031)[0];", Ribbon);

        Assert.That(first, Is.EqualTo("""
            {"id":"first","label":"Wiegen","functionName":"New.weigh","library":"new_/weigh.js","parameters":[{"kind":"CrmParameter","value":"PrimaryControl"},{"kind":"StringParameter","value":"kg"}],"rules":[{"name":"FormStateRule","state":"Existing","inverted":false}],"unsupported":[]}
            """.Trim()));
    }

    [Test]
    public async Task What_a_button_uses_that_nobody_defines_is_named()
    {
        var strange = await Run("format/ribbon.js", "return m.parseRibbon(x, 1033)[1].unsupported;", Ribbon);

        Assert.That(strange, Is.EqualTo("""["the rule Mscrm.NotOffline, which no solution defines","the action Url beside or instead of one JavaScriptFunction"]"""));
    }
}
