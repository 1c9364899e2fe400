namespace Microsoft.Xrm.Sdk;

/// <summary>What happened that a plug-in runs for, and where in the pipeline. (Learn: IPluginExecutionContext.)</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    /// <summary>The operation this one happens inside; null at the top.</summary>
    IPluginExecutionContext ParentContext { get; }

    /// <summary>10 pre-validation, 20 pre-operation, 30 main operation, 40 post-operation.</summary>
    int Stage { get; }
}
