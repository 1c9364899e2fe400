namespace CrmChecklists.Dataverse;

/// <inheritdoc cref="StepAttribute"/>
public enum PipelineStage
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}
