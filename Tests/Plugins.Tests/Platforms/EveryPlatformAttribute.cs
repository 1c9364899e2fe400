using System.Collections;

namespace CrmChecklists.Plugins.Tests.Platforms;

/// <summary>Runs a fixture that needs nothing but an <see cref="IPluginPlatform"/> once on every one there is; its constructor takes the type. Category EveryPlatform.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EveryPlatformAttribute : TestFixtureSourceAttribute
{
    public EveryPlatformAttribute() : base(typeof(EveryPlatformAttribute), nameof(All))
    {
        Category = "EveryPlatform";
    }

    public static IEnumerable All =>
        from type in typeof(IPluginPlatform).Assembly.GetTypes()
        where type.IsClass && typeof(IPluginPlatform).IsAssignableFrom(type)
        select new TestFixtureData(type).SetArgDisplayNames(type.Name[..^"Platform".Length]);
}
