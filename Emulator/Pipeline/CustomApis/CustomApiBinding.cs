namespace Emulator.Pipeline.CustomApis;

/// <summary>What a Custom API is called on.</summary>
internal enum CustomApiBinding { Global = 0, Entity = 1, EntityCollection = 2 }
