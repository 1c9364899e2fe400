namespace CrmChecklists.Packer;

/// <summary>One thing that keeps the solution from being packed, and where it stands.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line in that file, from 1; 0 when it is about the file as a whole.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
internal sealed record Problem(string File, int Line, string Message)
{
    /// <summary>The form editors and build logs turn into a link: <c>file(line): message</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}({Line}): {Message}" : $"{File}: {Message}";
}
