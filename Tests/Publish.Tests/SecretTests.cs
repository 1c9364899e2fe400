using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CrmChecklists.Publish.SignIn;

namespace CrmChecklists.Publish.Tests;

/// <summary>Secrets come from the environment or from a person, never from arguments, and are never printed.</summary>
public sealed class SecretTests
{
    private const string Secret = "hunter2-hunter2";

    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("publish-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("--client-secret", Secret)]
    [TestCase("--client-secret=" + Secret)]
    [TestCase("--password:" + Secret)]
    public async Task A_secret_among_the_arguments_is_refused_and_not_repeated(params string[] given)
    {
        var run = await CommandRun.Of(["--url", "http://localhost:1", .. given]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Everything, Is.EqualTo($"There is no option {given[0].Split('=', ':')[0]}. Secrets are not passed as arguments; --help tells what is."));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_token_that_the_server_repeats_is_struck_out(bool isVerbose)
    {
        Repository.DemandPacked();
        using var server = new EchoServer();
        string[] verbose = isVerbose ? ["--verbose"] : [];

        var run = await CommandRun.Of(["--root", Repository.Root, "--url", server.Address, .. verbose], new() { [Secrets.AccessToken] = Secret });

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Complained, Does.Contain($"Failed to connect to Dataverse at {server.Address}: I do not accept Bearer ***."));
        Assert.That(run.Everything, Does.Not.Contain(Secret));
    }

    [Test]
    public void What_one_secret_shares_with_another_does_not_show()
    {
        var secrets = new Secrets(_ => null, _ => null);
        secrets.Remember("abc");
        secrets.Remember("abcdef");

        Assert.That(secrets.Redact("It was abcdef, then abc."), Is.EqualTo("It was ***, then ***."));
    }

    [Test]
    public void The_environment_comes_before_the_prompt()
    {
        var secrets = new Secrets(name => name == Secrets.ClientSecret ? "set" : null, _ => "typed");

        Assert.That(secrets.Get(Secrets.ClientSecret, "The client secret"), Is.EqualTo("set"));
        Assert.That(secrets.Get(Secrets.AccessToken, "The access token"), Is.EqualTo("typed"));
    }

    [Test]
    public async Task Where_nobody_can_be_asked_the_variable_is_named()
    {
        Repository.DemandPacked();

        var run = await CommandRun.Of(
            ["--root", Repository.Root, "--url", "https://contoso.crm4.dynamics.com", "--auth", "secret", "--client-id", "an-app", "--tenant-id", "contoso.com"]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Everything, Is.EqualTo(
            "The client secret is missing. Set the environment variable CHK_CLIENT_SECRET, or run this where it can be asked for (docs/publishing.md)."));
    }

    [Test]
    public void A_wrong_password_of_a_certificate_is_not_repeated()
    {
        var path = Certificate("right");
        var secrets = new Secrets(name => name == Secrets.CertificatePassword ? Secret : null, _ => null);

        var refusal = Assert.Throws<PublishException>(() => new CertificateFile(path, secrets).Read());

        Assert.That(refusal!.Message, Does.StartWith($"The certificate at {path} cannot be read ("));
        Assert.That(refusal.ToString(), Does.Not.Contain(Secret));
    }

    [Test]
    public void A_certificate_asks_for_its_password_only_when_it_has_one()
    {
        var asked = 0;
        var secrets = new Secrets(_ => null, _ => { asked++; return "right"; });

        using var open = new CertificateFile(Certificate(""), secrets).Read();
        var askedForOpen = asked;
        using var closed = new CertificateFile(Certificate("right"), secrets).Read();

        Assert.That((askedForOpen, asked), Is.EqualTo((0, 1)));
        Assert.That(closed.HasPrivateKey, Is.True);
    }

    private string Certificate(string password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=publish", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        return path;
    }
}
