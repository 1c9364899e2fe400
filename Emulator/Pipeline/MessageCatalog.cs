using System.Reflection;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>The messages the emulator knows, by request name.</summary>
internal sealed class MessageCatalog
{
    /// <summary>How deep messages may cause messages. (Learn: IExecutionContext.Depth, MaxDepth.)</summary>
    public const int MaxDepth = 8;

    private readonly Dictionary<string, IMessage> messages =
        Assembly.GetExecutingAssembly().GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IMessage)) && t.GetConstructor([]) is not null)
                .Select(t => (IMessage)Activator.CreateInstance(t)!)
                .ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <exception cref="DataverseFault">No such message.</exception>
    public IMessage Find(string? name) =>
        messages.TryGetValue(name ?? "", out var message) ? message : throw Faults.UnknownMessage(name ?? "");

    public ParameterCollection Execute(Call call)
    {
        if (call.Depth > MaxDepth) throw Faults.TooDeep(MaxDepth);
        call.Operation.DemandAlive();
        return Find(call.Name).Execute(call);
    }
}
