using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.WebApi.Addressing;
using Emulator.WebApi.Batch;
using Emulator.WebApi.Edm;
using Emulator.WebApi.Http;
using Emulator.WebApi.Definitions;
using Emulator.WebApi.Operations;
using Emulator.WebApi.Writing;

namespace Emulator.WebApi;

/// <summary>The Web API without HTTP: takes a request of a signed-in user and gives the answer, whatever happens.</summary>
internal sealed partial class WebApiService(IDataverse dataverse, MetadataHolder metadata, ILogger log)
{
    private readonly ApiModelCache models = new(metadata);

    public ApiModel Model => models.Current;

    /// <summary>Never throws: errors become answers.</summary>
    /// <param name="baseUrl">`http://localhost:5080/api/data/v9.2/`.</param>
    public ApiResponse Answer(ApiRequest request, Guid user, string baseUrl)
    {
        var correlationId = Guid.NewGuid();
        var response = Answered(request, correlationId, () =>
        {
            if (request is { Path: "$batch" }) return new BatchHandler(this, request, user, baseUrl).Answer();

            var call = Open(request, user, baseUrl, new ContentIds(), correlationId);
            var operation = Find(call);
            return operation.Answer(call.ExecuteAll(operation.Requests));
        });
        return response.With("REQ_ID", correlationId.ToString("D"));
    }

    /// <summary>Turns every error of the action into an answer; what nobody foresaw is written to the log.</summary>
    public ApiResponse Answered(ApiRequest request, Guid correlationId, Func<ApiResponse> answer)
    {
        try
        {
            return answer();
        }
        catch (DataverseFault fault)
        {
            return ErrorAnswer.Of(ErrorAnswer.InsertOnly(request, fault), PreferencesOf(request));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogUnexpected(log, e, request.Method, request.Path, correlationId);
            return ErrorAnswer.Of(ErrorAnswer.Unexpected(correlationId), PreferencesOf(request));
        }
    }

    /// <summary>Reads what stands around a request: who, how, in which model.</summary>
    public ApiCall Open(ApiRequest request, Guid user, string baseUrl, ContentIds contentIds, Guid correlationId)
    {
        var model = models.Current;
        var query = new QueryText(request.Query);

        return new ApiCall
        {
            Request = request, Model = model, Dataverse = dataverse, Caller = CallerReader.Read(request, user, model, dataverse),
            Options = CallOptionsReader.Read(request, query, correlationId), Preferences = Preferences.Parse(request.Header("Prefer")),
            Query = query, BaseUrl = baseUrl, ContentIds = contentIds,
        };
    }

    /// <summary>What the request asks for.</summary>
    /// <exception cref="DataverseFault">0x8006088a: nothing has that address.</exception>
    public static Operation Find(ApiCall call)
    {
        var segments = PathReader.Read(call.Request.Path).ToArray();
        if (segments.Length == 0) return ServiceDocument.Get(call);

        var first = segments[0];
        var rest = segments.AsSpan(1);
        if (ContentIds.IsReference(first.Name)) return OfContentId(call, first, rest);
        if (call.Model.Metadata.TryTableBySet(first.Name) is { } table) return new RowRoutes(call).Find(table, first, rest);
        if (first is { Name: "$metadata", Arguments: null } && rest.IsEmpty) return CsdlDocument.Get(call);
        if (DefinitionRoutes.TryFind(call, segments) is { } definitions) return definitions;
        if (rest.IsEmpty && new OperationRoutes(call).TryUnbound(first) is { } operation) return operation;
        if (rest.IsEmpty && first.Name.StartsWith(EdmNames.Namespace + ".", StringComparison.Ordinal)) throw ApiFaults.UnresolvedParameters();

        throw Faults.UnknownSegment(first.Name);
    }

    private static Operation OfContentId(ApiCall call, PathSegment first, ReadOnlySpan<PathSegment> rest)
    {
        var row = call.ContentIds.Find(first.Name);
        var table = call.Model.Metadata.Table(row.LogicalName);
        return new RowRoutes(call).OfRow(table, row, new PathSegment(table.EntitySetName, row.Id.ToString("D")), rest);
    }

    private static Preferences PreferencesOf(ApiRequest request)
    {
        try
        {
            return Preferences.Parse(request.Header("Prefer"));
        }
        catch (DataverseFault)
        {
            return Preferences.None;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed unexpectedly ({CorrelationId})")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string method, string path, Guid correlationId);
}
