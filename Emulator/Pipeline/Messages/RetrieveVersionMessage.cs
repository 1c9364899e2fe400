using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Messages;

/// <summary>The version of the environment: that of the platform the emulator imitates. (Learn: RetrieveVersionRequest.)</summary>
internal sealed class RetrieveVersionMessage : IMessage
{
    public string Name => "RetrieveVersion";
    public bool Writes => false;

    public ParameterCollection Execute(Call call) => new() { ["Version"] = "9.2.0.0" };
}
