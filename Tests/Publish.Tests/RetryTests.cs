using System.Net;
using System.Net.Http.Headers;
using Microsoft.PowerPlatform.Dataverse.Client.WebApi;

namespace CrmChecklists.Publish.Tests;

/// <summary>How the client meets service protection limits: it waits as long as it is told to, and not for ever.</summary>
public sealed class RetryTests
{
    private HastyClock clock = null!;

    [SetUp]
    public void SetClock() => clock = new HastyClock(RetryHandler.AttemptLimit);

    [Test]
    public async Task After_429_the_request_goes_again_when_the_seconds_of_Retry_After_are_over()
    {
        var server = new ScriptedHandler(() => Busy(HttpStatusCode.TooManyRequests, new(TimeSpan.FromSeconds(37))), Fine);

        var answer = await Send(server);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(clock.Pauses, Is.EqualTo(new[] { TimeSpan.FromSeconds(37) }));
        Assert.That(server.Bodies, Is.EqualTo(new[] { "{}", "{}" }));
    }

    [Test]
    public async Task Retry_After_may_name_a_date()
    {
        var server = new ScriptedHandler(() => Busy(HttpStatusCode.TooManyRequests, new(clock.GetUtcNow().AddSeconds(90))), Fine);

        await Send(server);

        Assert.That(clock.Pauses, Is.EqualTo(new[] { TimeSpan.FromSeconds(90) }));
    }

    [Test]
    public async Task A_date_that_is_past_is_no_pause()
    {
        var server = new ScriptedHandler(() => Busy(HttpStatusCode.TooManyRequests, new(clock.GetUtcNow().AddSeconds(-90))), Fine);

        var answer = await Send(server);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(clock.Pauses.Sum(pause => pause.TotalSeconds), Is.Zero);
    }

    [Test]
    public async Task After_503_without_Retry_After_each_pause_is_twice_the_one_before()
    {
        var server = new ScriptedHandler(() => Busy(HttpStatusCode.ServiceUnavailable), () => Busy(HttpStatusCode.ServiceUnavailable), Fine);

        var answer = await Send(server);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(clock.Pauses, Is.EqualTo(new[] { TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10) }));
    }

    [Test]
    public async Task It_gives_up_after_the_attempts_it_was_allowed()
    {
        var server = new ScriptedHandler(() => Busy(HttpStatusCode.ServiceUnavailable, new(TimeSpan.FromSeconds(1))));

        var answer = await Send(server, retries: 3);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(server.Bodies, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task It_does_not_wait_for_hours()
    {
        var server = new ScriptedHandler(() => Busy(HttpStatusCode.TooManyRequests, new(TimeSpan.FromHours(3))));

        var answer = await Send(server);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(clock.Pauses, Is.Empty);
    }

    [TestCase(HttpStatusCode.BadRequest)]
    [TestCase(HttpStatusCode.Unauthorized)]
    [TestCase(HttpStatusCode.InternalServerError)]
    public async Task What_would_fail_again_is_not_tried_again(HttpStatusCode status)
    {
        var server = new ScriptedHandler(() => new HttpResponseMessage(status));

        await Send(server);

        Assert.That(server.Bodies, Has.Count.EqualTo(1));
    }

    private async Task<HttpResponseMessage> Send(ScriptedHandler server, int retries = 10)
    {
        using var http = new HttpClient(new RetryHandler(server, clock, null) { MaxRetryCount = retries });
        return await http.PostAsync("http://localhost/api/data/v9.2/PublishAllXml", new StringContent("{}"));
    }

    private static HttpResponseMessage Busy(HttpStatusCode status, RetryConditionHeaderValue? after = null)
    {
        var answer = new HttpResponseMessage(status);
        answer.Headers.RetryAfter = after;
        return answer;
    }

    private static HttpResponseMessage Fine() => new(HttpStatusCode.NoContent);
}
