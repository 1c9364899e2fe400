using System.Reflection;
using CrmChecklists.Dataverse;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Abstractions.Plugins.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using FakeXrmEasy.Middleware.Messages;
using FakeXrmEasy.Middleware.Pipeline;
using FakeXrmEasy.Plugins.Definitions;
using FakeXrmEasy.Plugins.PluginImages;
using FakeXrmEasy.Plugins.PluginSteps;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests.Platforms;

/// <summary>FakeXrmEasy, with the steps that the plug-ins' attributes declare. Compiled with DataverseSdk=Official only; docs/official-sdk.md says what it needs and what was never tried.</summary>
internal sealed class FakeXrmEasyPlatform : IPluginPlatform
{
    private readonly IXrmFakedContext context = MiddlewareBuilder.New()
        .AddCrud()
        .AddFakeMessageExecutors()
        .AddPipelineSimulation(new PipelineOptions
        {
            UseAutomaticPluginStepRegistration = true,
            PluginAssemblies = [typeof(PluginBase).Assembly],
            CustomPluginStepDiscoveryFunction = Steps,
        })
        .UsePipelineSimulation()
        .UseCrud()
        .UseMessages()
        .SetLicense(License)
        .Build();

    public IOrganizationService Admin => context.GetOrganizationService();

    /// <summary>What whoever runs these tests has declared by CHK_FAKEXRMEASY_LICENSE; it is theirs to say, so there is no default.</summary>
    private static FakeXrmEasyLicense License =>
        Enum.TryParse<FakeXrmEasyLicense>(Environment.GetEnvironmentVariable("CHK_FAKEXRMEASY_LICENSE"), out var license)
            ? license
            : throw new InvalidOperationException(
                "FakeXrmEasy asks under which licence it is used. Set CHK_FAKEXRMEASY_LICENSE to RPL_1_5, NonCommercial or Commercial; docs/official-sdk.md says more.");

    public Guid Put(Entity row)
    {
        if (row.Id == Guid.Empty)
            row.Id = Guid.NewGuid();
        context.AddEntity(row);
        return row.Id;
    }

    public void Dispose()
    {
    }

    private static IEnumerable<PluginStepDefinition> Steps(Assembly assembly) =>
        from type in assembly.GetTypes()
        from step in type.GetCustomAttributes<StepAttribute>()
        select new PluginStepDefinition
        {
            PluginType = type.FullName,
            MessageName = step.Message,
            EntityLogicalName = step.Table,
            Stage = (ProcessingStepStage)(int)step.Stage,
            Rank = 1,
            FilteringAttributes = step.Filter?.Split(',') ?? [],
            ImagesDefinitions = step.PreImage is null
                ? Array.Empty<IPluginImageDefinition>()
                : [new PluginImageDefinition(StepAttribute.PreImageName, ProcessingStepImageType.PreImage, step.PreImage.Split(','))],
        };
}
