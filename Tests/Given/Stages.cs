using CrmChecklists.Domain;

namespace CrmChecklists.Given;

/// <summary>The stages of a sale.</summary>
internal static class Stages
{
    public static readonly Stage Qualify = new(new Guid("00000000-0000-0000-0000-000000000001"), 0, "Qualify");
    public static readonly Stage Develop = new(new Guid("00000000-0000-0000-0000-000000000002"), 1, "Develop");
    public static readonly Stage Propose = new(new Guid("00000000-0000-0000-0000-000000000003"), 2, "Propose");
    public static readonly Stage Close = new(new Guid("00000000-0000-0000-0000-000000000004"), 3, "Close");
}
