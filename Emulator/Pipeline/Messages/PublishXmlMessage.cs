using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>Publishes customizations. (Learn: PublishXmlRequest.) The emulator keeps no unpublished layer: every change is published at once, so there is nothing left to do.</summary>
internal sealed class PublishXmlMessage : IMessage
{
    public string Name => "PublishXml";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        call.Rights.DemandPrivilege("prvPublishCustomization");
        return [];
    }
}
