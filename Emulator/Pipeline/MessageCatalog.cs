using System.Reflection;
using Emulator.Pipeline.CustomApis;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>The messages the emulator knows, by request name: the platform's, each a class, and the Custom APIs.</summary>
internal sealed class MessageCatalog
{
    /// <summary>How deep messages may cause messages. (Learn: IExecutionContext.Depth, MaxDepth.)</summary>
    public const int MaxDepth = 8;

    private readonly Dictionary<string, IMessage> messages =
        Assembly.GetExecutingAssembly().GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IMessage)) && t.GetConstructor([]) is not null)
                .Select(t => (IMessage)Activator.CreateInstance(t)!)
                .ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>A message of the platform, or a Custom API of the environment.</summary>
    /// <exception cref="DataverseFault">No such message.</exception>
    public IMessage Find(string? name, Operation operation) =>
        messages.GetValueOrDefault(name ?? "")
        ?? (operation.Platform.CustomApis.Of(operation).Find(name ?? "") is { } api ? new CustomApiMessage(api) : throw Faults.UnknownMessage(name ?? ""));

    public ParameterCollection Execute(Call call)
    {
        if (call.Depth > MaxDepth) throw Faults.TooDeep(MaxDepth);
        call.Operation.DemandAlive();
        return Find(call.Name, call.Operation).Execute(call);
    }
}
