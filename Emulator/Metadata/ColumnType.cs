namespace Emulator.Metadata;

/// <summary>A column's type, as `attribute/Type` of Microsoft's customizations schema names it.</summary>
internal enum ColumnType
{
    Text, Memo, Integer, BigInteger, Decimal, Double, Money, Boolean, Choice, Choices, DateTime,
    Lookup, Customer, Owner, State, Status, PrimaryKey, Guid, Image, File, EntityName, PartyList,
}
