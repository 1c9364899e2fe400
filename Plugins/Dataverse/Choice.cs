using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>Choices of the product: their values begin at the publisher's prefix, their order is that of the Domain's enums.</summary>
internal static class Choice
{
    private const int First = 727_000_000;

    public static OptionSetValue Of(Enum value) => Of(Convert.ToInt32(value));

    /// <summary>The value of the choice chk_stage for a stage category.</summary>
    public static OptionSetValue Of(int ordinal) => new(First + ordinal);

    /// <summary>The same as the number a query compares with.</summary>
    public static int Value(int ordinal) => First + ordinal;

    /// <inheritdoc cref="Value(int)"/>
    public static int Value(Enum value) => Value(Convert.ToInt32(value));

    /// <summary>The ordinal, or null where there is no value.</summary>
    public static int? Ordinal(OptionSetValue? value) => value is null ? null : value.Value - First;

    /// <summary>The Domain's word; its first one where there is no value.</summary>
    public static T Read<T>(OptionSetValue? value) where T : struct, Enum => (T)Enum.ToObject(typeof(T), Ordinal(value) ?? 0);

    /// <summary>The Domain's word, or null where there is no value.</summary>
    public static T? ReadOrNull<T>(OptionSetValue? value) where T : struct, Enum => value is null ? null : Read<T>(value);

    /// <summary>The choice's value for a word; null where there is none.</summary>
    public static OptionSetValue? OfOrNull(Enum? value) => value is null ? null : Of(value);
}
