using Microsoft.Xrm.Sdk;

namespace Emulator.Pipeline.CustomApis;

/// <summary>A request parameter or response property. Its unique name is the key in the parameters.</summary>
/// <param name="Type">0 to 12 as the choice of the customapirequestparameter table has it.</param>
internal sealed record CustomApiParameter(string UniqueName, int Type, bool IsOptional)
{
    private static readonly Type[] Types =
    [
        typeof(bool), typeof(DateTime), typeof(decimal), typeof(Entity), typeof(EntityCollection), typeof(EntityReference), typeof(double), typeof(int),
        typeof(Money), typeof(OptionSetValue), typeof(string), typeof(string[]), typeof(Guid),
    ];

    /// <summary>The CLR type a value must have.</summary>
    public Type ClrType => Type >= 0 && Type < Types.Length ? Types[Type] : throw Faults.NotSupported($"the Custom API parameter type {Type} of '{UniqueName}'");

    public bool Accepts(object value) => ClrType.IsInstanceOfType(value);
}
