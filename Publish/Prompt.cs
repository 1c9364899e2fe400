using System.Text;

namespace CrmChecklists.Publish;

/// <summary>Asks for a secret at the terminal, without showing what is typed.</summary>
internal static class Prompt
{
    /// <returns>What was typed; null where there is no terminal.</returns>
    public static string? Ask(string question)
    {
        if (Console.IsInputRedirected) return null;

        Console.Error.Write(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
