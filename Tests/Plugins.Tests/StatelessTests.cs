using System.Reflection;
using System.Runtime.CompilerServices;
using CrmChecklists.Dataverse;
using CrmChecklists.Domain;

namespace CrmChecklists.Plugins.Tests;

/// <summary>The platform keeps plug-in instances and shares them between users and threads. (Learn: "Develop IPlugin implementations as stateless".)</summary>
internal sealed class StatelessTests
{
    private static readonly Type[] Ours = [.. typeof(PluginBase).Assembly.GetTypes().Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))];

    [Test]
    public void No_static_field_can_change()
    {
        var fields = Ours.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                         .Where(field => !field.IsLiteral)
                         .Where(field => !field.IsInitOnly || !IsImmutable(field.FieldType))
                         .Select(field => $"{field.DeclaringType}.{field.Name}");

        Assert.That(fields, Is.Empty);
    }

    [Test]
    public void No_plugin_has_a_field()
    {
        var fields = Ours.Where(typeof(PluginBase).IsAssignableFrom)
                         .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                         .Select(field => $"{field.DeclaringType}.{field.Name}");

        Assert.That(fields, Is.Empty);
    }

    /// <summary>
    /// Records of values are; arrays, collections and anything unknown are not. <see cref="ConditionMemo"/> does change, but only remembers what a pure function
    /// said: nobody can tell whether it did.
    /// </summary>
    private static bool IsImmutable(Type type) =>
        type.IsPrimitive || type == typeof(string) || type == typeof(Guid) || type == typeof(DateTime) || type == typeof(decimal) || type == typeof(Answer) || type == typeof(Decision)
        || type == typeof(Kept) || type == typeof(Language) || type == typeof(WordSet) || type == typeof(KeyRows) || type == typeof(ConditionMemo)
        || type == typeof(Setting) || type == typeof(Settings);
}
