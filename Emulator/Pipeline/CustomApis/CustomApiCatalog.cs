using Emulator.Metadata;
using Emulator.Pipeline.Rows;
using Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.CustomApis;

/// <summary>The Custom APIs of the environment by unique name. Immutable; read anew when a row behind it changes.</summary>
internal sealed class CustomApiCatalog
{
    public static readonly string[] Sources = ["customapi", "customapirequestparameter", "customapiresponseproperty"];

    private readonly Dictionary<string, CustomApi> byName;

    private CustomApiCatalog(IEnumerable<CustomApi> apis) =>
        byName = apis.DistinctBy(a => a.UniqueName).ToDictionary(a => a.UniqueName, StringComparer.Ordinal);

    public CustomApi? Find(string name) => byName.GetValueOrDefault(name);

    public static CustomApiCatalog Read(IStorageSession session, EnvironmentMetadata metadata)
    {
        if (metadata.TryTable("customapi") is not { } table) return new CustomApiCatalog([]);
        var parameters = Members(session, metadata, "customapirequestparameter");
        var responses = Members(session, metadata, "customapiresponseproperty");
        string[] columns =
            ["uniquename", "bindingtype", "boundentitylogicalname", "isfunction", "allowedcustomprocessingsteptype", "executeprivilegename", "plugintypeid"];
        return new CustomApiCatalog(RowQuery.Where(session, table, columns).Select(row => new CustomApi
        {
            Id = row.Id,
            UniqueName = row.GetAttributeValue<string>("uniquename") ?? "",
            Binding = (CustomApiBinding)Option(row, "bindingtype"),
            BoundTable = row.GetAttributeValue<string>("boundentitylogicalname"),
            IsFunction = row.GetAttributeValue<bool>("isfunction"),
            ExecutePrivilege = row.GetAttributeValue<string>("executeprivilegename"),
            PluginType = row.GetAttributeValue<EntityReference>("plugintypeid")?.Id,
            AllowedSteps = (StepKinds)Option(row, "allowedcustomprocessingsteptype"),
            Parameters = [.. parameters[row.Id]],
            Responses = [.. responses[row.Id]],
        }));
    }

    private static ILookup<Guid, CustomApiParameter> Members(IStorageSession session, EnvironmentMetadata metadata, string name)
    {
        var rows = metadata.TryTable(name) is { } table ? RowQuery.Where(session, table, ["uniquename", "type", "isoptional", "customapiid"]) : [];
        return rows.ToLookup(
            r => r.GetAttributeValue<EntityReference>("customapiid")?.Id ?? Guid.Empty,
            r => new CustomApiParameter(r.GetAttributeValue<string>("uniquename") ?? "", Option(r, "type"), r.GetAttributeValue<bool>("isoptional")));
    }

    private static int Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value ?? 0;
}
