namespace Emulator.WebApi.Operations;

/// <summary>What an action or function is called on; the numbers are those of `customapi.bindingtype`.</summary>
internal enum OperationBinding { Global = 0, Row = 1, Set = 2 }
