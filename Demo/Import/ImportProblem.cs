namespace CrmChecklists.Demo.Import;

/// <summary>Something the import met in the files and what it did about it.</summary>
/// <param name="Kind">What problems of one kind have in common, as a sentence that a count can stand before: "deals have no account: taken without one".</param>
/// <param name="Line">Where, and what exactly: "sales_pipeline.csv line 12 (ABC): ...".</param>
/// <param name="IsTaken">Whether the row was taken all the same.</param>
public sealed record ImportProblem(string Kind, string Line, bool IsTaken);
