namespace CrmChecklists.Plugins.Tests.Roads;

/// <summary>What the Web API or a batch answered instead of an exception of the SDK.</summary>
internal sealed class RefusedException(string message) : Exception(message);
