// The tests compile this file too, where null is checked.
#nullable disable

using System;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>
/// Sends a request again that met a service protection limit (429) or a server out of order (503), after as long as the answer's Retry-After asks for, and
/// gives up after a stated number of attempts. (Learn: "Service protection API limits", retry operations.)
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    /// <summary>A server that asks for a longer pause than this will not be waited for.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    /// <summary>How long one attempt may take. (Learn: ServiceClient.MaxConnectionTimeout.)</summary>
    public static readonly TimeSpan AttemptLimit = TimeSpan.FromMinutes(4);

    private readonly TimeProvider clock;
    private readonly ILogger logger;

    public RetryHandler(HttpMessageHandler inner, TimeProvider clock, ILogger logger) : base(inner)
    {
        this.clock = clock;
        this.logger = logger;
    }

    public int MaxRetryCount { get; set; } = 10;

    public TimeSpan PauseTime { get; set; } = TimeSpan.FromSeconds(5);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var pipeline = Pipeline(request);
        return await pipeline.ExecuteAsync(async token => await base.SendAsync(request, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private ResiliencePipeline<HttpResponseMessage> Pipeline(HttpRequestMessage request)
    {
        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock };
        if (MaxRetryCount > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MaxRetryCount,
                Delay = PauseTime,
                MaxDelay = LongestPause,
                BackoffType = DelayBackoffType.Exponential,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer && IsPassing(answer)),
                DelayGenerator = attempt => ValueTask.FromResult(Asked(attempt.Outcome.Result)),
                OnRetry = attempt =>
                {
                    var answer = attempt.Outcome.Result;
                    logger?.Waiting((int)answer.StatusCode, request.RequestUri.AbsolutePath, attempt.RetryDelay.TotalSeconds, attempt.AttemptNumber + 1, MaxRetryCount);
                    answer.Dispose();
                    return ValueTask.CompletedTask;
                },
            });
        }

        return pipeline.AddTimeout(AttemptLimit).Build();
    }

    private bool IsPassing(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable && !(Asked(answer) > LongestPause);

    /// <summary>The pause the answer asks for, in seconds or until a date; null when it does not say.</summary>
    private TimeSpan? Asked(HttpResponseMessage answer)
    {
        var after = answer?.Headers.RetryAfter;
        var pause = after?.Delta ?? (after?.Date - clock.GetUtcNow());
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }
}
