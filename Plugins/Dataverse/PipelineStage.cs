namespace CrmChecklists.Dataverse;

/// <summary>Where in the pipeline a step runs. (Learn: "Event execution pipeline".)</summary>
internal enum PipelineStage
{
    /// <summary>Outside the transaction, unless the operation is part of another one.</summary>
    PreValidation = 10,

    /// <summary>Inside the transaction, before the row is written.</summary>
    PreOperation = 20,

    /// <summary>Inside the transaction, after the row is written.</summary>
    PostOperation = 40,
}
