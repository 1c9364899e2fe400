namespace Emulator.Pipeline;

/// <summary>Logical names of the standard columns the platform keeps itself.</summary>
internal static class Columns
{
    public const string Owner = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string OwningUser = "owninguser";
    public const string OwningTeam = "owningteam";
    public const string CreatedOn = "createdon";
    public const string CreatedBy = "createdby";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string OverriddenCreatedOn = "overriddencreatedon";
    public const string State = "statecode";
    public const string Status = "statuscode";
    public const string BusinessUnit = "businessunitid";
}
