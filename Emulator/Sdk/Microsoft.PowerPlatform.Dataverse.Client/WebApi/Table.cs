using System.Collections.Generic;

namespace Microsoft.PowerPlatform.Dataverse.Client.WebApi;

/// <summary>A table as reading its rows needs it.</summary>
/// <param name="Types">The columns' AttributeType by logical name.</param>
internal sealed record Table(string Name, string Set, string PrimaryId, IReadOnlyDictionary<string, string> Types);
