using Microsoft.Xrm.Sdk;

namespace Emulator.Tests.Pipeline;

/// <summary>What a plug-in of a test has at hand.</summary>
internal sealed class PluginCall(IServiceProvider services)
{
    public IServiceProvider Services => services;
    public IPluginExecutionContext7 Context { get; } = (IPluginExecutionContext7)services.GetService(typeof(IPluginExecutionContext))!;
    public Entity Target => (Entity)Context.InputParameters["Target"];
    public IOrganizationService AsSystem => Factory.CreateOrganizationService(null);
    public IOrganizationService AsUser => Factory.CreateOrganizationService(Context.UserId);

    private IOrganizationServiceFactory Factory => (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;
}
