namespace Microsoft.Xrm.Sdk.Workflow;

/// <summary>What a workflow activity runs for. (Learn: IWorkflowContext.)</summary>
public interface IWorkflowContext : IExecutionContext
{
    IWorkflowContext ParentContext { get; }

    string StageName { get; }

    /// <summary>0 workflow, 1 dialog, 2 business rule, 3 action, 4 business process flow, 5 modern flow.</summary>
    int WorkflowCategory { get; }

    /// <summary>0 in the background, 1 real time.</summary>
    int WorkflowMode { get; }
}
