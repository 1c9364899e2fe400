using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace CrmChecklists.Demo.Tests;

/// <summary>The program as people start and kill it: a process of its own on a data file.</summary>
public sealed class ProcessTests
{
    private string folder = null!;

    private string DataFile => Path.Combine(folder, "data.db");

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("demo-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task What_was_answered_with_success_survives_kill_9_and_nothing_half_does()
    {
        List<string> answered;
        using (var first = await DemoProcess.Start(DataFile))
        {
            answered = await WriteUntilKilled(first);
        }

        using var second = await DemoProcess.Start(DataFile);
        var contacts = await Contacts(second);
        var stored = contacts.Select(c => c.Pair).Distinct().ToList();

        Assert.That(answered, Has.Count.GreaterThanOrEqualTo(10));
        Assert.That(answered.Except(stored), Is.Empty, "answered with success, and lost");
        Assert.That(stored.Where(pair => contacts.Count(c => c.Pair == pair) != 2), Is.Empty, "half of a change set");
        Assert.That(contacts.Count(c => !c.HasAccount), Is.Zero, "rows without the account written with them");
    }

    [Test]
    public async Task A_second_start_on_the_same_file_or_port_says_so_and_the_first_keeps_serving()
    {
        using var first = await DemoProcess.Start(DataFile);

        var sameFile = await DemoProcess.Refused(DataFile, port: 0);
        var samePort = await DemoProcess.Refused(Path.Combine(folder, "other.db"), first.Address.Port);
        using var client = ClientOf(first);
        using var alive = await client.GetAsync("WhoAmI");

        Assert.Multiple(() =>
        {
            Assert.That(sameFile, Is.EqualTo((1, $"The data file {DataFile} is in use by another emulator; stop that one, or give this one another file with --data.")));
            Assert.That(samePort, Is.EqualTo(
                (1, $"Port {first.Address.Port} is taken on this machine, perhaps by an emulator that is already running. Stop it, or choose another port.")));
            Assert.That(alive.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        });
    }

    [Test]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(DataFile, "These are my notes, not a database.");

        var refused = await DemoProcess.Refused(DataFile, port: 0);

        Assert.That(refused, Is.EqualTo((1, $"The file {DataFile} is not a database of the emulator; give --data another file.")));
        Assert.That(await File.ReadAllTextAsync(DataFile), Is.EqualTo("These are my notes, not a database."));
    }

    [Test]
    public async Task Another_programs_database_is_refused_and_left_as_it_is()
    {
        Query("CREATE TABLE mine (name TEXT)");

        var refused = await DemoProcess.Refused(DataFile, port: 0);

        Assert.That(refused, Is.EqualTo((1, $"The file {DataFile} is a database of another program; give --data another file.")));
        Assert.That(Query("SELECT group_concat(name) FROM sqlite_schema"), Is.EqualTo("mine"));
    }

    [Test]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var file = Path.Combine(folder, "nowhere", "data.db");

        var refused = await DemoProcess.Refused(file, port: 0);

        Assert.That(refused, Is.EqualTo((1, $"The data file {file} cannot be written; give --data a file in a folder that exists and that you may write to.")));
    }

    /// <summary>Writers send change sets of an account and two contacts; the process is killed while they do.</summary>
    private static async Task<List<string>> WriteUntilKilled(DemoProcess process)
    {
        var answered = new List<string>();
        using var client = ClientOf(process);
        var enough = new TaskCompletionSource();
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; await TryWrite(client, $"{writer}-{number}"); number++)
            {
                lock (answered)
                {
                    answered.Add($"{writer}-{number}");
                    if (answered.Count == 30) enough.TrySetResult();
                }
            }
        })).ToArray();

        await Task.WhenAny(enough.Task, Task.WhenAll(writers));
        process.Kill();
        await Task.WhenAll(writers);
        return answered;
    }

    private static async Task<bool> TryWrite(HttpClient client, string pair)
    {
        try
        {
            using var content = new StringContent(ChangeSet(pair), Encoding.UTF8);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=batch");
            using var response = await client.PostAsync("$batch", content);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string ChangeSet(string pair)
    {
        var text = new StringBuilder("--batch\r\nContent-Type: multipart/mixed; boundary=set\r\n\r\n");
        Add(1, "accounts", $$"""{"name":"{{pair}}"}""");
        for (var number = 2; number <= 3; number++)
            Add(number, "contacts", $$"""{"lastname":"Kill","firstname":"{{pair}}","parentcustomerid_account@odata.bind":"$1"}""");
        return text.Append("--set--\r\n--batch--\r\n").ToString();

        void Add(int id, string set, string body) => text
            .Append($"--set\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {id}\r\n\r\n")
            .Append($"POST /api/data/v9.2/{set} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}\r\n");
    }

    private static async Task<List<(string Pair, bool HasAccount)>> Contacts(DemoProcess process)
    {
        using var client = ClientOf(process);
        var answer = JsonNode.Parse(await client.GetStringAsync("contacts?$select=firstname&$expand=parentcustomerid_account($select=name)&$filter=lastname eq 'Kill'"))!;
        return [.. answer["value"]!.AsArray().Select(c => ((string)c!["firstname"]!, (string?)c["parentcustomerid_account"]?["name"] == (string?)c["firstname"]))];
    }

    private static HttpClient ClientOf(DemoProcess process)
    {
        var client = new HttpClient { BaseAddress = new Uri(process.Address, "api/data/v9.2/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "admin@demo.example");
        return client;
    }

    private object? Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DataFile};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
