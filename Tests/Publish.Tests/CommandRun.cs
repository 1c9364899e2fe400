namespace CrmChecklists.Publish.Tests;

/// <summary>One run of the publish command in this process, with an environment of its own, and what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Printed, string Complained)
{
    /// <param name="variables">The environment variables there are; none else.</param>
    /// <param name="typed">What a person types when asked for a secret; null when nobody is there.</param>
    public static async Task<CommandRun> Of(string[] arguments, Dictionary<string, string>? variables = null, string? typed = null)
    {
        using var standard = new StringWriter();
        using var error = new StringWriter();
        var command = new PublishCommand(name => variables?.GetValueOrDefault(name), _ => typed, standard, error);
        var exitCode = await command.Run(arguments);
        return new CommandRun(exitCode, standard.ToString().TrimEnd(), error.ToString().TrimEnd());
    }

    public string Everything => Printed + Complained;
}
