#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler build records for .NET Framework, whose own libraries lack this type.</summary>
internal static class IsExternalInit;
#endif
