using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Dataverse;

/// <summary>One read of a deal's row with everything the rules judge it by: its own columns and those of the accounts behind its lookups.</summary>
/// <param name="Deal">Which deal it is, and whose.</param>
/// <param name="Facts">The columns that were asked for.</param>
/// <param name="Stand">Where it stands by its process rows; null where that was not asked for.</param>
internal sealed record DealRow(Deal Deal, DealFacts Facts, DealStand? Stand = null)
{
    private const string AliasPrefix = "by_";
    private const string OwnerAlias = "owner";

    /// <summary>
    /// The language of the deal's owner, English for a team's deal. A receipt is written in it, and so is the refusal of a move: most deals are moved by their owners, and whose
    /// language the caller reads would cost the gate a request of its own.
    /// </summary>
    public Language OwnersLanguage { get; init; } = Language.English;

    /// <summary>Null where the deal does not exist or <paramref name="service"/> may not read it.</summary>
    /// <remarks>
    /// One request. A published checklist may name a column that was deleted since, and the deals must go on: outside a transaction only a refused read is worth asking which column that is;
    /// inside one a refusal would end everything, so it is asked first, where a column is named that can be deleted at all. That is a request for each of the two tables.
    /// </remarks>
    public static DealRow? Read(IOrganizationService service, Guid deal, IEnumerable<DealColumn> wanted, bool withStand = false)
    {
        var columns = wanted.Distinct().ToList();
        var deletable = columns.Where(one => one.MayBeDeleted).ToList();
        if (deletable.Count == 0)
            return Read(service, deal, columns, [], withStand);
        if (service is not PlatformCalls { MayBeRefused: true })
            return Without(Gone(service, deletable));
        try
        {
            return Read(service, deal, columns, [], withStand);
        }
        catch (Exception) when (Gone(service, deletable) is { Count: > 0 } gone)
        {
            return Without(gone);
        }

        DealRow? Without(IReadOnlyList<DealColumn> gone) => Read(service, deal, columns.Except(gone).ToList(), gone, withStand);
    }

    private static List<DealColumn> Gone(IOrganizationService service, IEnumerable<DealColumn> columns) => columns.Where(new DealColumnTypes(service).IsGone).ToList();

    private static DealRow? Read(IOrganizationService service, Guid deal, IReadOnlyList<DealColumn> columns, IReadOnlyList<DealColumn> gone, bool withStand)
    {
        var query = new QueryExpression(OpportunityTable.Name);
        query.ColumnSet.AddColumns([.. columns.Where(one => one.Lookup is null).Select(one => one.Column).Concat([OpportunityTable.Title, OpportunityTable.Owner]).Distinct()]);
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, deal);
        foreach (var lookup in columns.Where(one => one.Lookup is not null).GroupBy(one => one.Lookup!, one => one.Column))
        {
            var account = query.AddLink(AccountTable.Name, lookup.Key, AccountTable.Id, JoinOperator.LeftOuter);
            account.EntityAlias = AliasPrefix + lookup.Key;
            account.Columns = new ColumnSet([.. lookup]);
        }
        var owner = query.AddLink(UserSettingsTable.Name, OpportunityTable.OwningUser, UserSettingsTable.User, JoinOperator.LeftOuter);
        owner.EntityAlias = OwnerAlias;
        owner.Columns = new ColumnSet(UserSettingsTable.Language);
        if (withStand)
            DealStand.Join(query);

        var rows = Queries.Rows(service, query).ToList();
        return rows.Count == 0 ? null : Of(rows[0], columns, gone) with { Stand = withStand ? DealStand.Read(rows) : null };
    }

    private static DealRow Of(Entity row, IEnumerable<DealColumn> columns, IReadOnlyList<DealColumn> gone) => new(
        new Deal(row.Id, row.Read<string>(OpportunityTable.Title) ?? "", row.Read<EntityReference>(OpportunityTable.Owner)!),
        new DealFacts(columns.ToDictionary(one => one, one => Plain(row.Read<object>(one.Column, one.Lookup is null ? null : AliasPrefix + one.Lookup))), gone.Count == 0 ? null : gone))
    {
        OwnersLanguage = Language.Of(row.Read<int?>(UserSettingsTable.Language, OwnerAlias)),
    };

    private static object? Plain(object? value) => value switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue choice => choice.Value,
        OptionSetValueCollection choices => choices.Select(choice => choice.Value).ToArray(),
        Money money => money.Value,
        _ => value,
    };
}
