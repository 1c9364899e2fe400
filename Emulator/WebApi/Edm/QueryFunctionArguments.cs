namespace Emulator.WebApi.Edm;

/// <summary>What a query function takes beside PropertyName: nothing, PropertyValue (number or text), PropertyValue1 and 2, or PropertyValues.</summary>
internal enum QueryFunctionArguments { None, Number, TwoNumbers, Text, Texts }
