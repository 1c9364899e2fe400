namespace CrmChecklists.Demo.Import;

/// <summary>The import cannot start or go on; the message is a sentence for whoever typed the command.</summary>
public sealed class ImportException(string message) : Exception(message);
