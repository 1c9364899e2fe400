namespace Emulator.WebApi.Operations;

/// <summary>The platform's own actions and functions. (Learn: "Web API Action Reference", "Web API Function Reference".)</summary>
internal static class PlatformOperations
{
    public static readonly IReadOnlyDictionary<string, OperationDefinition> All = List().ToDictionary(o => o.Name, StringComparer.Ordinal);

    private static IEnumerable<OperationDefinition> List() =>
    [
        Function("WhoAmI", [], [Of("BusinessUnitId", ValueKind.Guid), Of("UserId", ValueKind.Guid), Of("OrganizationId", ValueKind.Guid)]),
        Function("RetrieveTotalRecordCount", [Of("EntityNames", ValueKind.StringArray)], []),
        Function("RetrieveEntityRibbon", [Of("EntityName", ValueKind.String), Of("RibbonLocationFilter", ValueKind.EnumMember, "RibbonLocationFilters")],
            [Of("CompressedEntityXml", ValueKind.Binary)]),
        Function("RetrieveProcessInstances", [Of("EntityId", ValueKind.Guid), Of("EntityLogicalName", ValueKind.String)],
            [Of("Processes", ValueKind.EntityCollection)]),
        Function("RetrieveActivePath", [Of("ProcessInstanceId", ValueKind.Guid)], [Of("ProcessStages", ValueKind.EntityCollection, "processstage")]),
        Action("WinOpportunity", Of("OpportunityClose", ValueKind.Entity, "opportunityclose"), Of("Status", ValueKind.Picklist)),
        Action("LoseOpportunity", Of("OpportunityClose", ValueKind.Entity, "opportunityclose"), Of("Status", ValueKind.Picklist)),
        Action("ImportSolution", Of("CustomizationFile", ValueKind.Binary), Of("OverwriteUnmanagedCustomizations", ValueKind.Boolean),
            Of("PublishWorkflows", ValueKind.Boolean), Optional("ImportJobId", ValueKind.Guid), Optional("ConvertToManaged", ValueKind.Boolean),
            Optional("SkipProductUpdateDependencies", ValueKind.Boolean), Optional("HoldingSolution", ValueKind.Boolean)),
        new("ImportSolutionAsync", false, OperationBinding.Global, null,
            [
                Of("CustomizationFile", ValueKind.Binary), Of("OverwriteUnmanagedCustomizations", ValueKind.Boolean), Of("PublishWorkflows", ValueKind.Boolean),
                Optional("ImportJobId", ValueKind.Guid), Optional("ConvertToManaged", ValueKind.Boolean), Optional("SkipProductUpdateDependencies", ValueKind.Boolean),
                Optional("HoldingSolution", ValueKind.Boolean),
            ],
            [Of("AsyncOperationId", ValueKind.Guid), Of("ImportJobKey", ValueKind.String)]),
        Action("StageAndUpgrade", [Of("SolutionId", ValueKind.Guid)], Of("CustomizationFile", ValueKind.Binary),
            Of("OverwriteUnmanagedCustomizations", ValueKind.Boolean), Of("PublishWorkflows", ValueKind.Boolean), Optional("ImportJobId", ValueKind.Guid),
            Optional("ConvertToManaged", ValueKind.Boolean), Optional("SkipProductUpdateDependencies", ValueKind.Boolean)),
        Action("DeleteAndPromote", [Of("SolutionId", ValueKind.Guid)], Of("UniqueName", ValueKind.String)),
        Function("RetrieveDependenciesForUninstall", [Of("SolutionUniqueName", ValueKind.String)], [Of("EntityCollection", ValueKind.EntityCollection)]),
        Action("PublishAllXml"),
        Action("PublishXml", Of("ParameterXml", ValueKind.String)),
    ];

    private static OperationDefinition Function(string name, IReadOnlyList<OperationValue> parameters, IReadOnlyList<OperationValue> results) =>
        new(name, true, OperationBinding.Global, null, parameters, results);

    private static OperationDefinition Action(string name, params OperationValue[] parameters) => Action(name, [], parameters);

    private static OperationDefinition Action(string name, IReadOnlyList<OperationValue> results, params OperationValue[] parameters) =>
        new(name, false, OperationBinding.Global, null, parameters, results);

    private static OperationValue Of(string name, ValueKind kind, string? table = null) => new(name, kind, Table: table);

    private static OperationValue Optional(string name, ValueKind kind) => new(name, kind, IsOptional: true);
}
