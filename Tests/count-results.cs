// Adds up the .trx files of a folder and prints "N passed, N failed, N skipped".  dotnet run --file Tests/count-results.cs -- FOLDER
#:property PublishAot=false
using System.Xml.Linq;

var counters = Directory.EnumerateFiles(args[0], "*.trx", SearchOption.AllDirectories)
    .SelectMany(file => XDocument.Load(file).Descendants().Where(e => e.Name.LocalName == "Counters"))
    .ToList();
int Sum(string name) => counters.Sum(c => (int)c.Attribute(name)!);
int passed = Sum("passed"), failed = Sum("failed");

Console.WriteLine($"{passed} passed, {failed} failed, {Sum("total") - passed - failed} skipped");
return counters.Count == 0 || failed > 0 ? 1 : 0;
