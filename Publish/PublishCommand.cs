using System.CommandLine;
using CrmChecklists.Publish.SignIn;
using Microsoft.PowerPlatform.Dataverse.Client;

namespace CrmChecklists.Publish;

/// <summary>The program: reads the command line, signs in, publishes, and says in one sentence what went wrong.</summary>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="prompt">Asks for a secret; null where there is nobody to ask.</param>
internal sealed class PublishCommand(Func<string, string?> variable, Func<string, string?> prompt, TextWriter standard, TextWriter error)
{
    private readonly Option<string> url = new("--url") { Description = "The environment, as https://contoso.crm4.dynamics.com; the emulator is http://localhost:5080.", Required = true };
    private readonly Option<bool> managed = new("--managed") { Description = "Import the managed solution." };
    private readonly Option<string?> packs = new("--packs") { Description = "The folder whose packs to import; the shipped ones by default." };
    private readonly Option<AuthKind?> auth = new("--auth") { Description = "How to sign in: secret, certificate, device or bearer." };
    private readonly Option<string?> clientId = new("--client-id") { Description = "The application's id; or CHK_CLIENT_ID." };
    private readonly Option<string?> tenantId = new("--tenant-id") { Description = "The tenant's id or domain; or CHK_TENANT_ID." };
    private readonly Option<string?> authority = new("--authority") { Description = "Where to sign in, for other clouds than the public one." };
    private readonly Option<string?> certificate = new("--certificate") { Description = "A PFX or PEM file with the private key, for --auth certificate." };
    private readonly Option<string> user = new("--user") { Description = "The user's address on the emulator.", DefaultValueFactory = _ => "admin@demo.example" };
    private readonly Option<int> timeout = new("--timeout") { Description = "How many minutes to wait for the import.", DefaultValueFactory = _ => 60 };
    private readonly Option<bool> verbose = new("--verbose") { Description = "Print every request, and the whole of an error." };
    private readonly Option<string> root = new("--root") { Description = "The repository's folder.", DefaultValueFactory = _ => ".", Hidden = true };

    private readonly Secrets secrets = new(variable, prompt);

    private Output Output => new(standard, error, secrets);

    /// <returns>The exit code: 0 when all is published, else 1.</returns>
    public async Task<int> Run(string[] arguments, CancellationToken cancellation = default)
    {
        var command = new RootCommand(
            $"Publishes CRM Checklists into an environment. Secrets come from {Secrets.ClientSecret}, {Secrets.CertificatePassword} and {Secrets.AccessToken}, or are asked for.")
        {
            url, managed, packs, auth, clientId, tenantId, authority, certificate, user, timeout, verbose, root,
        };
        command.SetAction((given, token) => Run(Read(given), token));
        var parsed = command.Parse(arguments);
        return parsed.Errors.Count > 0 ? Refuse(parsed) : await parsed.InvokeAsync(new InvocationConfiguration { Output = standard, Error = error }, cancellation);
    }

    /// <summary>What was not understood is named, but no value repeated: it may be a secret that somebody tried to pass.</summary>
    private int Refuse(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens.Where(token => token.StartsWith('-')).Select(token => token.Split('=', ':')[0]).ToList();
        if (unknown.Count > 0) error.WriteLine($"There is no option {string.Join(", ", unknown)}. Secrets are not passed as arguments; --help tells what is.");
        else if (parsed.UnmatchedTokens.Count > 0) error.WriteLine("There is an argument that belongs to no option. --help tells which options there are.");
        else foreach (var problem in parsed.Errors) error.WriteLine(problem.Message);
        return 1;
    }

    private PublishOptions Read(ParseResult given)
    {
        var folder = given.GetValue(root)!;
        return new()
        {
            Url = given.GetValue(url)!,
            Solution = Path.Combine(folder, "artifacts", given.GetValue(managed) ? "CrmChecklists_managed.zip" : "CrmChecklists.zip"),
            Packs = given.GetValue(packs) ?? Path.Combine(folder, "Solution", "packs"),
            Auth = given.GetValue(auth),
            ClientId = given.GetValue(clientId) ?? Named("CHK_CLIENT_ID"),
            TenantId = given.GetValue(tenantId) ?? Named("CHK_TENANT_ID"),
            Authority = given.GetValue(authority) ?? "https://login.microsoftonline.com",
            Certificate = given.GetValue(certificate),
            User = given.GetValue(user)!,
            Patience = TimeSpan.FromMinutes(given.GetValue(timeout)),
            IsVerbose = given.GetValue(verbose),
        };
    }

    private string? Named(string name) => variable(name) is { Length: > 0 } value ? value : null;

    private async Task<int> Run(PublishOptions options, CancellationToken cancellation)
    {
        try
        {
            var environment = EnvironmentAddress.Read(options.Url);
            var solution = SolutionFile.Read(options.Solution);
            var packFiles = PackFile.ReadAll(options.Packs);
            var token = new TokenSource(options, secrets, Output).For(environment);
            // First here, so that a refused sign-in is told as what it is.
            await token();
            using var service = new ServiceClient(environment, _ => token(), true, new VerboseLog(Output, options.IsVerbose));
            Output.Say($"Signed in at {environment}");

            await new Publication(service, Output, TimeProvider.System, options.Patience).Run(solution, packFiles, cancellation);
            Output.Say($"{environment} has it all.");
            return 0;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Output.Complain("Stopped. An import that was under way goes on in the environment.");
            return 1;
        }
        catch (Exception e)
        {
            // Whatever it is, from whichever of the two SDKs: a sentence, not a stack.
            Output.Complain(options.IsVerbose ? e.ToString() : e.Message);
            return 1;
        }
    }
}
