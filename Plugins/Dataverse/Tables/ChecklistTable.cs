using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>One version of a checklist.</summary>
internal static class ChecklistTable
{
    public const string Name = "chk_checklist";
    public const string Id = "chk_checklistid";
    public const string Title = "chk_name";
    public const string Key = "chk_key";
    public const string Version = "chk_version";
    public const string Moment = "chk_moment";
    public const string Stage = "chk_stage";
    public const string Introduction = "chk_introduction";
    public const string Condition = "chk_condition";
    public const string PublishedOn = "chk_publishedon";
    public const string PublishedBy = "chk_publishedby";
    public const string State = "statecode";
    public const string Status = "statuscode";

    public const int Active = 0;
    public const int Inactive = 1;
    public const int Draft = 1;
    public const int Published = 727_000_001;
    public const int Retired = 2;

    public const string FrozenFilter = Condition + "," + Introduction + "," + Key + "," + Moment + "," + Title + "," + PublishedBy + "," + PublishedOn + "," + Stage + ","
        + Version + "," + State + "," + Status;

    public const string FrozenImage = Title + "," + Version + "," + Status;

    /// <summary>The columns <see cref="Read"/> needs.</summary>
    public static string[] Content => [Key, Title, Moment, Stage, Introduction, Version, Status, Condition];

    /// <param name="row">The checklist's row, or a row it is joined to.</param>
    /// <param name="items">Its items, as far as they are wanted.</param>
    /// <param name="alias">The alias it is joined under.</param>
    public static Checklist Read(Entity row, IReadOnlyList<Item> items, string? alias = null) => new(
        row.Read<string>(Key, alias) ?? "",
        row.Read<string>(Title, alias) ?? "",
        Choice.Read<Moment>(row.Read<OptionSetValue>(Moment, alias)),
        Choice.Ordinal(row.Read<OptionSetValue>(Stage, alias)),
        row.Read<string>(Introduction, alias),
        items,
        row.Read<string>(Condition, alias));

    /// <summary>The row of a new draft.</summary>
    public static Entity NewDraft(Checklist checklist, int version) => new(Name)
    {
        [Key] = checklist.Key,
        [Version] = version,
        [Title] = checklist.Name,
        [Moment] = Choice.Of(checklist.Moment),
        [Stage] = checklist.Stage is { } stage ? Choice.Of(stage) : null,
        [Introduction] = checklist.Introduction,
        [Condition] = checklist.Condition,
    };
}
