namespace CrmChecklists.Dataverse.Tables;

/// <summary>The customer. (CE reference: account.)</summary>
internal static class AccountTable
{
    public const string Name = "account";
    public const string Id = "accountid";
}
