using System.Net;

namespace Emulator.Query;

/// <summary>The limits of queries, with the platform's codes. (Learn: "Web service error codes", "Filter rows", "Join tables", "Aggregate data".)</summary>
internal static class QueryFaults
{
    public const int MostLinks = 15;
    public const int MostConditions = 500;
    public const int MostAggregatedRows = 50_000;
    public const int MostRowsPerPage = 5_000;

    public static DataverseFault TooManyLinks() =>
        new(unchecked((int)0x8004430D), HttpStatusCode.BadRequest, "Number of link entities in query exceeded maximum limit.");

    public static DataverseFault TooManyConditions() =>
        new(unchecked((int)0x8004430C), HttpStatusCode.BadRequest, "Number of conditions in query exceeded maximum limit.");

    public static DataverseFault TooManyAggregatedRows() =>
        new(unchecked((int)0x8004E023), HttpStatusCode.BadRequest,
            "AggregateQueryRecordLimit exceeded. Cannot perform this operation. The maximum record limit is 50000; filter the query to fewer records.");

    public static DataverseFault Malformed(string message, Exception? cause = null) =>
        new(unchecked((int)0x80040201), HttpStatusCode.BadRequest, message, cause);
}
