using System.Globalization;
using System.Security.Cryptography;
using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Query;
using Emulator.WebApi.Reading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.WebApi.Host;

/// <summary>`/WebResources/&lt;name&gt;`: the content of the environment's web resources. (Learn: "Web resources".)</summary>
internal sealed class WebResourceFiles(IDataverse dataverse, MetadataHolder metadata)
{
    private static readonly Caller System = Caller.Of(WellKnown.SystemUser);

    /// <summary>Any signed-in user may read any web resource.</summary>
    public async Task Serve(HttpContext context, string name)
    {
        if (Find(name) is not { } resource || resource.GetAttributeValue<string>("content") is not { } content)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"There is no web resource named '{name}'.", context.RequestAborted);
            return;
        }

        var bytes = Convert.FromBase64String(content);
        var type = resource.GetAttributeValue<OptionSetValue>("webresourcetype")?.Value ?? 0;
        await FileAnswer.Send(context, bytes, TypeOf(type, name), Tag(bytes));
    }

    private Entity? Find(string name)
    {
        if (metadata.Current.TryTable("webresource") is not { } table) return null;

        var query = new TableQuery
        {
            Table = table, Columns = OptionsReader.Selected([table.Column("name"), table.Column("content"), table.Column("webresourcetype")]), Top = 2,
            Filter = new FilterNode.Condition("t0", table.Column("name"), ConditionOperator.Equal, [name]),
        };
        return dataverse.Retrieve(System, query, false).Entities
            .FirstOrDefault(row => string.Equals(row.GetAttributeValue<string>("name"), name, StringComparison.OrdinalIgnoreCase));
    }

    private static string Tag(byte[] bytes) => string.Create(CultureInfo.InvariantCulture, $"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 12))}\"");

    // The values of webresourcetype, as the platform has them. A module is served as JavaScript whatever the row says.
    private static string TypeOf(int type, string name) => type switch
    {
        1 => "text/html; charset=utf-8",
        2 => "text/css; charset=utf-8",
        3 => "text/javascript; charset=utf-8",
        4 or 9 => "text/xml; charset=utf-8",
        5 => "image/png",
        6 => "image/jpeg",
        7 => "image/gif",
        10 => "image/vnd.microsoft.icon",
        11 => "image/svg+xml",
        12 => "text/xml; charset=utf-8",
        _ => FileAnswer.TypeOf(name),
    };
}
