namespace Emulator.Solutions;

/// <summary>
/// Kinds of solution components, by the platform's numbers. (Learn: "Solution Component table/entity reference", componenttype.) Numbers from 10,000 are an
/// environment's own, on the platform too: these are the emulator's.
/// </summary>
internal enum ComponentKind
{
    Entity = 1, Attribute = 2, OptionSet = 9, EntityRelationship = 10, EntityKey = 14, Role = 20, SavedQuery = 26, Workflow = 29,
    SavedQueryVisualization = 59, SystemForm = 60, WebResource = 61, SiteMap = 62, AppModule = 80, PluginType = 90, PluginAssembly = 91,
    SDKMessageProcessingStep = 92, SDKMessageProcessingStepImage = 93, EnvironmentVariableDefinition = 380,
    CustomAPI = 10_001, CustomAPIRequestParameter = 10_002, CustomAPIResponseProperty = 10_003, ProcessStage = 10_004,
}
