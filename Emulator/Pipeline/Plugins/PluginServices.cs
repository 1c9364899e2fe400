using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.Plugins;

/// <summary>The services a plug-in gets. (Learn: IServiceProvider.) Those that reach outside the environment are refused by name.</summary>
internal sealed class PluginServices(Call call, PluginContext context, PluginTrace trace) : IServiceProvider, IOrganizationServiceFactory
{
    public object? GetService(Type serviceType)
    {
        if (serviceType.IsInstanceOfType(context)) return context;
        if (serviceType == typeof(ITracingService)) return trace;
        if (serviceType == typeof(IOrganizationServiceFactory)) return this;
        throw Faults.NotSupported($"the plug-in service {serviceType.FullName}");
    }

    /// <param name="userId">Null: SYSTEM; the empty id: the context's user.</param>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId switch
        {
            null => WellKnown.SystemUser,
            { } id when id == Guid.Empty => context.UserId,
            { } id => id,
        };
        return new OrganizationService(request => Send(new Caller(user, context.InitiatingUserId), request));
    }

    private OrganizationResponse Send(Caller caller, OrganizationRequest request)
    {
        using var listened = Telemetry.PluginRequests.StartActivity(request.RequestName);
        try
        {
            var flags = CallFlags.Of(request, CallOptions.None);
            flags.Demand(call.Operation.RightsOf(caller.UserId));
            var results = call.Platform.Messages.Execute(new Call
            {
                Operation = call.Operation, Caller = caller, Request = request, Depth = call.Depth + 1, Parent = context,
                BypassSync = flags.BypassSync, BypassAsync = flags.BypassAsync, Tag = flags.Tag,
            });
            return Responses.Make(request, results);
        }
        catch
        {
            // A failed call ends the transaction on the platform, also when the plug-in catches the exception.
            call.Operation.Doom();
            throw;
        }
    }
}
