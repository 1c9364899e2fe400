namespace Emulator.Query;

/// <summary>A page: number from 1, rows per page (at most 5,000), and the cookie of the page before.</summary>
internal sealed record PageRequest(int Number, int Size, string? Cookie = null);
