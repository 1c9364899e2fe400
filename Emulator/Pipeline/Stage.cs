namespace Emulator.Pipeline;

/// <summary>Stages of the event pipeline. (Learn: "Event framework", event execution pipeline.)</summary>
internal enum Stage { PreValidation = 10, PreOperation = 20, MainOperation = 30, PostOperation = 40 }
