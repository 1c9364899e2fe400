using System.Xml.Linq;
using Emulator.Metadata;

namespace Emulator.Solutions;

/// <summary>Reads the root nodes of customizations.xml.</summary>
internal static class CustomizationsReader
{
    /// <summary>The part of a package that stands in customizations.xml alone.</summary>
    public static SolutionPackage Read(SolutionManifest manifest, XElement root)
    {
        var oneToMany = new List<OneToManyMetadata>();
        var manyToMany = new List<ManyToManyMetadata>();
        foreach (var relationship in root.Elements("EntityRelationships").Elements("EntityRelationship"))
            RelationshipReader.Read(relationship, oneToMany, manyToMany);

        return new SolutionPackage
        {
            Manifest = manifest,
            Tables = [.. root.Elements("Entities").Elements("Entity").Select(TableReader.Read)],
            OneToMany = oneToMany,
            ManyToMany = manyToMany,
            GlobalChoices = [.. root.Elements("optionsets").Elements("optionset").Select(o => ChoiceReader.Read(o, "customizations.xml, optionsets"))],
        };
    }
}
