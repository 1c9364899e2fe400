using System.IO.Compression;
using System.Text;
using Emulator.Metadata;
using Emulator.Solutions;
using Emulator.Storage;
using Emulator.Tests.Metadata;

namespace Emulator.Tests.Solutions;

/// <summary>Solutions that nobody wrote for these tests: the product as it is packed, and the worked example of the facts.</summary>
public sealed class RealSolutionTests
{
    [TestCase("CrmChecklists.zip")]
    [TestCase("CrmChecklists_managed.zip")]
    public void The_packed_product_imports_twice(string name)
    {
        var zip = File.ReadAllBytes(Artifact(name));
        using var database = SqliteDatabase.Open(null);
        var importer = Boot(database, out var holder);

        var first = importer.Import(zip);
        var second = importer.Import(zip);

        Assert.That(first.Replaced, Is.Null);
        Assert.That(second.Replaced, Is.EqualTo(first.Version));
        Assert.That(first.Warnings, Is.Empty);
        Assert.That(holder.Current.Table("chk_answer").Keys.Select(k => string.Join(",", k.Columns)), Does.Contain("chk_opportunityid,chk_itemkey"));
        Assert.That(holder.Current.Table("chk_item").Column("chk_enforcement").Choice!.Options, Has.Count.EqualTo(3));
    }

    [Test]
    public void The_worked_example_without_its_dll_is_refused_naming_the_dll()
    {
        using var database = SqliteDatabase.Open(null);
        var importer = Boot(database, out _);

        var fault = Assert.Throws<DataverseFault>(() => importer.Import(Skeleton(dll: null)));

        Assert.That(fault!.Message, Is.EqualTo(
            "The solution was not imported, nothing was changed. In customizations.xml, plug-in assembly Tinkerlab.Plugins, Version=1.0.0.0, Culture=neutral, " +
            "PublicKeyToken=null: the file /PluginAssemblies/TinkerlabPlugins-AF8F8C75-7303-5204-BD1F-9E936D40225F/TinkerlabPlugins.dll is named there, " +
            "but it is not in the zip."));
    }

    [Test]
    public void The_worked_example_with_a_dll_imports_with_its_button()
    {
        using var database = SqliteDatabase.Open(null);
        var importer = Boot(database, out var holder);

        var imported = importer.Import(Skeleton(SmallSolution.Assembly("Tinkerlab.Plugins", "Tinkerlab.Plugins.BasketItemGuard", "Tinkerlab.Plugins.RecalculateBasketApi")));

        Assert.That(imported.Warnings, Is.Empty);
        Assert.That(holder.Current.Table("tkl_basket").Ribbon.SelectMany(one => one.Buttons).Select(one => one.Place), Is.EqualTo(new[] { "Mscrm.Form.tkl_basket.MainTab.Save.Controls" }));
        Assert.That(holder.Current.Table("tkl_basket").ManyToMany.Single().IntersectTable, Is.EqualTo("tkl_basket_contact"));
        Assert.That(holder.Current.Table("tkl_basketitem").Column("tkl_weight").MaxValue, Is.EqualTo(1000));
    }

    [Test]
    public void The_worked_example_managed_is_uninstalled_without_a_trace()
    {
        using var world = new SolutionWorld();
        var before = world.Inventory();
        var dll = SmallSolution.Assembly("Tinkerlab.Plugins", "Tinkerlab.Plugins.BasketItemGuard", "Tinkerlab.Plugins.RecalculateBasketApi");
        world.Importer.Import(Skeleton(dll, "packed_managed"));
        Assert.That(world.Metadata.Current.TryTable("tkl_basket"), Is.Not.Null);

        world.Delete(world.All("solution", "uniquename").Select(s => (string)s["uniquename"]).Single(n => n != "EmulatorBase"));

        Assert.That(world.Inventory(), Is.EqualTo(before));
    }

    private static SolutionImporter Boot(SqliteDatabase database, out MetadataHolder holder)
    {
        holder = new MetadataHolder(new EnvironmentMetadata([], []));
        var importer = new SolutionImporter(database, holder, TimeProvider.System);
        importer.Boot(new EmulatorOptions());
        return importer;
    }

    private static string Artifact(string name)
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "artifacts", name);
            if (File.Exists(Path.Combine(folder.FullName, "CrmChecklists.sln")) && File.Exists(candidate))
                return candidate;
        }

        Assert.Ignore($"artifacts/{name} is not there; build.sh pack makes it.");
        throw new InvalidOperationException();
    }

    private static byte[] Skeleton(byte[]? dll, string kind = "packed_unmanaged")
    {
        var root = Shared.Facts($"skeleton/{kind}");
        if (!Directory.Exists(root))
            Assert.Ignore("The worked example of the facts is not there.");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("README-put-dll-here.txt", StringComparison.Ordinal)))
                Add(zip, Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file));
            if (dll is not null)
                Add(zip, "PluginAssemblies/TinkerlabPlugins-AF8F8C75-7303-5204-BD1F-9E936D40225F/TinkerlabPlugins.dll", dll);
        }

        return stream.ToArray();
    }

    /// <summary>The example's public key token is a placeholder, which no dll can have.</summary>
    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(name == "customizations.xml"
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("PublicKeyToken=0123456789abcdef", "PublicKeyToken=null", StringComparison.Ordinal))
            : content);
    }
}
