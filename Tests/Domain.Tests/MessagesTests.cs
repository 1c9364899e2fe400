using System.Reflection;
using CrmChecklists.Given;

namespace CrmChecklists.Domain.Tests;

internal sealed class MessagesTests
{
    [Test]
    public void Every_number_is_used_once()
    {
        var numbers = All().Select(message => message.Number).ToList();

        Assert.That(numbers, Is.Unique.And.All.Match("^CHK[0-9]{3}$"));
    }

    [Test]
    public void Every_message_is_plain_text_that_ends_in_its_number()
    {
        Assert.That(All().Select(message => message.Text), Is.All.Matches<string>(text =>
            text.EndsWith(')') && !text.Contains('<') && !text.Contains('{') && !text.Contains('\t')));
    }

    [Test]
    public void An_unexpected_failure_shows_the_number_to_look_it_up_by()
    {
        var message = Messages.Unexpected(new Guid("11111111-2222-3333-4444-555555555555"));

        Assert.That(message.Text, Is.EqualTo(
            "Something went wrong in CRM Checklists, and nothing was changed. It is not your doing. "
            + "Please try again; if it happens again, give your administrator this number, under which the plug-in trace log has the details: "
            + "11111111-2222-3333-4444-555555555555. (CHK999)"));
    }

    private static List<Message> All() =>
        typeof(Messages).GetMethods(BindingFlags.Public | BindingFlags.Static)
                        .Where(method => method.ReturnType == typeof(Message))
                        .Select(method => (Message)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!)
                        .ToList();

    private static object Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "some text",
        var type when type == typeof(int) => 2,
        var type when type == typeof(Guid) => Guid.Empty,
        var type when type == typeof(StageMove) => new StageMove(Stages.Qualify, Stages.Develop),
        var type when type == typeof(IReadOnlyList<string>) => new[] { "One.", "Two." },
        var type when type == typeof(FormattableString) => (FormattableString)$"some words",
        var type when type == typeof(Moment) => Moment.Winning,
        var type when type == typeof(IReadOnlyList<Moment>) => new[] { Moment.Winning },
        var type when type == typeof(WaiverState) => WaiverState.Granted,
        var type when type == typeof(IReadOnlyList<FormattableString>) => Messages.Lines(["One.", "Two."]),
        var type when type == typeof(IReadOnlyList<Gap>) => new[] { new Gap(Known.Item("Who signs?").Item, AnswerState.Open, $"It is still open.") },
        var type => throw new NotSupportedException($"A sample of {type} is needed."),
    };
}
