using System.Reflection;
using System.Xml.Linq;
using CrmChecklists.Dataverse;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The attributes are for readers, the solution's XML is what ships: both must say the same.</summary>
internal sealed class RegistrationTests
{
    private static readonly Type[] Plugins =
        [.. typeof(PluginBase).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(PluginBase).IsAssignableFrom(type))];

    [Test]
    public void Every_step_of_the_solution_is_written_at_its_plugin_and_the_other_way_round()
    {
        var written = Plugins.SelectMany(type => type.GetCustomAttributes<StepAttribute>().Select(step => Line(type, step))).Order();

        var shipped = Directory.GetFiles(Path.Combine(Repository.SolutionSource, "SdkMessageProcessingSteps"), "*.xml").Select(Line).Order();

        Assert.That(written, Is.EqualTo(shipped));
    }

    [Test]
    public void Every_custom_api_of_the_solution_is_written_at_its_plugin_and_the_other_way_round()
    {
        var written = Plugins.Select(type => type.GetCustomAttribute<CustomApiAttribute>()?.Name).OfType<string>().Order();

        var shipped = Directory.GetDirectories(Path.Combine(Repository.SolutionSource, "customapis")).Select(Path.GetFileName).Order();

        Assert.That(written, Is.EqualTo(shipped));
    }

    [Test]
    public void Every_plugin_is_registered_somewhere_and_public()
    {
        Assert.That(Plugins, Is.All.Matches<Type>(type =>
            type.IsPublic && (type.IsDefined(typeof(StepAttribute)) || type.IsDefined(typeof(CustomApiAttribute)))));
    }

    private static string Line(Type type, StepAttribute step) =>
        $"{type.FullName} {step.Message} {step.Table} {(int)step.Stage} mode 0 rank 1 filter [{Sorted(step.Filter)}] image [{Sorted(step.PreImage)}]{(step.PreImage is null ? "" : " of " + step.PreImageProperty)}";

    private static string Line(string file)
    {
        var step = XDocument.Load(file).Root!;
        string Value(string name) => step.Element(name)?.Value ?? "";
        var image = step.Descendants("SdkMessageProcessingStepImage").SingleOrDefault();
        if (image is not null)
            Assert.That((image.Element("EntityAlias")?.Value, image.Element("ImageType")?.Value), Is.EqualTo((StepAttribute.PreImageName, "0")), file);

        return $"{Value("PluginTypeName").Split(',')[0]} {Message(Value("SdkMessageId"))} {Value("PrimaryEntity")} {Value("Stage")} "
            + $"mode {Value("Mode")} rank {Value("Rank")} filter [{Sorted(Value("FilteringAttributes"))}] image [{Sorted(image?.Element("Attributes")?.Value)}]"
            + (image is null ? "" : " of " + image.Element("MessagePropertyName")?.Value);
    }

    private static string Sorted(string? columns) => string.Join(",", (columns ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Order());

    /// <summary>The ids of messages are the same in every environment. (Learn: "Use messages with the SDK for .NET".)</summary>
    private static string Message(string id) => Guid.Parse(id).ToString("D")[..8] switch
    {
        "9ebdbb1b" => "Create",
        "20bebb1b" => "Update",
        "a1bdbb1b" => "Delete",
        "1cbebb1b" => "SetState",
        "1dbebb1b" => "SetStateDynamicEntity",
        _ => id,
    };
}
