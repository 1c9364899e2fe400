namespace CrmChecklists.Dataverse.Tables;

/// <summary>The registration of a plug-in on a message. (Reference: sdkmessageprocessingstep.)</summary>
internal static class StepTable
{
    public const string Name = "sdkmessageprocessingstep";
    public const string Id = "sdkmessageprocessingstepid";
    public const string Title = "name";
    public const string Message = "sdkmessageid";
    public const string MessageFilter = "sdkmessagefilterid";
    public const string Handler = "eventhandler";
    public const string PluginType = "plugintypeid";
    public const string Stage = "stage";
    public const string Mode = "mode";
    public const string Rank = "rank";
    public const string Filter = "filteringattributes";
    public const string Deployment = "supporteddeployment";

    public const int Synchronous = 0;
    public const int ServerOnly = 0;
}
