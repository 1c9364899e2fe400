using System.Runtime.Serialization;
using Emulator.Sdk.Shared;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What time zones do to a date: its value is UserLocal, DateOnly or TimeZoneIndependent. (Learn: DateTimeBehavior.)</summary>
[DataContract(Namespace = ContractNamespaces.Metadata2011)]
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    public static readonly DateTimeBehavior UserLocal = "UserLocal";
    public static readonly DateTimeBehavior DateOnly = "DateOnly";
    public static readonly DateTimeBehavior TimeZoneIndependent = "TimeZoneIndependent";

    public static implicit operator DateTimeBehavior(string behavior) => new() { Value = behavior };

    public static bool operator ==(DateTimeBehavior one, DateTimeBehavior other) => one?.Value == other?.Value;

    public static bool operator !=(DateTimeBehavior one, DateTimeBehavior other) => !(one == other);

    public override bool Equals(object obj) => obj is DateTimeBehavior other && this == other;

    public override int GetHashCode() => Value?.GetHashCode() ?? 0;

    protected override bool ValueExistsInList(string value) => value is "UserLocal" or "DateOnly" or "TimeZoneIndependent";
}
