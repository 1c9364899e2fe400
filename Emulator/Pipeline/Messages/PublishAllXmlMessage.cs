using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Publishes all customizations. (Learn: PublishAllXmlRequest.) The emulator keeps no unpublished layer: every change is published at once, so there is nothing left to do.</summary>
internal sealed class PublishAllXmlMessage : IMessage
{
    public string Name => "PublishAllXml";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        call.Rights.DemandPrivilege("prvPublishCustomization");
        return [];
    }
}
