namespace Emulator.Tests.Query;

internal sealed class FetchXmlReaderTests : QueryFixture
{
    [TestCase("<fetch><entity name='deal'>", "Invalid XML: Unexpected end of file has occurred. The following elements are not closed: entity, fetch. Line 1, position 28.")]
    [TestCase("<select/>", "Invalid FetchXML, line 1: the query's root must be 'fetch', not 'select'.")]
    [TestCase("<fetch/>", "Invalid FetchXML, line 1: the element 'fetch' needs an element 'entity'.")]
    [TestCase("<fetch colour='red'><entity name='deal'/></fetch>", "Invalid FetchXML, line 1: the element 'fetch' has no attribute 'colour'.")]
    [TestCase("<fetch top='few'><entity name='deal'/></fetch>", "Invalid FetchXML, line 1: the attribute 'top' is 'few', not a whole number.")]
    [TestCase("<fetch aggregatelimit='5'><entity name='deal'/></fetch>", "The emulator does not support the FetchXML attribute 'aggregatelimit'.")]
    [TestCase("<fetch><entity name='deal'>\n<column name='x'/></entity></fetch>", "Invalid FetchXML, line 2: the element 'entity' may not hold an element 'column'.")]
    [TestCase("<fetch><entity name='nothing'/></fetch>", "The entity with a name = 'nothing' was not found in the MetadataCache.")]
    [TestCase("<fetch><entity name='deal'><attribute name='nothing'/></entity></fetch>", "'deal' entity doesn't contain attribute with Name = 'nothing'.")]
    [TestCase("<fetch><entity name='deal'><order attribute='nothing'/></entity></fetch>", "'deal' entity doesn't contain attribute with Name = 'nothing'.")]
    [TestCase("<fetch><entity name='deal'><filter type='xor'/></entity></fetch>", "Invalid FetchXML, line 1: 'xor' is not a filter type; it is 'and' or 'or'.")]
    [TestCase("<fetch><entity name='deal'><filter><condition attribute='seats' operator='equals' value='1'/></filter></entity></fetch>", "Invalid FetchXML, line 1: 'equals' is not a condition operator.")]
    [TestCase("<fetch><entity name='deal'><filter><condition attribute='ownerid' operator='under' value='1'/></filter></entity></fetch>", "The emulator does not support the FetchXML operator 'under'.")]
    [TestCase("<fetch><entity name='deal'><filter><condition attribute='seats' operator='eq' value='many'/></filter></entity></fetch>", "The value 'many' does not fit the operator Equal on the column 'seats' of 'deal', which is of type Integer.")]
    [TestCase("<fetch><entity name='deal'><filter><condition attribute='seats' operator='eq'/></filter></entity></fetch>", "The condition operator Equal on the column 'seats' needs one value, not 0.")]
    [TestCase("<fetch><entity name='deal'><filter><condition attribute='seats' operator='null' value='1'/></filter></entity></fetch>", "Invalid FetchXML, line 1: the operator 'null' takes no value.")]
    [TestCase("<fetch><entity name='deal'><filter><condition entityname='b' attribute='name' operator='null'/></filter></entity></fetch>", "The query names the table or alias 'b', which it does not join.")]
    [TestCase("<fetch><entity name='deal'><link-entity name='account' from='accountid' to='accountid' link-type='left'/></entity></fetch>", "Invalid FetchXML, line 1: 'left' is not a link type.")]
    [TestCase("<fetch><entity name='deal'><attribute name='seats' aggregate='sum' alias='s'/></entity></fetch>", "Invalid FetchXML, line 1: the attribute 'seats' aggregates or groups, but the query does not say aggregate='true'.")]
    [TestCase("<fetch aggregate='true'><entity name='deal'><attribute name='seats' aggregate='sum'/></entity></fetch>", "Invalid FetchXML, line 1: the attribute 'seats' of an aggregate query needs an alias.")]
    [TestCase("<fetch aggregate='true'><entity name='deal'><attribute name='name' aggregate='sum' alias='s'/></entity></fetch>", "The aggregate Sum does not go with the column 'name' of type Text.")]
    [TestCase("<fetch aggregate='true'><entity name='deal'><attribute name='createdon' groupby='true' dategrouping='fiscal-year' alias='s'/></entity></fetch>", "The emulator does not support the date grouping FiscalYear.")]
    public void What_is_wrong_is_said_and_where(string fetchXml, string message)
    {
        Assert.That(Fault(fetchXml).Message, Is.EqualTo(message));
    }

    [Test]
    public void A_document_type_is_refused()
    {
        var fault = Fault("<!DOCTYPE fetch [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><fetch><entity name='deal'><attribute name='&x;'/></entity></fetch>");

        Assert.That(fault.Message, Does.StartWith("Invalid XML: For security reasons DTD is prohibited in this XML document."));
    }
}
