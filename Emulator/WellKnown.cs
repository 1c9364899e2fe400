namespace Emulator;

/// <summary>Ids that are the same in every emulated environment.</summary>
internal static class WellKnown
{
    public static readonly Guid Organization = new("0b0a6ee2-6a5c-4a7e-9a63-6a4f6d0f0001");
    public static readonly Guid RootBusinessUnit = new("0b0a6ee2-6a5c-4a7e-9a63-6a4f6d0f0002");

    /// <summary>The SYSTEM user: plug-ins that ask for a service of `null`.</summary>
    public static readonly Guid SystemUser = new("0b0a6ee2-6a5c-4a7e-9a63-6a4f6d0f0003");

    /// <summary>The same in every Dataverse environment (facts: observed in app exports).</summary>
    public static readonly Guid SystemAdministratorRole = new("627090ff-40a3-4053-8790-584edc5be201");
    public static readonly Guid SystemCustomizerRole = new("119f245c-3cc8-4b62-b31c-d1a046ced15d");

    /// <summary>"Opportunity Sales Process" and "Lead to Opportunity Sales Process" with their stages, as Dynamics 365 Sales ships them (prior knowledge).</summary>
    public static readonly Guid OpportunitySalesProcess = new("3e8ebee6-a2bc-4451-9c5f-b146b085413a");
    public static readonly Guid LeadToOpportunitySalesProcess = new("919e14d1-6489-4852-abd0-a63a6ecaac5d");
}
