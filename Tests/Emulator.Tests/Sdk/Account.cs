using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace Emulator.Tests.Sdk;

/// <summary>An early-bound class as generators write it.</summary>
[EntityLogicalName("account")]
internal sealed class Account : Entity
{
    public Account() : base("account")
    {
    }

    [AttributeLogicalName("accountid")]
    public override Guid Id
    {
        get => base.Id;
        set
        {
            SetAttributeValue("accountid", value);
            base.Id = value;
        }
    }

    [AttributeLogicalName("name")]
    public string Name
    {
        get => GetAttributeValue<string>("name");
        set => SetAttributeValue("name", value);
    }

    [RelationshipSchemaName("account_parent_account", EntityRole.Referenced)]
    public IEnumerable<Account> Children
    {
        get => GetRelatedEntities<Account>("account_parent_account", EntityRole.Referenced);
        set => SetRelatedEntities("account_parent_account", EntityRole.Referenced, value);
    }
}
