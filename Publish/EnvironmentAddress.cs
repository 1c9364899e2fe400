namespace CrmChecklists.Publish;

/// <summary>The address of an environment, checked before anything is sent to it.</summary>
internal static class EnvironmentAddress
{
    /// <exception cref="PublishException">It is no address, or one a token must not travel to.</exception>
    public static Uri Read(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.UserInfo.Length > 0)
            throw new PublishException("--url is no address of an environment. It looks like https://contoso.crm4.dynamics.com or http://localhost:5080.");
        if (url is { Scheme: "http", IsLoopback: false })
            throw new PublishException($"{url.GetLeftPart(UriPartial.Authority)} would get the sign-in unencrypted. Use https; http is for the emulator on this machine.");

        return new Uri(url.GetLeftPart(UriPartial.Authority) + "/");
    }
}
