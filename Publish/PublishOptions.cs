namespace CrmChecklists.Publish;

/// <summary>What to publish where, as whom. Holds no secret: those come from <see cref="Secrets"/>.</summary>
internal sealed record PublishOptions
{
    /// <summary>The environment's address, as given.</summary>
    public required string Url { get; init; }

    /// <summary>The solution zip.</summary>
    public required string Solution { get; init; }

    /// <summary>The folder with the packs to import.</summary>
    public required string Packs { get; init; }

    /// <summary>Null picks one: bearer for the emulator, secret where one is set.</summary>
    public AuthKind? Auth { get; init; }

    public string? ClientId { get; init; }
    public string? TenantId { get; init; }

    /// <summary>Where to sign in; other clouds than the public one have other addresses.</summary>
    public string Authority { get; init; } = "https://login.microsoftonline.com";

    /// <summary>A PFX or PEM file.</summary>
    public string? Certificate { get; init; }

    /// <summary>The user's address on the emulator.</summary>
    public string User { get; init; } = "admin@demo.example";

    /// <summary>How long to wait for the import.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(60);

    public bool IsVerbose { get; init; }
}
