using Emulator.WebApi.Http;
using Emulator.WebApi.Writing;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Batch;

/// <summary>POST $batch. (Learn: "Execute batch operations using the Web API".)</summary>
internal sealed class BatchHandler(WebApiService service, ApiRequest batch, Guid user, string baseUrl)
{
    /// <summary>Headers of the batch that hold for its parts too, unless a part says otherwise.</summary>
    private static readonly string[] Inherited =
    [
        "MSCRMCallerID", "CallerObjectId", "MSCRM.BypassBusinessLogicExecution", "MSCRM.BypassCustomPluginExecution", "MSCRM.SuppressDuplicateDetection",
    ];

    private readonly ContentIds contentIds = new();
    private readonly BatchWriter writer = new();

    public ApiResponse Answer()
    {
        if (batch.Method != "POST") throw ApiFaults.MethodNotAllowed(batch.Method, "$batch");

        var parts = new BatchReader(batch.Body).Read(batch.Header("Content-Type") ?? "");
        var goesOn = Preferences.Parse(batch.Header("Prefer")).ContinueOnError;
        foreach (var part in parts)
            if (!Execute(part) && !goesOn) return writer.Close(400);

        return writer.Close(200);
    }

    private bool Execute(BatchPart part)
    {
        if (part.Request is not { } request) return ExecuteChangeSet(part.ChangeSet);

        request = WithInherited(request);
        var response = service.Answered(request, Guid.NewGuid(), () =>
        {
            if (request.Path == "$batch") throw Faults.BadRequest("A batch may not hold another batch.");
            var call = Open(request);
            var operation = WebApiService.Find(call);
            var answer = operation.Answer(call.ExecuteAll(operation.Requests));
            Remember(part, operation);
            return answer;
        });
        writer.Add(response);
        return response.Status < 400;
    }

    private bool ExecuteChangeSet(IReadOnlyList<BatchPart> parts)
    {
        IReadOnlyList<(ApiResponse, string?)> responses = [];
        var failed = service.Answered(batch, Guid.NewGuid(), () =>
        {
            responses = Commit(parts);
            return ApiResponse.NoContent();
        });
        if (failed.Status >= 400) responses = [(failed, null)];

        writer.AddChangeSet(responses);
        return failed.Status < 400;
    }

    // First every request is read, then all their messages run as one transaction, then every answer is written.
    private IReadOnlyList<(ApiResponse, string?)> Commit(IReadOnlyList<BatchPart> parts)
    {
        var read = parts.Select(Read).ToList();
        if (read.Count == 0) return [];

        var options = read[0].Call.Options;
        if (read.Any(r => r.Call.Caller != read[0].Call.Caller || !IsSame(r.Call.Options, options)))
            throw Faults.NotSupported("different callers, bypass headers or tags within one change set");

        var responses = read[0].Call.ExecuteAll([.. read.SelectMany(r => r.Operation.Requests)]);
        var answers = new List<(ApiResponse, string?)>();
        var at = 0;
        foreach (var (part, _, operation) in read)
        {
            answers.Add((operation.Answer([.. responses.Skip(at).Take(operation.Requests.Count)]), part.ContentId));
            at += operation.Requests.Count;
        }

        return answers;
    }

    private static bool IsSame(Pipeline.CallOptions one, Pipeline.CallOptions other) => one with { CorrelationId = null } == other with { CorrelationId = null };

    private (BatchPart Part, ApiCall Call, Operation Operation) Read(BatchPart part)
    {
        var call = Open(WithInherited(part.Request!));
        if (call.Request.Method == "GET") throw Faults.BadRequest("A change set may not hold GET requests.");

        var operation = WebApiService.Find(call);
        Remember(part, operation);
        return (part, call, operation);
    }

    private ApiCall Open(ApiRequest request) => service.Open(request, user, baseUrl, contentIds, Guid.NewGuid());

    private void Remember(BatchPart part, Operation operation)
    {
        if (part.ContentId is { } id && operation.Row is { } row) contentIds.Set(id, new EntityReference(row.LogicalName, row.Id) { KeyAttributes = row.KeyAttributes });
    }

    private ApiRequest WithInherited(ApiRequest request)
    {
        if (!Inherited.Any(batch.Headers.ContainsKey)) return request;

        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var name in Inherited)
            if (batch.Header(name) is { } value) headers.TryAdd(name, value);

        return request with { Headers = headers };
    }
}
