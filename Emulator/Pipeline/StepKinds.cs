namespace Emulator.Pipeline;

/// <summary>Which steps may be registered on a message (customapi.allowedcustomprocessingsteptype).</summary>
internal enum StepKinds { None = 0, AsyncOnly = 1, All = 2 }
