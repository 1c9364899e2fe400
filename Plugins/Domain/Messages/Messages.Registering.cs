namespace CrmChecklists.Domain;

internal static partial class Messages
{
    /// <summary>A name that cannot be a table's.</summary>
    public static Message NoTableName(string name) => new("CHK501",
        $"Nothing was registered: \"{Shortened(name)}\" is not the name of a custom table. Steps run on whatever they are registered on, so a name is taken only as the platform spells it. Give the logical names of the process tables, such as new_tender, separated by commas.");

    /// <summary>A table that holds no process of deals.</summary>
    public static Message NoDealProcess(string table) => new("CHK502",
        $"Nothing was registered: there is no business process flow on opportunities whose rows stand in {table}. Without one there are no stages to hold a deal in. Activate the process first, or correct the name.");

    /// <summary>A message the environment does not have.</summary>
    public static Message NoSuchMessage(string message, string table) => new("CHK504",
        $"Nothing was registered: this environment does not know the message {message} on the table {table}. The gate cannot hold what it does not hear of. Check that Dynamics 365 Sales is installed, and complete the setup again.");
}
