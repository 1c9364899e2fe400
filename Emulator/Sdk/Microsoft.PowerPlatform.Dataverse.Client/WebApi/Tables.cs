using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>What the Web API tells of tables, each asked for once. (Learn: "Query table definitions using the Web API".)</summary>
internal sealed class Tables
{
    private readonly ConcurrentDictionary<string, Table> known = new();
    private readonly WebApiConnection connection;

    public Tables(WebApiConnection connection)
    {
        this.connection = connection;
    }

    public async Task<Table> FindAsync(string name, CancellationToken cancellation)
    {
        if (known.TryGetValue(name, out var table)) return table;

        using var answer = await connection.GetAsync(
            $"EntityDefinitions(LogicalName='{name}')?$select=EntitySetName,PrimaryIdAttribute&$expand=Attributes($select=LogicalName,AttributeType)", cancellation)
            .ConfigureAwait(false);
        var json = answer.RootElement;
        return known[name] = new Table(
            name, json.GetProperty("EntitySetName").GetString(), json.GetProperty("PrimaryIdAttribute").GetString(),
            json.GetProperty("Attributes").EnumerateArray().ToDictionary(
                column => column.GetProperty("LogicalName").GetString(), column => column.GetProperty("AttributeType").GetString()));
    }
}
