using Browser.Tests.Support;

namespace Browser.Tests.Modules;

public sealed class FormXmlTests : ModuleTest
{
    private const string Form = """
        <form>
          <tabs><tab name="general" id="{1}" visible="false"><labels><label description="Allgemein" languagecode="1031"/><label description="General" languagecode="1033"/></labels>
            <columns><column width="60%"><sections><section name="main" showlabel="true" columns="11" id="{2}"><labels><label description="Main" languagecode="1033"/></labels>
              <rows><row>
                <cell id="{3}" colspan="2"><labels><label description="Name" languagecode="1033"/></labels>
                  <control id="name" classid="{4273EDBD-AC1D-40d3-9FB2-095C621B552D}" datafieldname="name" disabled="true"/></cell>
                <cell id="{4}" showlabel="false"><labels/><control id="WebResource_x" classid="{9FDF5F91-88B1-47f4-AD53-C11EFC01A01D}"><parameters><Url>a_/b.html</Url></parameters></control></cell>
                <cell id="{5}"><labels/><control id="odd" classid="{00000000-0000-0000-0000-00000000abcd}"/></cell>
                <cell id="{6}"><labels/></cell>
              </row></rows></section></sections></column></columns></tab></tabs>
          <formLibraries><Library name="a_/b.js" libraryUniqueId="{7}"/></formLibraries>
          <events><event name="OnLoad"><Handlers>
            <Handler functionName="A.b" libraryName="a_/b.js" enabled="true" parameters="1,'two'" passExecutionContext="true"/>
            <Handler functionName="A.off" libraryName="a_/b.js" enabled="false"/>
          </Handlers></event></events>
        </form>
        """;

    [Test]
    public async Task A_tab_takes_its_label_in_the_users_language_and_keeps_that_it_is_hidden()
    {
        var tab = await Run("format/formxml.js", "const t = m.parseForm(x, 1033).tabs[0]; return [t.name, t.label, t.visible, t.columns[0].width]", Form);

        Assert.That(tab, Is.EqualTo("""["general","General",false,"60%"]"""));
    }

    [Test]
    public async Task A_section_counts_its_columns_by_the_ones_of_its_mask()
    {
        var columns = await Run("format/formxml.js", "return m.parseForm(x).tabs[0].columns[0].sections[0].columns", Form);

        Assert.That(columns, Is.EqualTo("2"));
    }

    [Test]
    public async Task Controls_are_known_by_their_class_id_in_any_case_and_unknown_ones_are_kept()
    {
        var kinds = await Run("format/formxml.js", "return m.parseForm(x).tabs[0].columns[0].sections[0].rows[0].map(c => c.control && [c.control.id, c.control.kind])", Form);

        Assert.That(kinds, Is.EqualTo("""[["name","text"],["WebResource_x","webresource"],["odd","unsupported"],null]"""));
    }

    [Test]
    public async Task Only_enabled_handlers_are_kept_with_their_parameters()
    {
        var events = await Run("format/formxml.js", "return m.parseForm(x).events", Form);

        Assert.That(events, Is.EqualTo(
            """[{"name":"onload","column":null,"control":null,"handlers":[{"functionName":"A.b","libraryName":"a_/b.js","parameters":"1,'two'","passExecutionContext":true}]}]"""));
    }

    [Test]
    public async Task Handler_parameters_are_literals()
    {
        var arguments = await Run("form/scripts.js", "return m.handlerArguments(x)", "1, 'it\\'s', {\"a\": true}");

        Assert.That(arguments, Is.EqualTo("""[1,"it's",{"a":true}]"""));
    }

    [Test]
    public async Task Broken_xml_is_refused_by_a_sentence()
    {
        var message = await Run("format/formxml.js", "try { m.parseForm(x) } catch (e) { return e.message }", "<form><tabs>");

        Assert.That(message, Does.StartWith("\"The form is not well-formed XML: "));
    }
}
