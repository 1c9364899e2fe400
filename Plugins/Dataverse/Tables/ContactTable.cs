namespace CrmChecklists.Dataverse.Tables;

/// <summary>A person at a customer. (CE reference: contact.)</summary>
internal static class ContactTable
{
    public const string Name = "contact";
    public const string Id = "contactid";
    public const string FullName = "fullname";
    public const string Job = "jobtitle";
}
