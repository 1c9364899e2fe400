namespace CrmChecklists.Demo.Data;

/// <summary>What the owner of a demo deal says of practices there: <paramref name="Verdict"/> is helped, didNot or betterWay, and <paramref name="Text"/> their words.</summary>
public sealed record DemoFeedback(string Deal, IReadOnlyList<string> Practices, string Verdict, string? Text = null);
