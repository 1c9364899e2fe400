namespace CrmChecklists.Domain;

/// <summary>Rows of keys that lie side by side. Every pair of keys knows the rows it is in, one bit for each row and direction, so that a run costs one look-up a letter.</summary>
internal sealed class KeyRows
{
    private const int MostRows = 32;
    private const int MostKeys = 64;
    private readonly byte[] keys = new byte[256];
    private readonly ulong[,] pairs = new ulong[MostKeys, MostKeys];

    private KeyRows(IReadOnlyList<string> rows)
    {
        if (rows.Count > MostRows)
            throw new ArgumentException($"{rows.Count} rows are more than {MostRows}.", nameof(rows));

        byte number = 0;
        foreach (var key in rows.SelectMany(row => row).Distinct())
            keys[key] = ++number;
        for (var row = 0; row < rows.Count; row++)
            for (var i = 1; i < rows[row].Length; i++)
            {
                var left = KeyOf(rows[row][i - 1]);
                var right = KeyOf(rows[row][i]);
                pairs[left, right] |= 1UL << row;
                pairs[right, left] |= 1UL << (row + MostRows);
            }
    }

    /// <summary>Rows, parted by spaces; no row has a key twice.</summary>
    public static KeyRows Of(string rows) => new(rows.Split(' '));

    /// <summary>How many keys of a word, from one on, go one way along one row; 1 when none does.</summary>
    public int RunAt(string word, int start)
    {
        var end = start + 1;
        for (var rows = ulong.MaxValue; end < word.Length && (rows &= pairs[KeyOf(word[end - 1]), KeyOf(word[end])]) != 0;)
            end++;
        return end - start;
    }

    private byte KeyOf(char letter) => letter < keys.Length ? keys[letter] : (byte)0;
}
