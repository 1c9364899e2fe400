using System.CommandLine;
using System.Reflection;
using CrmChecklists.Packer;

var source = new Option<string>("--src") { Description = "The unpacked solution.", DefaultValueFactory = _ => "Solution/src" };
var webResources = new Option<string>("--webresources") { Description = "The folder whose files become web resources.", DefaultValueFactory = _ => "WebResources" };
var packs = new Option<string>("--packs") { Description = "The folder with the packs that ship.", DefaultValueFactory = _ => "Solution/packs" };
var plugin = new Option<string>("--plugin") { Description = "The built plug-in assembly.", Required = true };
var output = new Option<string>("--out") { Description = "The folder for both zips.", DefaultValueFactory = _ => "artifacts" };
var ids = new Option<string>("--ids") { Description = "The record of the ids that environments know already.", DefaultValueFactory = _ => "Solution/ids.txt" };
var record = new Option<bool>("--record-ids") { Description = "Write that record anew instead of packing." };
// The packer is built with the repository's version, so its own version is the solution's.
var version = new Option<string>("--version")
{
    Description = "The solution's version; the repository's by default.",
    DefaultValueFactory = _ => Assembly.GetExecutingAssembly().GetName().Version!.ToString(),
};

var command = new RootCommand("Packs the solution into CrmChecklists.zip and CrmChecklists_managed.zip.");
foreach (var own in command.Options.OfType<VersionOption>().ToList()) command.Options.Remove(own);
foreach (var option in new Option[] { source, webResources, packs, plugin, output, ids, record, version }) command.Options.Add(option);

command.SetAction(given =>
{
    try
    {
        var settings = new PackSettings(given.GetValue(source)!, given.GetValue(webResources)!, given.GetValue(packs)!, given.GetValue(plugin)!, given.GetValue(output)!, given.GetValue(ids)!, given.GetValue(version)!);
        if (given.GetValue(record))
        {
            Console.WriteLine($"{settings.Ids}: {SolutionPacker.RecordIds(settings)} ids");
            return 0;
        }

        foreach (var path in SolutionPacker.Pack(settings)) Console.WriteLine($"{path}: {new FileInfo(path).Length:N0} bytes");
        return 0;
    }
    catch (PackException refused)
    {
        foreach (var problem in refused.Problems) Console.Error.WriteLine(problem);
        Console.Error.WriteLine($"Nothing was packed: {refused.Problems.Count} problem{(refused.Problems.Count == 1 ? "" : "s")}.");
        return 1;
    }
});

return command.Parse(args).Invoke();
