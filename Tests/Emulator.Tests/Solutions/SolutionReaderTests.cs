using System.IO.Compression;
using Emulator.Solutions;

namespace Emulator.Tests.Solutions;

public sealed class SolutionReaderTests
{
    private const string Invalid = "The solution file is invalid. The compressed file must contain solution.xml and customizations.xml at its root: ";
    private const string NotImported = "The solution was not imported, nothing was changed. In ";

    [Test]
    public void A_file_that_is_no_zip_is_refused()
    {
        Assert.That(Refusal("hello"u8.ToArray()), Is.EqualTo(Invalid + "it is not a zip file, or it is damaged."));
    }

    [Test]
    public void A_truncated_zip_is_refused()
    {
        var zip = new SmallSolution().Zip();

        Assert.That(Refusal(zip[..(zip.Length / 2)]), Is.EqualTo(Invalid + "it is not a zip file, or it is damaged."));
    }

    [Test]
    public void A_damaged_entry_is_refused()
    {
        var zip = new SmallSolution().Zip();
        for (var i = zip.Length / 3; i < zip.Length / 3 + 40; i++)
            zip[i] ^= 0xFF;

        Assert.That(() => SolutionReader.Read(zip), Throws.TypeOf<DataverseFault>());
    }

    [TestCase("solution.xml")]
    [TestCase("customizations.xml")]
    public void A_zip_without_one_of_its_two_files_is_refused(string file)
    {
        Assert.That(Refusal(new SmallSolution().Without(file).Zip()), Is.EqualTo(Invalid + $"{file} is missing."));
    }

    [Test]
    public void Malformed_xml_is_refused_with_its_place()
    {
        var refusal = Refusal(new SmallSolution().Text("customizations.xml", "<ImportExportXml>\n<Entities>").Zip());

        Assert.That(refusal, Does.StartWith(NotImported + "customizations.xml: the XML is malformed (").And.Contain("Line 2"));
    }

    [Test]
    public void Entities_of_a_document_type_are_refused()
    {
        var refusal = Refusal(new SmallSolution().Text("solution.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").Zip());

        Assert.That(refusal, Does.StartWith(NotImported + "solution.xml: the XML is malformed ("));
    }

    [Test]
    public void A_file_that_is_named_but_not_there_is_refused()
    {
        Assert.That(Refusal(new SmallSolution().Without(SmallSolution.Script).Zip()), Is.EqualTo(
            NotImported + "customizations.xml, web resource new_/script.js: the file /WebResources/new_scriptjs1 is named there, but it is not in the zip."));
    }

    [TestCase("../evil.dll")]
    [TestCase("/etc/evil")]
    [TestCase("C:\\evil")]
    public void An_entry_that_leaves_the_zip_is_refused(string name)
    {
        Assert.That(Refusal(new SmallSolution().Text(name, "x").Zip()), Is.EqualTo(Invalid + $"the entry '{name}' points outside of the zip."));
    }

    [Test]
    public void A_zip_that_unpacks_too_large_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("WebResources/bomb").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i <= 256; i++)
                entry.Write(zeros);
        }

        Assert.That(Refusal(stream.ToArray()), Is.EqualTo(Invalid + "unpacked it is larger than 256 MB."));
    }

    [Test]
    public void A_dll_that_is_another_assembly_is_refused()
    {
        var zip = new SmallSolution().Bytes(SmallSolution.Dll, SmallSolution.Assembly("Other.Plugins", "Small.Plugins.Guard")).Zip();

        Assert.That(Refusal(zip), Is.EqualTo(
            NotImported + "customizations.xml, plug-in assembly Small.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null: " +
            "the dll in the zip is another assembly, Other.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null."));
    }

    [Test]
    public void A_type_that_is_not_in_the_dll_is_refused()
    {
        var zip = new SmallSolution().Bytes(SmallSolution.Dll, SmallSolution.Assembly("Small.Plugins", "Small.Plugins.Other")).Zip();

        Assert.That(Refusal(zip), Does.EndWith(": the type Small.Plugins.Guard is named there, but it is not in the dll."));
    }

    [Test]
    public void A_dll_that_is_none_is_refused()
    {
        var zip = new SmallSolution().Bytes(SmallSolution.Dll, "MZ no"u8.ToArray()).Zip();

        Assert.That(Refusal(zip), Does.EndWith(": the dll is damaged, or FullName is not an assembly's name."));
    }

    [TestCase("<Managed>0<", "<Managed>2<", "solution.xml: Managed is '2'; a packed solution says 0 (unmanaged) or 1 (managed).")]
    [TestCase("<Version>1.0.0.0<", "<Version>one<", "solution.xml: the version 'one' is not of the form 1.0.0.0.")]
    public void A_manifest_that_lies_is_refused(string old, string with, string sentence)
    {
        Assert.That(Refusal(new SmallSolution().Replace("solution.xml", old, with).Zip()), Is.EqualTo(NotImported + sentence));
    }

    [TestCase("<AppModules>", "<Reports><Report /></Reports><AppModules>", "components of kind 'Reports' (customizations.xml)")]
    [TestCase("<Type>picklist<", "<Type>quantum<", "columns of type 'quantum' (customizations.xml, table new_Thing, column new_Size)")]
    [TestCase("UserOwned", "CatOwned", "tables with OwnershipTypeMask 'CatOwned' (customizations.xml, table new_Thing)")]
    public void What_is_not_supported_is_named(string old, string with, string what)
    {
        Assert.That(Refusal(new SmallSolution().Replace("customizations.xml", old, with).Zip()),
            Is.EqualTo($"The emulator does not support {what}; the solution was not imported, nothing was changed."));
    }

    [TestCase("customapis/new_Count/readme.md")]
    [TestCase("customapis/new_Count/customapirequestparameters/Total/customapiresponseproperty.xml")]
    [TestCase("customapis/new_Gone/customapirequestparameters/A/customapirequestparameter.xml")]
    [TestCase("environmentvariabledefinitions/new_Limit/environmentvariablevalues.json")]
    public void A_file_nobody_would_read_is_refused_by_its_name(string file)
    {
        Assert.That(Refusal(new SmallSolution().Text(file, "<a />").Zip()),
            Is.EqualTo($"The emulator does not support a file of this name and place ({file}); the solution was not imported, nothing was changed."));
    }

    [TestCase("<Stage>20<", "<Stage>21<", "customizations.xml, step 'Guard: Update of new_thing': Stage is '21'; known are 10, 20, 30, 40.")]
    [TestCase("<MaxValue>5<", "<MaxValue>five<", "customizations.xml, table Account, column new_Rank: MaxValue is 'five', which is not a number.")]
    [TestCase("level=\"Deep\"", "level=\"Deeper\"",
        "customizations.xml, role Thing user: the level is 'Deeper'; known are Basic, Local, Deep and Global.")]
    public void A_value_that_makes_no_sense_is_refused_with_its_place(string old, string with, string sentence)
    {
        Assert.That(Refusal(new SmallSolution().Replace("customizations.xml", old, with).Zip()), Is.EqualTo(NotImported + sentence));
    }

    private static string Refusal(byte[] zip) => Assert.Throws<DataverseFault>(() => SolutionReader.Read(zip))!.Message;
}
