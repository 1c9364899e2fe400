namespace CrmChecklists.Publish;

/// <summary>Publishing cannot go on; the message is the sentence for the person who publishes.</summary>
internal sealed class PublishException(string message, Exception? cause = null) : Exception(message, cause);
