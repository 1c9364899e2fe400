using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Edm;

/// <summary>A query function, `Microsoft.Dynamics.CRM.Name(PropertyName='column' ...)`. (Learn: "Web API Query Function Reference".)</summary>
/// <param name="Arguments">What follows PropertyName.</param>
internal sealed record QueryFunction(string Name, ConditionOperator Operator, QueryFunctionArguments Arguments)
{
    /// <summary>All documented ones, by name.</summary>
    public static readonly IReadOnlyDictionary<string, QueryFunction> All = List().ToDictionary(f => f.Name, StringComparer.Ordinal);

    private static IEnumerable<QueryFunction> List() =>
    [
        .. Of(QueryFunctionArguments.None,
            "EqualBusinessId", "EqualUserId", "EqualUserLanguage", "EqualUserOrUserHierarchy", "EqualUserOrUserHierarchyAndTeams", "EqualUserOrUserTeams",
            "EqualUserTeams", "NotEqualBusinessId", "NotEqualUserId", "Last7Days", "LastFiscalPeriod", "LastFiscalYear", "LastMonth", "LastWeek", "LastYear",
            "Next7Days", "NextFiscalPeriod", "NextFiscalYear", "NextMonth", "NextWeek", "NextYear", "ThisFiscalPeriod", "ThisFiscalYear", "ThisMonth",
            "ThisWeek", "ThisYear", "Today", "Tomorrow", "Yesterday"),
        .. Of(QueryFunctionArguments.Number,
            "InFiscalPeriod", "InFiscalYear", "LastXDays", "LastXFiscalPeriods", "LastXFiscalYears", "LastXHours", "LastXMonths", "LastXWeeks", "LastXYears",
            "NextXDays", "NextXFiscalPeriods", "NextXFiscalYears", "NextXHours", "NextXMonths", "NextXWeeks", "NextXYears", "OlderThanXDays",
            "OlderThanXHours", "OlderThanXMinutes", "OlderThanXMonths", "OlderThanXWeeks", "OlderThanXYears"),
        .. Of(QueryFunctionArguments.TwoNumbers,
            "InFiscalPeriodAndYear", "InOrAfterFiscalPeriodAndYear", "InOrBeforeFiscalPeriodAndYear"),
        .. Of(QueryFunctionArguments.Text, "Above", "AboveOrEqual", "Contains", "NotUnder", "On", "Under", "UnderOrEqual"),
        new("OnOrAfter", ConditionOperator.OnOrAfter, QueryFunctionArguments.Text),
        new("OnOrBefore", ConditionOperator.OnOrBefore, QueryFunctionArguments.Text),
        .. Of(QueryFunctionArguments.Texts, "Between", "NotBetween", "In", "NotIn", "ContainValues"),
        new("DoesNotContainValues", ConditionOperator.DoesNotContainValues, QueryFunctionArguments.Texts),
    ];

    private static IEnumerable<QueryFunction> Of(QueryFunctionArguments arguments, params string[] names) =>
        names.Select(name => new QueryFunction(name, Enum.Parse<ConditionOperator>(name), arguments));
}
