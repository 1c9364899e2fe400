using Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Rows;

/// <summary>Columns the platform composes from others: names of people, the kind of an activity, a deal's customer.</summary>
internal static class SpecialColumns
{
    private const string FullName = "fullname";
    private const string FirstName = "firstname";
    private const string LastName = "lastname";
    private const string ActivityType = "activitytypecode";

    public static void Created(TableMetadata table, Entity row)
    {
        if (table.IsActivity && table.TryColumn(ActivityType) is { Type: ColumnType.EntityName }) row[ActivityType] = table.LogicalName;
    }

    /// <summary>Composes anew what depends on a column in the Target.</summary>
    /// <param name="present">The row with the columns the Target leaves out.</param>
    public static void Changed(TableMetadata table, Entity target, Entity present)
    {
        if (table.LogicalName == Processes.DealRows.Table) Customer(target);
        if (!HasFullName(table) || !(target.Contains(FirstName) || target.Contains(LastName))) return;
        var parts = new[] { Value(FirstName), Value(LastName) }.Where(p => !string.IsNullOrEmpty(p));
        target[FullName] = string.Join(' ', parts);

        string? Value(string column) => (target.Contains(column) ? target : present).GetAttributeValue<string>(column);
    }

    // The potential customer, and the account and contact beside it, follow one another.
    private static void Customer(Entity target)
    {
        const string Potential = "customerid", Account = "parentaccountid", Contact = "parentcontactid";
        if (target.GetAttributeValue<object>(Potential) is EntityReference customer)
        {
            var beside = customer.LogicalName == "contact" ? Contact : Account;
            if (!target.Contains(beside)) target[beside] = customer;
        }
        else if ((target.GetAttributeValue<object>(Account) ?? target.GetAttributeValue<object>(Contact)) is EntityReference parent)
        {
            target[Potential] = parent;
        }
    }

    /// <summary>The columns of the present row <see cref="Changed"/> needs.</summary>
    public static IEnumerable<string> Needed(TableMetadata table, Entity target) =>
        HasFullName(table) && (target.Contains(FirstName) || target.Contains(LastName)) ? [FirstName, LastName] : [];

    private static bool HasFullName(TableMetadata table) =>
        table.TryColumn(FullName) is not null && table.TryColumn(FirstName) is not null && table.TryColumn(LastName) is not null;
}
