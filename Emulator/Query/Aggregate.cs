namespace Emulator.Query;

/// <summary>(Learn: "Aggregate data using FetchXml".)</summary>
internal enum Aggregate { None, Count, CountColumn, Sum, Average, Min, Max }
