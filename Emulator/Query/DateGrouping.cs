namespace Emulator.Query;

/// <summary>(Learn: "Aggregate data using FetchXml", date grouping.)</summary>
internal enum DateGrouping { None, Day, Week, Month, Quarter, Year, FiscalPeriod, FiscalYear }
