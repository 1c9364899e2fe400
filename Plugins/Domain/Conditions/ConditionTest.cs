namespace CrmChecklists.Domain;

/// <summary>What an operator asks of a value, before it is negated.</summary>
internal enum ConditionTest
{
    Empty,
    Equal,
    In,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Between,
    Like,
    BeginsWith,
    EndsWith,

    /// <summary>A choice of several has any of the values.</summary>
    ContainsAny,

    /// <summary>A date lies in a span around a day that is named.</summary>
    OfDay,

    /// <summary>A date lies in a span that moves with the present moment.</summary>
    OfNow,
}
