using System.Globalization;
using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Answers;

/// <summary>Writes the column an item is bound to, with the rights of whoever answers.</summary>
internal static class BoundColumnWriter
{
    public static void Write(PluginRun run, AnsweredItem found, string value)
    {
        var column = found.Column!;
        var row = column.AccountLookup(found.Deal.Facts) is { } lookup
            ? new Entity(AccountTable.Name, (Guid)found.Deal.Facts[new DealColumn(lookup, AccountTable.Id)]!)
            : new Entity(OpportunityTable.Name, found.Deal.Deal.Id);
        row[column.Column] = found.Item.Type == AnswerType.Number ? Number(run, row.LogicalName, found, value) : OfType(found.Item.Type, value);
        run.AsUser.Update(row);
        run.Trace($"{row.LogicalName}.{column.Column} written: {found.Item.Key} is bound to it");
    }

    // A number may be whole or not, and the platform takes only the very type of the column.
    private static object Number(PluginRun run, string table, AnsweredItem found, string value)
    {
        var number = AnswerValue.Number(value)!.Value;
        var kind = ColumnTypes.Of(run.AsSystem, table).KindOf(found.Column!.Column);
        run.RefuseIf(kind is ColumnKind.Whole or ColumnKind.Long && number != decimal.Truncate(number), () => Messages.WholeNumberNeeded(found.Item.Question, value));
        return kind switch
        {
            ColumnKind.Whole => (int)number,
            ColumnKind.Long => (long)number,
            ColumnKind.Double => (double)number,
            _ => number,
        };
    }

    private static object OfType(AnswerType type, string value) => type switch
    {
        AnswerType.YesNo => value == "yes",
        AnswerType.Money => new Money(AnswerValue.Number(value)!.Value),
        AnswerType.Date => Day.TryRead(value, out var day) ? day : throw new ArgumentOutOfRangeException(nameof(value), value, "It was checked before."),
        AnswerType.Choice => OptionOf(value),
        AnswerType.Choices => new OptionSetValueCollection(ItemOption.Keys(value).Select(OptionOf).ToList()),
        AnswerType.Person => new EntityReference(ContactTable.Name, Guid.Parse(value)),
        _ => value,
    };

    private static OptionSetValue OptionOf(string key) => new(int.Parse(key, CultureInfo.InvariantCulture));
}
