namespace Emulator.WebApi.Operations;

/// <summary>Types of parameters and response properties; the numbers are those of `customapirequestparameter.type`. (Learn: "Create and use custom APIs".)</summary>
internal enum ValueKind
{
    Boolean = 0, DateTime = 1, Decimal = 2, Entity = 3, EntityCollection = 4, EntityReference = 5, Float = 6,
    Integer = 7, Money = 8, Picklist = 9, String = 10, StringArray = 11, Guid = 12,

    /// <summary>Bytes; only the platform's own messages have them.</summary>
    Binary = 100,

    /// <summary>A member of an enumeration of the Web API, by its name; only the platform's own functions have them.</summary>
    EnumMember = 101,
}
