using Emulator.Metadata;
using Emulator.Pipeline.Steps;
using Emulator.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Emulator.Pipeline.Messages;

/// <summary>Runs a query under the caller's rights on every table in it. (Learn: RetrieveMultipleRequest.)</summary>
internal sealed class RetrieveMultipleMessage : IMessage
{
    public string Name => "RetrieveMultiple";
    public bool Writes => false;

    public ParameterCollection Execute(Call call)
    {
        var input = new ParameterCollection { ["Query"] = call.Required<QueryBase>("Query") };
        var output = new ParameterCollection();
        var happening = new PipelineEvent { Message = Name, Table = Read(call, input).Table.LogicalName, Input = input, Output = output };
        EventPipeline.Run(
            call, [happening], prepare: () => { }, main: () => output["BusinessEntityCollection"] = Run(call, Read(call, input)), TransactionNeed.ForStepsOnly);
        return new ParameterCollection { ["EntityCollection"] = output["BusinessEntityCollection"] };
    }

    /// <summary>Runs a query tree and fills names and formatted values.</summary>
    public static EntityCollection Run(Call call, TableQuery query)
    {
        var context = call.QueryContext();
        var rows = call.Session.Run(query, context);
        call.Session.Format(rows, context);
        return rows;
    }

    // Read again for the main operation: a plug-in may have changed the query.
    private static TableQuery Read(Call call, ParameterCollection input)
    {
        EnvironmentMetadata metadata = call.Metadata;
        return input["Query"] switch
        {
            QueryExpression expression => QueryExpressionReader.Read(expression, metadata),
            QueryByAttribute byAttribute => QueryExpressionReader.Read(byAttribute, metadata),
            FetchExpression fetch => FetchXmlReader.Read(fetch.Query, metadata),
            var other => throw Faults.NotSupported($"queries of the kind {other.GetType().Name}"),
        };
    }
}
