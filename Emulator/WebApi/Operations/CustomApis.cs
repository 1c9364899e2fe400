using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Query;
using Emulator.WebApi.Reading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Operations;

/// <summary>Finds custom APIs by name among the rows of `customapi` and its parameters. (Learn: "CustomAPI tables".)</summary>
internal sealed class CustomApis(IDataverse dataverse, EnvironmentMetadata metadata)
{
    // The definitions belong to the environment, not to the caller: who may execute one is decided by the message layer.
    private static readonly Caller System = Caller.Of(WellKnown.SystemUser);

    /// <summary>Null when there is none of that name (case-sensitive).</summary>
    public OperationDefinition? TryFind(string name)
    {
        var api = Rows("customapi", "uniquename", name, "uniquename", "bindingtype", "boundentitylogicalname", "isfunction")
            .FirstOrDefault(row => row.GetAttributeValue<string>("uniquename") == name);

        return api is null ? null : Definition(api);
    }

    /// <summary>All of them, for $metadata.</summary>
    public IReadOnlyList<OperationDefinition> All() =>
        [.. Rows("customapi", null, null, "uniquename", "bindingtype", "boundentitylogicalname", "isfunction").Select(Definition)];

    private OperationDefinition Definition(Entity api) => new(
        api.GetAttributeValue<string>("uniquename"),
        api.GetAttributeValue<bool>("isfunction"),
        (OperationBinding)(api.GetAttributeValue<OptionSetValue>("bindingtype")?.Value ?? 0),
        api.GetAttributeValue<string>("boundentitylogicalname"),
        Values("customapirequestparameter", api.Id, "isoptional"),
        Values("customapiresponseproperty", api.Id));

    private IReadOnlyList<OperationValue> Values(string table, Guid api, params string[] more) =>
    [
        .. Rows(table, "customapiid", api, ["uniquename", "type", "logicalentityname", .. more]).Select(row => new OperationValue(
            row.GetAttributeValue<string>("uniquename"),
            (ValueKind)(row.GetAttributeValue<OptionSetValue>("type")?.Value ?? 0),
            row.GetAttributeValue<bool>("isoptional"),
            row.GetAttributeValue<string>("logicalentityname"))),
    ];

    private IEnumerable<Entity> Rows(string tableName, string? column, object? value, params string[] columns)
    {
        if (metadata.TryTable(tableName) is not { } table) return [];

        var query = new TableQuery
        {
            Table = table, Columns = OptionsReader.Selected(columns.Select(table.Column)), Page = new PageRequest(1, Http.Preferences.PageLimit),
            Filter = column is null ? null : new FilterNode.Condition("t0", table.Column(column), ConditionOperator.Equal, [value!]),
        };
        return dataverse.Retrieve(System, query, false).Entities;
    }
}
