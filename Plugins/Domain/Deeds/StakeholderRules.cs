namespace CrmChecklists.Domain;

/// <summary>What somebody thinks or feels is written down only with what says so.</summary>
internal static class StakeholderRules
{
    /// <summary>Whether a person may stand there so.</summary>
    /// <param name="person">All that is said of them, as it will be.</param>
    /// <param name="settings">What the administrator has set; asked only where there is junk.</param>
    public static Decision Decide(Stakeholder person, Func<Settings> settings)
    {
        var problems = Problems(person, settings).ToList();
        return problems.Count > 0 ? Decision.Refuse(Messages.PersonUnsound(person.Name, problems)) : Decision.Allow;
    }

    private static IEnumerable<FormattableString> Problems(Stakeholder person, Func<Settings> settings)
    {
        if (person.Role is null)
            yield return $"The role is missing: what part do they play in the decision?";
        if (person is { Strength: not null, Feeling: null })
            yield return $"How strong a feeling is says nothing without the feeling; choose one, or leave the strength out.";
        if (person.IsJudged && string.IsNullOrWhiteSpace(person.Evidence))
            yield return $"What says so is missing: what did they say or do?";
        if (Junk.Of(person.Evidence) is { } junk && settings().RefuseJunk)
            yield return Messages.Because(junk, $"what says so", person.Evidence!);
    }
}
