// Adds up the .trx files of a folder and prints "N passed, N failed, N skipped"; fails when something failed, or when a project left no file.  dotnet run --file Tests/count-results.cs -- FOLDER PROJECTS
#:property PublishAot=false
using System.Xml.Linq;

var counters = Directory.EnumerateFiles(args[0], "*.trx", SearchOption.AllDirectories)
    .SelectMany(file => XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "Counters"))
    .ToList();
int Sum(string name) => counters.Sum(c => (int)c.Attribute(name)!);
int passed = Sum("passed"), failed = Sum("failed"), missing = int.Parse(args[1]) - counters.Count;

if (missing > 0) Console.WriteLine($"Of {missing} test projects there are no results.");
Console.WriteLine($"{passed} passed, {failed} failed, {Sum("total") - passed - failed} skipped");
return missing > 0 || failed > 0 ? 1 : 0;
