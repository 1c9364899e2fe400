namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>Feedback on a practice that is not there, or no longer in use.</summary>
    public static Message PracticeNotFound(string key) => new("CHK701",
        $"Your feedback was not sent: there is no practice \"{Shortened(key)}\" in use. It may have been replaced while you were reading. Reload the deal and say it of the practice that stands there now.");

    /// <summary>Feedback that sales ops can do nothing with.</summary>
    public static Message FeedbackSaysNothing(string title, FormattableString problem) => new("CHK702",
        $"Your feedback on \"{Shortened(title)}\" was not sent yet. {problem} Sales operations make the next practice out of your words. Say in a sentence or two what you do, and when it works.");

    /// <summary>A moment at which nothing moves, so that nothing can hold.</summary>
    public static Message NoMoveAtMoment(int moment) => new("CHK703",
        $"Moment {moment} is no move of a deal, so nothing can stand in its way. Choose 1 for winning or 2 for losing, or name the stage the deal is to go to.");
}
