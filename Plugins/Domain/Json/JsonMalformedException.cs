namespace CrmChecklists.Domain;

/// <summary>A text is not JSON. The message is a sentence that names line and column.</summary>
internal sealed class JsonMalformedException(string message) : Exception(message);
