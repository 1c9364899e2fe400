using Emulator.Metadata;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Edm;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace Emulator.WebApi.Reading;

/// <summary>Hands query options to Microsoft.OData.Core's parser, which knows the grammar and the model; its complaints become Dataverse's.</summary>
internal sealed class ODataParser
{
    private static readonly string[] Options = ["$select", "$filter", "$orderby", "$expand", "$top", "$count", "$apply"];

    private readonly ODataQueryOptionParser parser;
    private readonly TableMetadata table;

    public ODataParser(ApiModel model, TableMetadata table, QueryText query)
    {
        this.table = table;
        var options = query.All.Where(o => Options.Contains(o.Key) || o.Key.StartsWith('@')).ToDictionary(o => o.Key, o => o.Value);
        parser = new ODataQueryOptionParser(model.Edm, model.Type(table), model.Set(table), options) { Resolver = new LenientResolver() };
    }

    /// <summary>What the aliases `@p1` stand for; filled as clauses are read.</summary>
    public IDictionary<string, SingleValueNode> Aliases => parser.ParameterAliasNodes;

    public FilterClause? Filter() => Guarded(parser.ParseFilter);
    public OrderByClause? OrderBy() => Guarded(parser.ParseOrderBy);
    public SelectExpandClause? SelectAndExpand() => Guarded(parser.ParseSelectAndExpand);
    public ApplyClause? Apply() => Guarded(parser.ParseApply);
    public long? Top() => Guarded(parser.ParseTop);
    public bool? Count() => Guarded(parser.ParseCount);

    private T Guarded<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (ODataException e)
        {
            throw ApiFaults.Query(e.Message);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            throw ApiFaults.Query($"A query option of '{table.EntitySetName}' could not be understood.");
        }
    }
}
