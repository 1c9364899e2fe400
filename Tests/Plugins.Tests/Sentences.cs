using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace CrmChecklists.Plugins.Tests;

/// <summary>
/// The patterns of all sentences an assembly can say, read from its code: the text given to <see cref="FormattableStringFactory.Create"/>, which is what the compiler makes
/// of an interpolated text that stays one.
/// </summary>
internal static class Sentences
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    public static IReadOnlyCollection<string> Of(Assembly assembly)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return assembly.GetTypes().SelectMany(type => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All))).SelectMany(In).Select(text => text.Replace("\r", "")).ToHashSet();
    }

    /// <summary>A text is a pattern when the array of its arguments is made right after it; the call that takes both comes after the arguments, which may hold patterns themselves.</summary>
    private static IEnumerable<string> In(MethodBase method)
    {
        var waiting = new Stack<string>();
        string? text = null;
        foreach (var (code, operand) in Read(method))
        {
            if (code == System.Reflection.Emit.OpCodes.Ldstr)
            {
                text = method.Module.ResolveString(operand);
                continue;
            }

            var called = code.OperandType == OperandType.InlineMethod ? Called(method, operand) : null;
            if (text is not null && (code.Name!.StartsWith("ldc.i4", StringComparison.Ordinal) || called is { Name: nameof(Array.Empty) }))
                waiting.Push(text);
            else if (called is not null && called.GetParameters().LastOrDefault()?.ParameterType == typeof(object[]) && waiting.TryPop(out var pattern) && called.DeclaringType == typeof(FormattableStringFactory))
                yield return pattern;
            text = null;
        }
    }

    private static MethodBase? Called(MethodBase from, int token) =>
        from.Module.ResolveMethod(token, from.DeclaringType!.GetGenericArguments(), from.IsGenericMethod ? from.GetGenericArguments() : null);

    private static IEnumerable<(OpCode Code, int Operand)> Read(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodes[(short)(0xFE00 | il[at + 1])] : OpCodes[il[at]];
            at += code.Size;
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
            yield return (code, size >= 4 ? BitConverter.ToInt32(il, at) : 0);
            at += size;
        }
    }
}
