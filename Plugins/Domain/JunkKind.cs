namespace CrmChecklists.Domain;

/// <summary>In which way a text says nothing.</summary>
internal enum JunkKind
{
    /// <summary>It keeps the place of an answer: "n/a", "tbd", "see above", or no letter or digit at all.</summary>
    Placeholder,

    /// <summary>It is the question copied back, whole or in part, trivially changed or not.</summary>
    Question,

    /// <summary>A run of neighbouring keys, or letters nobody can pronounce.</summary>
    Keys,

    /// <summary>One letter, syllable, word or phrase over and over.</summary>
    Repetition,
}
