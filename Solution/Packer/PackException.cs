namespace CrmChecklists.Packer;

/// <summary>The solution cannot be packed; <see cref="Problems"/> says why, every reason at once.</summary>
internal sealed class PackException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>Everything that was found, in the order of the files.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
