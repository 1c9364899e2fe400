using CrmChecklists.Demo.Import;

namespace CrmChecklists.Demo;

/// <summary>Writes a line for each part of an import as it goes on; on a terminal the line is written over itself.</summary>
internal sealed class ConsoleProgress : IProgress<ImportProgress>
{
    public void Report(ImportProgress value)
    {
        var line = FormattableString.Invariant($"  {value.Done,6:N0} of {value.Total,6:N0} {value.What}");
        if (Console.IsOutputRedirected) Console.WriteLine(line);
        else Console.Write("\r" + line + (value.Done == value.Total ? "\n" : ""));
    }
}
