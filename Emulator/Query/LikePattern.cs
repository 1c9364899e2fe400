using System.Text;

namespace Emulator.Query;

/// <summary>SQL Server's LIKE patterns (% _ [a-c] [^a]) as SQLite's GLOB patterns, which know character classes too.</summary>
internal static class LikePattern
{
    public static string ToGlob(string pattern)
    {
        var glob = new StringBuilder(pattern.Length + 4);
        for (var i = 0; i < pattern.Length; i++)
        {
            var end = pattern[i] == '[' ? pattern.IndexOf(']', i + 1) : -1;
            if (end > i + 1)
            {
                glob.Append(pattern, i, end - i + 1);
                i = end;
            }
            else
            {
                glob.Append(pattern[i] switch { '%' => "*", '_' => "?", '*' => "[*]", '?' => "[?]", '[' => "[[]", var other => other.ToString() });
            }
        }

        return glob.ToString();
    }
}
