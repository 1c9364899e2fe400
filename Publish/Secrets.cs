namespace CrmChecklists.Publish;

/// <summary>Where secrets come from: the environment, else a prompt without echo. Remembers each, so that none is ever printed.</summary>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="prompt">Asks for a secret; null where there is nobody to ask.</param>
internal sealed class Secrets(Func<string, string?> variable, Func<string, string?> prompt)
{
    public const string ClientSecret = "CHK_CLIENT_SECRET";
    public const string CertificatePassword = "CHK_CERTIFICATE_PASSWORD";
    public const string AccessToken = "CHK_ACCESS_TOKEN";

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public bool Has(string name) => !string.IsNullOrEmpty(variable(name));

    /// <param name="what">What is asked for, as in "The client secret".</param>
    /// <exception cref="PublishException">The variable is not set, and nobody can be asked.</exception>
    public string Get(string name, string what)
    {
        var value = Has(name) ? variable(name) : prompt($"{what}: ");
        return string.IsNullOrEmpty(value)
            ? throw new PublishException($"{what} is missing. Set the environment variable {name}, or run this where it can be asked for (docs/publishing.md).")
            : Remember(value);
    }

    /// <summary>The variable's value, empty when it is not set; nobody is asked.</summary>
    public string GetOrEmpty(string name) => Has(name) ? Remember(variable(name)!) : "";

    public string Remember(string secret)
    {
        if (secret.Length > 0) lock (known) known.Add(secret);
        return secret;
    }

    /// <summary>The text with every secret in it struck out.</summary>
    public string Redact(string text)
    {
        lock (known)
        {
            // The longest first: one secret may be part of another.
            foreach (var secret in known.OrderByDescending(one => one.Length)) text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        return text;
    }
}
