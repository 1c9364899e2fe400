namespace CrmChecklists.Publish;

/// <summary>Everything that is printed goes through here, and no secret gets through.</summary>
internal sealed class Output(TextWriter standard, TextWriter error, Secrets secrets)
{
    public void Say(string line) => standard.WriteLine(secrets.Redact(line));

    public void Complain(string line) => error.WriteLine(secrets.Redact(line));
}
