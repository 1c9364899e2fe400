namespace Emulator.Metadata;

/// <summary>Whether a column must have a value. The API enforces only <see cref="SystemRequired"/>; forms enforce both required levels.</summary>
internal enum RequiredLevel { None, Recommended, ApplicationRequired, SystemRequired }
