namespace CrmChecklists.Publish;

/// <summary>How to sign in.</summary>
internal enum AuthKind
{
    /// <summary>As an application, with a client secret.</summary>
    Secret,

    /// <summary>As an application, with a certificate.</summary>
    Certificate,

    /// <summary>As a person, in a browser on any device.</summary>
    Device,

    /// <summary>With a token somebody else got; for the emulator, a user's address.</summary>
    Bearer,
}
