namespace CrmChecklists.Publish.Tests;

/// <summary>Answers requests with the given answers in turn, the last one for ever, and keeps the bodies it was sent.</summary>
internal sealed class ScriptedHandler(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public List<string> Bodies { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return answers[Math.Min(Bodies.Count, answers.Length) - 1]();
    }
}
