using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>Somebody at the customer who takes part in a deal.</summary>
internal static class StakeholderTable
{
    public const string Name = "chk_stakeholder";
    public const string Id = "chk_stakeholderid";
    public const string Person = "chk_name";
    public const string Deal = "chk_opportunityid";
    public const string Contact = "chk_contactid";
    public const string Role = "chk_dealrole";
    public const string Attitude = "chk_attitude";
    public const string Feeling = "chk_feeling";
    public const string Strength = "chk_strength";
    public const string Evidence = "chk_evidence";
    public const string LearnedOn = "chk_learnedon";
    public const string Owner = "ownerid";
    public const string State = "statecode";

    /// <summary>Everything a rule judges, everything that must not move, and what the server keeps.</summary>
    public const string RuleFilter = Attitude + "," + Contact + "," + Role + "," + Evidence + "," + Feeling + "," + LearnedOn + "," + Person + "," + Deal + "," + Strength;

    /// <summary>Value of <see cref="State"/>.</summary>
    public const int Active = 0;

    /// <summary>What a person is shown.</summary>
    public static string[] Shown => [Id, Person, Contact, Role, Attitude, Feeling, Strength, Evidence, LearnedOn];

    /// <summary>The person of a row.</summary>
    public static Stakeholder Read(Entity row) => ReadAfter(row, null);

    /// <summary>The person as they will be described.</summary>
    public static Stakeholder ReadAfter(Entity target, Entity? before) => new(
        (before ?? target).Read<string>(Person) ?? "",
        Choice.ReadOrNull<DealRole>(target.ReadAfter<OptionSetValue>(Role, before)),
        Choice.ReadOrNull<Attitude>(target.ReadAfter<OptionSetValue>(Attitude, before)),
        Choice.ReadOrNull<Feeling>(target.ReadAfter<OptionSetValue>(Feeling, before)),
        target.ReadAfter<int?>(Strength, before),
        target.ReadAfter<string>(Evidence, before));

    /// <summary>Writes what the server keeps over what was sent: the name as it was, and the day on which something about them was learned.</summary>
    public static void Keep(Entity target, Entity? before, Stakeholder person, DateTime today)
    {
        if (before is not null && target.Contains(Person))
            target[Person] = before.Read<string>(Person);
        if (before is null || target.Contains(Attitude) || target.Contains(Feeling))
            target[LearnedOn] = person.IsJudged ? today : null;
        else if (target.Contains(LearnedOn))
            target[LearnedOn] = before.Read<DateTime?>(LearnedOn);
    }
}
