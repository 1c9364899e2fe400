namespace CrmChecklists.Domain;

/// <summary>How a person feels about what the deal is to change. The numbers are those of the choice chk_feeling.</summary>
internal enum Feeling
{
    Worried = 0,
    Frustrated = 1,
    Overwhelmed = 2,
    Angry = 3,
    Ashamed = 4,
    Indifferent = 5,
    Curious = 6,
    Hopeful = 7,
    Relieved = 8,
    Confident = 9,
    Enthusiastic = 10,
}
