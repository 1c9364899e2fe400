using CrmChecklists.Dataverse;

namespace CrmChecklists.Plugins.Tests;

/// <summary>Plug-ins say beside their class when they run; the packer compares that with what ships.</summary>
internal sealed class RegistrationTests
{
    private static readonly Type[] Plugins =
        [.. typeof(PluginBase).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(PluginBase).IsAssignableFrom(type))];

    [Test]
    public void Every_plugin_is_registered_somewhere_and_public()
    {
        Assert.That(Plugins, Is.All.Matches<Type>(type =>
            type.IsPublic && (type.IsDefined(typeof(StepAttribute), false) || type.IsDefined(typeof(CustomApiAttribute), false))));
    }
}
