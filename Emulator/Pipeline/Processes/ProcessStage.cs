namespace Emulator.Pipeline.Processes;

/// <summary>A stage of a business process flow. (Learn: "processstage table".)</summary>
internal sealed record ProcessStage(Guid Id, string Name, int Category, string? Table);
