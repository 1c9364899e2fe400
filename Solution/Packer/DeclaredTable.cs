namespace CrmChecklists.Packer;

/// <summary>A table as the code spells it: the class of its constants.</summary>
/// <param name="Type">The full name of the class.</param>
/// <param name="Name">The table's logical name: the constant <c>Name</c>.</param>
/// <param name="Columns">The other text constants by their names; a list of columns is joined by commas.</param>
internal sealed record DeclaredTable(string Type, string Name, IReadOnlyList<KeyValuePair<string, string>> Columns);
