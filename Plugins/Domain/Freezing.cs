namespace CrmChecklists.Domain;

/// <summary>
/// A published or retired version and its items never change: deals were judged by it and receipts point to it. Only publishing itself moves a version on.
/// </summary>
internal static class Freezing
{
    /// <summary>A new version.</summary>
    public static Decision Create(bool asDraft, bool publishing) =>
        asDraft || publishing ? Decision.Allow : Decision.Refuse(Messages.PublishByMessage());

    /// <summary>A changed version.</summary>
    public static Decision Change(VersionState before, bool staysDraft, bool changesKeyOrVersion, bool publishing)
    {
        if (publishing)
            return Decision.Allow;
        if (!before.IsDraft)
            return Decision.Refuse(Messages.Frozen(before.Checklist, before.Version));
        if (changesKeyOrVersion)
            return Decision.Refuse(Messages.KeyIsFixed());
        return staysDraft ? Decision.Allow : Decision.Refuse(Messages.PublishByMessage());
    }

    /// <summary>A deleted version, or an item created, changed or deleted in one.</summary>
    public static Decision Touch(VersionState version) =>
        version.IsDraft ? Decision.Allow : Decision.Refuse(Messages.Frozen(version.Checklist, version.Version));
}
