using System.Text;

namespace Emulator.Tests.WebApi;

public sealed class BatchTests : WebApiFixture
{
    [TestCase("\r\n")]
    [TestCase("\n")]
    public async Task A_change_set_refers_to_its_own_new_rows(string lineEnd)
    {
        var name = $"Batch {lineEnd.Length}";
        var batch = ChangeSet(("POST", "accounts", $$"""{"name":"{{name}}"}"""), ("POST", "contacts", $$"""{"lastname":"{{name}}","parentcustomerid_account@odata.bind":"$1"}"""));

        var (status, text) = await Post(batch.ReplaceLineEndings(lineEnd));
        var rows = await Read($"contacts?$select=lastname&$filter=parentcustomerid_account/name eq '{name}'");

        Assert.That(status, Is.EqualTo(200), text);
        Assert.That(Texts(rows, "lastname"), Is.EqualTo(new[] { name }));
        Assert.That(text, Does.Contain("HTTP/1.1 204 No Content").And.Contain("Content-ID: 2").And.Contain("Location: "));
    }

    [Test]
    public async Task A_change_set_that_fails_leaves_nothing_behind()
    {
        var (status, text) = await Post(ChangeSet(("POST", "accounts", """{"name":"Half"}"""), ("POST", "accounts", """{"name":"Half","nothing":1}""")));
        var rows = await Read("accounts?$select=name&$filter=name eq 'Half'");

        Assert.That(status, Is.EqualTo(400), text);
        Assert.That(Texts(rows, "name"), Is.Empty);
    }

    [Test]
    public async Task A_change_set_refused_by_the_database_leaves_nothing_behind()
    {
        var (status, text) = await Post(ChangeSet(("POST", "accounts", """{"name":"Rolled back"}"""), ("DELETE", $"accounts({Guid.NewGuid()})", "")));
        var rows = await Read("accounts?$select=name&$filter=name eq 'Rolled back'");

        Assert.That(status, Is.EqualTo(400), text);
        Assert.That(text, Does.Contain("HTTP/1.1 404 Not Found"));
        Assert.That(Texts(rows, "name"), Is.Empty);
    }

    [Test]
    public async Task Without_continue_on_error_the_rest_is_not_executed()
    {
        var batch = Requests("GET accounts(00000000-0000-0000-0000-000000000009)?$select=name", "GET WhoAmI");

        var (status, text) = await Post(batch);
        var (goesOn, all) = await Post(batch, ("Prefer", "odata.continue-on-error"));

        Assert.That(status, Is.EqualTo(400));
        Assert.That(text, Does.Contain("HTTP/1.1 404").And.Not.Contain("HTTP/1.1 200"));
        Assert.That(goesOn, Is.EqualTo(200));
        Assert.That(all, Does.Contain("HTTP/1.1 404").And.Contain("HTTP/1.1 200 OK"));
    }

    [Test]
    public async Task A_reference_to_a_later_request_is_refused()
    {
        var (status, text) = await Post(ChangeSet(("POST", "contacts", """{"lastname":"Early","parentcustomerid_account@odata.bind":"$2"}"""), ("POST", "accounts", """{"name":"Late"}""")));

        Assert.That(status, Is.EqualTo(400));
        Assert.That(text, Does.Contain("Content-ID Reference: '$2' does not exist in the batch context."));
    }

    [Test]
    public async Task A_batch_without_its_end_is_refused_whole()
    {
        var batch = ChangeSet(("POST", "accounts", """{"name":"Cut"}"""));

        var (status, text) = await Post(batch[..^12]);

        Assert.That(status, Is.EqualTo(400));
        Assert.That(text, Does.Contain("The batch could not be read: the closing --batch_b-- is missing. Nothing was executed."));
        Assert.That(Texts(await Read("accounts?$select=name&$filter=name eq 'Cut'"), "name"), Is.Empty);
    }

    private static string Requests(params string[] lines) => string.Concat(lines.Select(line =>
        $"--batch_b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{line.Replace(" ", " /api/data/v9.2/")} HTTP/1.1\r\nAccept: application/json\r\n\r\n\r\n")) + "--batch_b--\r\n";

    private static string ChangeSet(params (string Method, string Url, string Body)[] requests)
    {
        var text = new StringBuilder("--batch_b\r\nContent-Type: multipart/mixed; boundary=\"changeset_c\"\r\n\r\n");
        for (var at = 0; at < requests.Length; at++)
            text.Append($"--changeset_c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {at + 1}\r\n\r\n")
                .Append($"{requests[at].Method} /api/data/v9.2/{requests[at].Url} HTTP/1.1\r\nContent-Type: application/json; type=entry\r\n\r\n{requests[at].Body}\r\n");

        return text.Append("--changeset_c--\r\n--batch_b--\r\n").ToString();
    }

    private async Task<(int Status, string Text)> Post(string batch, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(batch)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=\"batch_b\"");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);

        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
