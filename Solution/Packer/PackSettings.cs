namespace CrmChecklists.Packer;

/// <summary>What is packed, and where to.</summary>
/// <param name="Source">The unpacked solution, laid out as <c>pac solution unpack</c> does.</param>
/// <param name="WebResources">The folder whose files become web resources: <c>chk_/</c> + the path in it.</param>
/// <param name="Packs">The folder whose packs ship as web resources: <c>chk_/packs/</c> + the file's name.</param>
/// <param name="Plugin">The built, strong-named plug-in assembly.</param>
/// <param name="Output">The folder that receives both zips.</param>
/// <param name="Ids">The record of the ids that environments know already.</param>
/// <param name="Version">The solution's version: two to four numbers, filled up with zeros.</param>
internal sealed record PackSettings(string Source, string WebResources, string Packs, string Plugin, string Output, string Ids, string Version);
