using Emulator.Metadata;

namespace Emulator.Security;

/// <summary>Says which rows of a table a caller may read. Asked for every table of a query, joined ones included.</summary>
internal interface IRowSecurity
{
    /// <exception cref="DataverseFault">0x80040220: the caller has no read privilege on the table at all.</exception>
    RowScope ReadScope(TableMetadata table);
}
