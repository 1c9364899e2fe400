namespace Emulator.Solutions;

/// <summary>Which components a package has, and the part of a package that has only some of them.</summary>
internal static class PackageComponents
{
    public static HashSet<ComponentKey> Of(SolutionPackage package) => [.. Definitions(package), .. Rows(package)];

    public static HashSet<ComponentKey> Of(IEnumerable<SolutionPackage> packages) => [.. packages.SelectMany(Of)];

    /// <summary>The package with only those components that live as rows and are wanted; tables keep their names, for their forms and views.</summary>
    public static SolutionPackage Only(SolutionPackage package, Predicate<ComponentKey> wanted)
    {
        bool Row(ComponentKind kind, Guid id) => wanted(ComponentKey.Of(kind, id));
        bool Named(ComponentKind kind, string name) => wanted(ComponentKey.Of(kind, name));
        return package with
        {
            Tables =
            [
                .. package.Tables.Select(t => t with
                {
                    Forms = [.. t.Forms.Where(f => Row(ComponentKind.SystemForm, f.Id))], Views = [.. t.Views.Where(v => Row(ComponentKind.SavedQuery, v.Id))],
                    Charts = [.. t.Charts.Where(c => Row(ComponentKind.SavedQueryVisualization, c.Id))],
                }),
            ],
            Dashboards = [.. package.Dashboards.Where(d => Row(ComponentKind.SystemForm, d.Id))],
            WebResources = [.. package.WebResources.Where(w => Named(ComponentKind.WebResource, w.Name))],
            Assemblies = [.. package.Assemblies.Where(a => Row(ComponentKind.PluginAssembly, a.Id))],
            Steps = [.. package.Steps.Where(s => Row(ComponentKind.SDKMessageProcessingStep, s.Id))],
            CustomApis = [.. package.CustomApis.Where(a => Named(ComponentKind.CustomAPI, a.UniqueName))],
            Roles = [.. package.Roles.Where(r => Row(ComponentKind.Role, r.Id))],
            SiteMaps = [.. package.SiteMaps.Where(s => Named(ComponentKind.SiteMap, s.UniqueName))],
            Apps = [.. package.Apps.Where(a => Named(ComponentKind.AppModule, a.UniqueName))],
            EnvironmentVariables = [.. package.EnvironmentVariables.Where(v => Named(ComponentKind.EnvironmentVariableDefinition, v.SchemaName))],
            Processes = [.. package.Processes.Where(p => Row(ComponentKind.Workflow, p.Id))],
        };
    }

    private static IEnumerable<ComponentKey> Definitions(SolutionPackage package) =>
        [
            .. package.Tables.Where(t => !t.IsExtension).Select(t => ComponentKey.Table(t.LogicalName)),
            .. package.Tables.SelectMany(t => t.Columns.Select(c => ComponentKey.Column(t.LogicalName, c.Column.LogicalName))),
            .. package.Tables.SelectMany(t => t.Keys.Select(k => ComponentKey.Of(ComponentKind.EntityKey, $"{t.LogicalName}.{k.Name}"))),
            .. package.OneToMany.Select(r => ComponentKey.Of(ComponentKind.EntityRelationship, r.SchemaName)),
            .. package.ManyToMany.Select(r => ComponentKey.Of(ComponentKind.EntityRelationship, r.SchemaName)),
            .. package.GlobalChoices.Select(c => ComponentKey.Of(ComponentKind.OptionSet, c.Name)),
        ];

    private static IEnumerable<ComponentKey> Rows(SolutionPackage package) =>
        [
            .. package.Tables.SelectMany(t => t.Forms).Concat(package.Dashboards).Select(f => ComponentKey.Of(ComponentKind.SystemForm, f.Id)),
            .. package.Tables.SelectMany(t => t.Views).Select(v => ComponentKey.Of(ComponentKind.SavedQuery, v.Id)),
            .. package.Tables.SelectMany(t => t.Charts).Select(c => ComponentKey.Of(ComponentKind.SavedQueryVisualization, c.Id)),
            .. package.WebResources.Select(w => ComponentKey.Of(ComponentKind.WebResource, w.Name)),
            .. package.Assemblies.Select(a => ComponentKey.Of(ComponentKind.PluginAssembly, a.Id)),
            .. package.Assemblies.SelectMany(a => a.Types).Select(t => ComponentKey.Of(ComponentKind.PluginType, t.Id)),
            .. package.Steps.Select(s => ComponentKey.Of(ComponentKind.SDKMessageProcessingStep, s.Id)),
            .. package.Steps.SelectMany(s => s.Images).Select(i => ComponentKey.Of(ComponentKind.SDKMessageProcessingStepImage, i.Id)),
            .. package.CustomApis.SelectMany(Api),
            .. package.Roles.Select(r => ComponentKey.Of(ComponentKind.Role, r.Id)),
            .. package.SiteMaps.Select(s => ComponentKey.Of(ComponentKind.SiteMap, s.UniqueName)),
            .. package.Apps.Select(a => ComponentKey.Of(ComponentKind.AppModule, a.UniqueName)),
            .. package.EnvironmentVariables.Select(v => ComponentKey.Of(ComponentKind.EnvironmentVariableDefinition, v.SchemaName)),
            .. package.Processes.Select(p => ComponentKey.Of(ComponentKind.Workflow, p.Id)),
            .. package.Processes.SelectMany(p => p.Stages).Select(s => ComponentKey.Of(ComponentKind.ProcessStage, s.Id)),
        ];

    private static IEnumerable<ComponentKey> Api(CustomApiDefinition api) =>
        [
            ComponentKey.Of(ComponentKind.CustomAPI, api.UniqueName),
            .. api.Parameters.Select(p => ComponentKey.Of(ComponentKind.CustomAPIRequestParameter, $"{api.UniqueName}.{p.UniqueName}")),
            .. api.Properties.Select(p => ComponentKey.Of(ComponentKind.CustomAPIResponseProperty, $"{api.UniqueName}.{p.UniqueName}")),
        ];
}
