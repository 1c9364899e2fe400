namespace CrmChecklists.Domain;

/// <summary>What sort of leg a receipt is of.</summary>
internal enum ReceiptKind
{
    /// <summary>A move somebody decided.</summary>
    Move,

    /// <summary>The end of the process: the deal stays in its last stage.</summary>
    Finish,

    /// <summary>History that was brought in: it says where the deal stands, not how it came there.</summary>
    Import,

    /// <summary>A change without a receipt that was found before.</summary>
    Found,
}
