namespace CrmChecklists.Domain;

/// <summary>What form the value of an answer has. The numbers are those of the choice chk_answertype.</summary>
internal enum AnswerType
{
    Text = 0,

    /// <summary>"yes" or "no".</summary>
    YesNo = 1,

    /// <summary>1234.5</summary>
    Number = 2,

    /// <summary>1234.5, in the deal's currency.</summary>
    Money = 3,

    /// <summary>2026-11-22</summary>
    Date = 4,

    /// <summary>The key of one of the item's options.</summary>
    Choice = 5,

    /// <summary>Keys of the item's options, in their order, separated by semicolons.</summary>
    Choices = 6,

    /// <summary>The id of a contact.</summary>
    Person = 7,
}
