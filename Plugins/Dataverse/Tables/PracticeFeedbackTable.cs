using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse.Tables;

/// <summary>What one person says of one practice in one deal. It belongs to that person.</summary>
internal static class PracticeFeedbackTable
{
    public const string Name = "chk_practicefeedback";
    public const string Title = "chk_name";
    public const string PracticeKey = "chk_practicekey";
    public const string Practice = "chk_practiceid";
    public const string Deal = "chk_opportunityid";
    public const string Verdict = "chk_verdict";
    public const string Text = "chk_text";
    public const string Owner = "ownerid";
    public const string State = "statecode";
    public const string Status = "statuscode";

    /// <summary>Lengths of <see cref="PracticeKey"/> and <see cref="Text"/>.</summary>
    public const int LongestKey = 100;
    public const int LongestText = 4000;

    private const int Active = 0;
    private const int ActiveStatus = 1;

    /// <summary>
    /// The row under the one id that this person, deal and practice have, so that a second one replaces the first whoever is quicker. It is active again: what is said anew has not been dealt with.
    /// </summary>
    public static Entity Row(Entity practice, Guid deal, Guid user, PracticeVerdict verdict, string? text)
    {
        var key = practice.Read<string>(PracticeTable.Key)!;
        return new Entity(Name, NamedId.Of($"feedback on {key.ToLowerInvariant()} in {deal:D} by {user:D}"))
        {
            [Title] = practice.Read<string>(PracticeTable.Title),
            [PracticeKey] = key,
            [Practice] = practice.ToEntityReference(),
            [Deal] = new EntityReference(OpportunityTable.Name, deal),
            [Verdict] = Choice.Of(verdict),
            [Text] = string.IsNullOrWhiteSpace(text) ? null : text!.Trim(),
            [Owner] = new EntityReference(UserTable.Name, user),
            [State] = new OptionSetValue(Active),
            [Status] = new OptionSetValue(ActiveStatus),
        };
    }
}
