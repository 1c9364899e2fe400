using Microsoft.Identity.Client;

namespace CrmChecklists.Publish.SignIn;

/// <summary>Gets the bearer token for an environment in the way that was asked for.</summary>
internal sealed class TokenSource(PublishOptions options, Secrets secrets, Output output)
{
    /// <returns>What the client asks before every request; MSAL answers from its cache while a token is good.</returns>
    /// <exception cref="PublishException">Something the sign-in needs is missing.</exception>
    public Func<Task<string>> For(Uri environment)
    {
        var kind = options.Auth ?? Default(environment);
        // The scope that asks for whatever the application or the person has been granted there.
        string[] scopes = [new Uri(environment, ".default").ToString()];
        return kind switch
        {
            AuthKind.Secret => Application(scopes, app => app.WithClientSecret(secrets.Get(Secrets.ClientSecret, "The client secret"))),
            AuthKind.Certificate => Application(scopes, app => app.WithCertificate(new CertificateFile(options.Certificate, secrets).Read())),
            AuthKind.Device => Device(scopes),
            _ => Bearer(environment),
        };
    }

    private AuthKind Default(Uri environment) =>
        environment.IsLoopback ? AuthKind.Bearer
        : secrets.Has(Secrets.ClientSecret) ? AuthKind.Secret
        : throw new PublishException($"Say how to sign in: --auth secret, certificate, device or bearer. With {Secrets.ClientSecret} set, secret is meant.");

    /// <summary>On the emulator the token is the user's address, which is no secret.</summary>
    private Func<Task<string>> Bearer(Uri environment)
    {
        var token = environment.IsLoopback && !secrets.Has(Secrets.AccessToken) ? options.User : secrets.Get(Secrets.AccessToken, "The access token");
        return () => Task.FromResult(token);
    }

    private Func<Task<string>> Application(string[] scopes, Func<ConfidentialClientApplicationBuilder, ConfidentialClientApplicationBuilder> prove)
    {
        var tenant = options.TenantId ?? throw new PublishException("The tenant is missing. Set --tenant-id or CHK_TENANT_ID.");
        var app = prove(ConfidentialClientApplicationBuilder.Create(ClientId()).WithAuthority(options.Authority, tenant)).Build();
        return () => Told(() => app.AcquireTokenForClient(scopes).ExecuteAsync());
    }

    private Func<Task<string>> Device(string[] scopes)
    {
        var app = PublicClientApplicationBuilder.Create(ClientId()).WithAuthority(options.Authority, options.TenantId ?? "organizations").Build();
        IAccount? account = null;
        return () => Told(async () =>
        {
            var result = account is null
                ? await app.AcquireTokenWithDeviceCode(scopes, code => { output.Say(code.Message); return Task.CompletedTask; }).ExecuteAsync()
                : await app.AcquireTokenSilent(scopes, account).ExecuteAsync();
            account = result.Account;
            return result;
        });
    }

    private string ClientId() => options.ClientId ?? throw new PublishException("The application is missing. Set --client-id or CHK_CLIENT_ID.");

    private async Task<string> Told(Func<Task<AuthenticationResult>> acquire)
    {
        try
        {
            return secrets.Remember((await acquire()).AccessToken);
        }
        catch (MsalException e)
        {
            throw new PublishException($"Nobody is signed in: {e.Message}", e);
        }
        catch (HttpRequestException e)
        {
            throw new PublishException($"Nobody is signed in: {options.Authority} cannot be reached ({e.Message.TrimEnd('.')}).", e);
        }
    }
}
