using System.Xml.Linq;

namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>A security role as the solution's XML declares it.</summary>
internal sealed class Role
{
    private readonly Dictionary<string, Depth> privileges;

    private Role(XElement role)
    {
        Name = (string)role.Attribute("name")!;
        Description = (string?)role.Element("Description") ?? "";
        privileges = role.Descendants("RolePrivilege").ToDictionary(one => (string)one.Attribute("name")!, one => Enum.Parse<Depth>((string)one.Attribute("level")!), StringComparer.OrdinalIgnoreCase);
    }

    public string Name { get; }

    public string Description { get; }

    /// <summary>The roles of the product, in the order people think of them.</summary>
    public static IReadOnlyList<Role> OfTheProduct { get; } =
        [.. new[] { "Checklists Rep", "Checklists Manager", "Checklists Sales Ops" }.Select(name => Read(Path.Combine(Repository.SolutionSource, "Roles", name + ".xml"), name))];

    /// <summary>A role of the platform beside which ours stands, as the emulator's base solution has it.</summary>
    public static Role OfThePlatform(string name) => Read(Path.Combine(Repository.Root, "Emulator", "BaseSolution", "Roles.xml"), name);

    public Depth Of(string privilege) => privileges.GetValueOrDefault(privilege);

    public Depth Of(Right right, string schemaName) => Of($"prv{right}{schemaName}");

    /// <summary>Privileges on things the product does not own.</summary>
    public IEnumerable<string> Foreign => privileges.Keys.Where(name => !name.Contains("chk_", StringComparison.OrdinalIgnoreCase));

    private static Role Read(string file, string name) => new(XDocument.Load(file).Descendants("Role").Single(role => (string?)role.Attribute("name") == name));
}
