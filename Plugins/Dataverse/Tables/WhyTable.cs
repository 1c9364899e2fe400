using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>One link of a why-chain.</summary>
internal static class WhyTable
{
    public const string Name = "chk_why";
    public const string Id = "chk_whyid";
    public const string Text = "chk_name";
    public const string Answer = "chk_answerid";
    public const string Order = "chk_order";
    public const string Kind = "chk_kind";
    public const string IsRootCause = "chk_isrootcause";
    public const string Person = "chk_person";
    public const string Feeling = "chk_feeling";
    public const string Strength = "chk_strength";
    public const string CauseType = "chk_causetype";
    public const string Owner = "ownerid";

    /// <summary>Everything a rule judges, and everything that must not move.</summary>
    public const string RuleImage = Answer + "," + CauseType + "," + Feeling + "," + IsRootCause + "," + Kind + "," + Text + "," + Order + "," + Person + "," + Strength;

    public const string RuleFilter = RuleImage + ",statecode,statuscode";

    /// <summary>Where a link stands.</summary>
    public const string PlaceImage = Answer + "," + Order;

    /// <summary>The columns <see cref="Read"/> needs, and where the link stands.</summary>
    public static string[] Content => [Text, Answer, Order, Kind, IsRootCause, Person, Feeling, Strength, CauseType];

    public static Why Read(Entity row) => ReadAfter(row, null);

    /// <summary>The link as it will be after an Update of <paramref name="before"/>.</summary>
    public static Why ReadAfter(Entity target, Entity? before) => new(
        Choice.Read<WhyKind>(target.ReadAfter<OptionSetValue>(Kind, before)),
        target.ReadAfter<string>(Text, before) ?? "",
        target.ReadAfter<bool>(IsRootCause, before),
        target.ReadAfter<string>(Person, before),
        Choice.ReadOrNull<Feeling>(target.ReadAfter<OptionSetValue>(Feeling, before)),
        target.ReadAfter<int?>(Strength, before),
        Choice.ReadOrNull<CauseType>(target.ReadAfter<OptionSetValue>(CauseType, before)));

    /// <summary>Whether an Update sets a link to inactive.</summary>
    public static bool Deactivates(Entity target) => target.Read<OptionSetValue>("statecode") is { Value: not 0 };

    /// <summary>Writes what a link says into its row: what it leaves out is emptied.</summary>
    public static void Write(Entity row, Why why)
    {
        row[Kind] = Choice.Of(why.Kind);
        row[Text] = why.Text;
        row[IsRootCause] = why.IsRootCause;
        row[Person] = why.Person;
        row[Feeling] = Choice.OfOrNull(why.Feeling);
        row[Strength] = why.Strength;
        row[CauseType] = Choice.OfOrNull(why.CauseType);
    }

    /// <summary>The row of a new link; <paramref name="order"/> counts from 1.</summary>
    public static Entity New(Why why, int order, Guid answer, EntityReference owner)
    {
        var row = new Entity(Name)
        {
            [Answer] = new EntityReference(AnswerTable.Name, answer),
            [Order] = order,
            [Owner] = owner,
        };
        Write(row, why);
        return row;
    }
}
