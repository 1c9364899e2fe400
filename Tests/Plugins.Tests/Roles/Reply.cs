namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>What the Web API answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Dataverse's error code as it travels ("0x80040220"), or null.</param>
/// <param name="Message">The error's message, or null.</param>
internal sealed record Reply(int Status, string? Code, string? Message)
{
    /// <summary>SecLib::AccessCheckEx or a missing privilege. (Learn: "Web service error codes".)</summary>
    public const string PrivilegeDenied = "0x80040220";

    public bool IsAllowed => Status is >= 200 and < 300;

    public bool IsDeniedByThePlatform => Status == 403 && Code == PrivilegeDenied;

    public override string ToString() => IsAllowed ? "allowed" : $"{Status} {Code} {Message}";
}
