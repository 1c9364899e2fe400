using Emulator.Metadata;
using Emulator.Query;
using Emulator.Security;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline;

/// <summary>One message being executed: who asks for what, how deep, inside which operation.</summary>
internal sealed class Call
{
    public required Operation Operation { get; init; }
    public required Caller Caller { get; init; }
    public required OrganizationRequest Request { get; init; }

    /// <summary>1 for a top-level message, one more for each message a plug-in sends. (Learn: IExecutionContext.Depth.)</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The context of the plug-in that sent the message.</summary>
    public IPluginExecutionContext? Parent { get; init; }

    /// <summary>Whether the platform itself does this: privileges are not asked, and columns that users may not set can be.</summary>
    public bool IsPlatform { get; init; }

    /// <summary>Whether synchronous steps are passed over for this message. (Learn: "Bypass custom Dataverse logic".)</summary>
    public bool BypassSync { get; init; }
    public bool BypassAsync { get; init; }

    /// <summary>The request's "tag" for SharedVariables.</summary>
    public string? Tag { get; init; }

    public string Name => Request.RequestName;
    public Platform Platform => Operation.Platform;
    public EnvironmentMetadata Metadata => Operation.Metadata;
    public IStorageSession Session => Operation.Session;
    public DateTime Now => Operation.Now;
    public UserRights Rights => IsPlatform ? UserRights.System : Operation.RightsOf(Caller.UserId);

    /// <summary>What queries of this caller depend on.</summary>
    public QueryContext QueryContext()
    {
        var rights = Operation.RightsOf(Caller.UserId);
        return new QueryContext(
            Caller.UserId, rights.BusinessUnitId, rights.TeamIds, Operation.Platform.Clock.GetUtcNow().UtcDateTime, Platform.TimeZones.Of(Operation).Of(Caller.UserId),
            IsPlatform || rights.IsSystem ? null : rights);
    }

    /// <summary>The parameter, which must be there.</summary>
    public T Required<T>(string name) =>
        Request.Parameters.TryGetValue(name, out var value) && value is T typed ? typed : throw Faults.MissingParameter(Name, name, typeof(T).Name);

    /// <summary>The parameter, or the type's default where it is absent or null.</summary>
    public T? Optional<T>(string name) =>
        !Request.Parameters.TryGetValue(name, out var value) || value is null ? default
        : value is T typed ? typed
        : throw Faults.MissingParameter(Name, name, typeof(T).Name);

    /// <summary>Sends a message within this one, as the platform does with the parts of a compound message: same depth, same caller.</summary>
    /// <param name="parent">What plug-ins see as the parent of their context; null for the parent of this message.</param>
    public ParameterCollection Part(OrganizationRequest request, bool asPlatform = false, IPluginExecutionContext? parent = null) =>
        Platform.Messages.Execute(new Call
        {
            Operation = Operation, Caller = Caller, Request = request, Depth = Depth, Parent = parent ?? Parent, IsPlatform = IsPlatform || asPlatform,
            BypassSync = BypassSync, BypassAsync = BypassAsync, Tag = Tag,
        });

    /// <summary>Executes a request that came inside this one, as if it had come alone: the parts of a batch.</summary>
    public ParameterCollection Separate(OrganizationRequest request, CallFlags flags) =>
        Platform.Messages.Execute(new Call
        {
            Operation = Operation, Caller = Caller, Request = request, Depth = Depth, Parent = Parent, IsPlatform = IsPlatform,
            BypassSync = flags.BypassSync, BypassAsync = flags.BypassAsync, Tag = flags.Tag,
        });
}
