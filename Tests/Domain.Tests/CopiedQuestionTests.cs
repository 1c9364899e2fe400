namespace CrmChecklists.Domain.Tests;

internal sealed class CopiedQuestionTests
{
    [TestCase("Who signs, and who could stop it?", "Who signs, and who could stop it?")]
    [TestCase("Who signs, and who could stop it?", "who signs")]
    [TestCase("Who signs, and who could stop it?", "signs and could stop")]
    [TestCase("Who signs, and who could stop it?", "The answer is: who signs and who could stop it")]
    [TestCase("Who has the AAAA rating?", "Who has the AAAAA rating")]
    [TestCase("Who signs for the budget?", "signs the budget", Description = "three fifths of its words")]
    public void The_question_copied_back_is_recognised_whole_or_in_part(string question, string text)
    {
        Assert.That(IsCopied(question, text), Is.True);
    }

    [TestCase("Who signs, and who could stpo it")]
    [TestCase("Who sign, and who could stop it")]
    [TestCase("Who esigns, and who could stop it")]
    [TestCase("Who signs, and who could stoop it")]
    [TestCase("Who sagns, and who could stop it")]
    public void A_slip_of_one_letter_does_not_make_it_an_answer(string text)
    {
        Assert.That(IsCopied("Who signs, and who could stop it?", text), Is.True);
    }

    [TestCase("Who signs, and who could stop it?", "Who")]
    [TestCase("Who signs, and who could stop it?", "could stop it")]
    [TestCase("Who signs for the budget?", "the budget")]
    [TestCase("Who signs the order?", "They sign the order")]
    [TestCase("Who could stop the approval?", "Who could stop the approver")]
    [TestCase("Who gives the approval?", "Who gives the approve")]
    [TestCase("Who has the plan?", "Who has the palm")]
    [TestCase("Who leads the team?", "Who leads the stem")]
    [TestCase("How do they do it today?", "They do it by hand today")]
    public void An_answer_in_the_questions_words_is_an_answer(string question, string text)
    {
        Assert.That(IsCopied(question, text), Is.False);
    }

    private static bool IsCopied(string question, string text) => CopiedQuestion.Is(FoldedWords.Of(text), question);
}
