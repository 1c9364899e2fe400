namespace CrmChecklists.Dataverse.Tables;

/// <summary>What a step is shown of the row. (Reference: sdkmessageprocessingstepimage.)</summary>
internal static class StepImageTable
{
    public const string Name = "sdkmessageprocessingstepimage";
    public const string Title = "name";
    public const string Step = "sdkmessageprocessingstepid";
    public const string Alias = "entityalias";
    public const string Type = "imagetype";
    public const string Property = "messagepropertyname";
    public const string Columns = "attributes";

    public const int Before = 0;
}
