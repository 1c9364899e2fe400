namespace Emulator.Pipeline.Steps;

/// <summary>When a message's main operation needs a transaction.</summary>
internal enum TransactionNeed
{
    /// <summary>From stage 20 on.</summary>
    Always,

    /// <summary>From the first write on: functions.</summary>
    OnceWritten,

    /// <summary>Only where steps are registered: reading.</summary>
    ForStepsOnly,
}
