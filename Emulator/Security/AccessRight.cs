namespace Emulator.Security;

/// <summary>What a privilege allows; the names are the verbs of privilege names. (Learn: "Security concepts in Dataverse".)</summary>
internal enum AccessRight { Create, Read, Write, Delete, Append, AppendTo, Assign, Share }
