namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the images of CreateMultiple and UpdateMultiple, aligned with their Targets. (Learn: IPluginExecutionContext4.)</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3
{
    EntityImageCollection[] PostEntityImagesCollection { get; }

    EntityImageCollection[] PreEntityImagesCollection { get; }
}
