using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>Writes plug-in assemblies, types, Custom APIs with their messages, and steps with images.</summary>
internal sealed class PluginWriter(RowWriter rows, SolutionPackage package, (string, object?)[] ownership)
{
    public void Write()
    {
        foreach (var assembly in package.Assemblies)
            WriteAssembly(assembly);
        foreach (var api in package.CustomApis)
            WriteApi(api);
        foreach (var step in package.Steps)
            WriteStep(step);
    }

    private void WriteAssembly(PluginAssemblyDefinition assembly)
    {
        var name = assembly.Name.Name!;
        var version = assembly.Name.Version?.ToString();
        var token = Convert.ToHexStringLower(assembly.Name.GetPublicKeyToken() ?? []);
        rows.Upsert("pluginassembly", assembly.Id,
            [
                ("name", name), ("version", version), ("culture", "neutral"), ("publickeytoken", token),
                ("isolationmode", new OptionSetValue(assembly.IsolationMode)), ("sourcetype", new OptionSetValue(assembly.SourceType)),
                ("content", Convert.ToBase64String(assembly.Content)), .. ownership,
            ]);
        foreach (var type in assembly.Types)
        {
            rows.Upsert("plugintype", type.Id,
                [
                    ("name", type.Name), ("typename", type.TypeName), ("friendlyname", type.FriendlyName), ("assemblyname", name), ("version", version),
                    ("culture", "neutral"), ("publickeytoken", token), ("pluginassemblyid", new EntityReference("pluginassembly", assembly.Id)),
                    ("isworkflowactivity", type.WorkflowActivityGroup is not null), ("workflowactivitygroupname", type.WorkflowActivityGroup), .. ownership,
                ]);
        }
    }

    private void WriteApi(CustomApiDefinition api)
    {
        var where = $"The Custom API {api.UniqueName}";
        if (api.BoundTable is { } table && rows.Metadata.TryTable(table) is null)
            throw ImportFaults.Missing(where, $"the table {table}");
        if (api.ExecutePrivilege is { } privilege && rows.Find("privilege", "name", privilege) is null)
            throw ImportFaults.Missing(where, $"the privilege {privilege}");
        if (api.PluginTypeId is { } type)
            RequireType(type, where);

        var message = rows.Find("sdkmessage", "name", api.UniqueName) ?? StableId.Of("sdkmessage", api.UniqueName);
        rows.Upsert("sdkmessage", message, ("name", api.UniqueName), ("isprivate", api.IsPrivate), ("workflowsdkstepenabled", api.WorkflowEnabled));
        var id = rows.Find("customapi", "uniquename", api.UniqueName) ?? StableId.Of("customapi", api.UniqueName);
        rows.Upsert("customapi", id,
            [
                ("uniquename", api.UniqueName), ("name", api.Name), ("displayname", api.DisplayName), ("description", api.Description),
                ("bindingtype", new OptionSetValue(api.BindingType)), ("boundentitylogicalname", api.BoundTable), ("isfunction", api.IsFunction),
                ("isprivate", api.IsPrivate), ("allowedcustomprocessingsteptype", new OptionSetValue(api.AllowedSteps)),
                ("executeprivilegename", api.ExecutePrivilege), ("workflowsdkstepenabled", api.WorkflowEnabled),
                ("plugintypeid", api.PluginTypeId is { } plugin ? new EntityReference("plugintype", plugin) : null),
                ("sdkmessageid", new EntityReference("sdkmessage", message)), .. ownership,
            ]);
        foreach (var parameter in api.Parameters)
            WriteParameter("customapirequestparameter", id, api.UniqueName, parameter, [("isoptional", parameter.IsOptional)]);
        foreach (var property in api.Properties)
            WriteParameter("customapiresponseproperty", id, api.UniqueName, property, []);
    }

    private void WriteParameter(string table, Guid api, string apiName, CustomApiParameterDefinition parameter, (string, object?)[] more)
    {
        var key = new Dictionary<string, object> { ["customapiid"] = api, ["uniquename"] = parameter.UniqueName };
        rows.Upsert(table, rows.Find(table, key) ?? StableId.Of(table, $"{apiName}.{parameter.UniqueName}"),
            [
                ("uniquename", parameter.UniqueName), ("name", parameter.Name), ("displayname", parameter.DisplayName),
                ("description", parameter.Description), ("type", new OptionSetValue(parameter.Type)), ("logicalentityname", parameter.Table),
                ("customapiid", new EntityReference("customapi", api)), .. more, .. ownership,
            ]);
    }

    private void WriteStep(StepDefinition step)
    {
        var where = $"The step '{step.Name}'";
        RequireType(step.PluginTypeId, where);
        RequireColumns(step.PrimaryTable, step.FilteringAttributes, where);
        var type = new EntityReference("plugintype", step.PluginTypeId);
        rows.Upsert("sdkmessageprocessingstep", step.Id,
            [
                ("name", step.Name), ("sdkmessageid", new EntityReference("sdkmessage", Message(step, where))), ("eventhandler", type), ("plugintypeid", type),
                ("primaryobjecttypecode", step.PrimaryTable ?? "none"), ("stage", new OptionSetValue(step.Stage)), ("mode", new OptionSetValue(step.Mode)),
                ("rank", step.Rank), ("filteringattributes", step.FilteringAttributes), ("configuration", step.Configuration),
                ("description", step.Description), ("asyncautodelete", step.AsyncAutoDelete), ("invocationsource", new OptionSetValue(step.InvocationSource)),
                ("supporteddeployment", new OptionSetValue(step.SupportedDeployment)), .. ownership,
            ]);
        foreach (var image in step.Images)
            WriteImage(step, image, where);
    }

    private void WriteImage(StepDefinition step, StepImageDefinition image, string where)
    {
        RequireColumns(step.PrimaryTable, image.Attributes, $"{where}, image {image.Name},");
        rows.Upsert("sdkmessageprocessingstepimage", image.Id,
            [
                ("name", image.Name), ("entityalias", image.EntityAlias), ("attributes", image.Attributes), ("imagetype", new OptionSetValue(image.Type)),
                ("messagepropertyname", image.MessagePropertyName),
                ("sdkmessageprocessingstepid", new EntityReference("sdkmessageprocessingstep", step.Id)), .. ownership,
            ]);
    }

    private Guid Message(StepDefinition step, string where)
    {
        if (step.MessageId is { } id)
            return rows.Exists("sdkmessage", id) ? id : throw ImportFaults.Missing(where, $"the message with id {id}");
        return rows.Find("sdkmessage", "name", step.MessageName!) ?? throw ImportFaults.Missing(where, $"the message {step.MessageName}");
    }

    private void RequireType(Guid type, string where)
    {
        if (!rows.Exists("plugintype", type))
            throw ImportFaults.Missing(where, $"the plug-in type {type}");
    }

    private void RequireColumns(string? table, string? columns, string where)
    {
        if (table is null)
            return;
        var metadata = rows.Metadata.TryTable(table) ?? throw ImportFaults.Missing(where, $"the table {table}");
        var missing = (columns ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(c => metadata.TryColumn(c.ToLowerInvariant()) is null);
        if (missing is not null)
            throw ImportFaults.Missing(where, $"the column {table}.{missing}");
    }
}
