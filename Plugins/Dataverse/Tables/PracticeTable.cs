using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>A best practice.</summary>
internal static class PracticeTable
{
    public const string Name = "chk_practice";
    public const string Id = "chk_practiceid";
    public const string Title = "chk_name";
    public const string Key = "chk_key";
    public const string Kind = "chk_kind";
    public const string Body = "chk_body";
    public const string ItemKey = "chk_itemkey";
    public const string Stage = "chk_stage";
    public const string Contributor = "chk_contributor";
    public const string Basis = "chk_basis";
    public const string Order = "chk_order";
    public const string Condition = "chk_condition";

    /// <summary>The day a colleague should read it again; guidance shows the practice all the same.</summary>
    public const string ReviewOn = "chk_reviewon";

    public const string State = "statecode";

    /// <summary>Value of <see cref="State"/>.</summary>
    public const int Active = 0;

    /// <summary>The columns <see cref="Read"/> needs.</summary>
    public static string[] Content => [Title, Key, Kind, Body, ItemKey, Stage, Contributor, Basis, Order, Condition];

    public static Practice Read(Entity row) => new(
        row.Read<string>(Key) ?? "",
        Choice.Read<PracticeKind>(row.Read<OptionSetValue>(Kind)),
        row.Read<string>(Title) ?? "",
        row.Read<string>(Body) ?? "",
        row.Read<string>(ItemKey),
        Choice.Ordinal(row.Read<OptionSetValue>(Stage)),
        row.Read<string>(Contributor),
        row.Read<string>(Basis),
        row.Read<int?>(Order) ?? 0,
        row.Read<string>(Condition));

    public static void Write(Entity row, Practice practice)
    {
        row[Key] = practice.Key;
        row[Title] = practice.Title;
        row[Kind] = Choice.Of(practice.Kind);
        row[Body] = practice.Body;
        row[ItemKey] = practice.ItemKey;
        row[Stage] = practice.Stage is { } stage ? Choice.Of(stage) : null;
        row[Contributor] = practice.Contributor;
        row[Basis] = practice.Basis;
        row[Order] = practice.Order;
        row[Condition] = practice.Condition;
    }
}
