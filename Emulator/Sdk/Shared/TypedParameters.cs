using Microsoft.Xrm.Sdk;

namespace Emulator.Sdk.Shared;

/// <summary>How the typed properties of requests and responses read the untyped parameters beneath them.</summary>
internal static class TypedParameters
{
    /// <summary>The parameter's value, or the default of <typeparamref name="T"/> while it is absent or null.</summary>
    /// <exception cref="System.InvalidCastException">The parameter holds another type.</exception>
    public static T Read<T>(this ParameterCollection parameters, string name) =>
        parameters.TryGetValue(name, out var value) && value != null ? (T)value : default;
}
