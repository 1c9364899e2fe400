using System.Text.Json.Nodes;
using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo;

/// <summary>Business units, users and teams in the environment: what is missing is made, what is there stays as it is.</summary>
public sealed class People
{
    private readonly DataverseClient dataverse;
    private readonly Guid root;
    private readonly HashSet<Guid> units;
    private readonly HashSet<Guid> users;
    private readonly HashSet<Guid> teams;
    private readonly Dictionary<string, string> roles;

    private People(DataverseClient dataverse, List<JsonObject> units, List<JsonObject> users, List<JsonObject> teams, List<JsonObject> roles)
    {
        this.dataverse = dataverse;
        root = (Guid)units.First(u => u["_parentbusinessunitid_value"] is null)["businessunitid"]!;
        this.units = units.Select(u => (Guid)u["businessunitid"]!).ToHashSet();
        this.users = users.Select(u => (Guid)u["systemuserid"]!).ToHashSet();
        this.teams = teams.Select(t => (Guid)t["teamid"]!).ToHashSet();
        this.roles = roles.GroupBy(r => (string)r["name"]!).ToDictionary(g => g.Key, g => (string)g.First()["roleid"]!);
    }

    /// <summary>How many business units, users and teams were made.</summary>
    public int Made { get; private set; }

    public static async Task<People> Load(DataverseClient dataverse) => new(dataverse,
        await dataverse.Query("businessunits?$select=businessunitid,_parentbusinessunitid_value"),
        await dataverse.Query("systemusers?$select=systemuserid"),
        await dataverse.Query("teams?$select=teamid"),
        await dataverse.Query("roles?$select=roleid,name"));

    public bool Knows(string name) => users.Contains(StableGuid.Of("systemuser", name));

    public static Guid IdOf(string name) => StableGuid.Of("systemuser", name);

    public static string AddressOf(string name) => name.ToLowerInvariant().Replace(' ', '.') + "@demo.example";

    /// <summary>The business unit of that name below the root.</summary>
    public async Task<Guid> BusinessUnit(string name)
    {
        var id = StableGuid.Of("businessunit", name);
        if (!units.Add(id)) return id;

        await dataverse.Post("businessunits", new Dictionary<string, object?>
        {
            ["businessunitid"] = id, ["name"] = name, ["parentbusinessunitid@odata.bind"] = $"businessunits({root})",
        });
        Made++;
        return id;
    }

    /// <summary>A user with roles, in a business unit (null: the root) and under a manager.</summary>
    public async Task<Guid> User(string name, string title, Guid? unit, Guid? manager, IEnumerable<string> roleNames, string? address = null)
    {
        var id = IdOf(name);
        if (!users.Add(id)) return id;

        var parts = name.Split(' ', 2);
        var row = new Dictionary<string, object?>
        {
            ["systemuserid"] = id, ["firstname"] = parts[0], ["lastname"] = parts.Length > 1 ? parts[1] : "", ["title"] = title,
            ["internalemailaddress"] = address ?? AddressOf(name), ["domainname"] = address ?? AddressOf(name),
            ["businessunitid@odata.bind"] = $"businessunits({unit ?? root})",
        };
        if (manager is not null) row["parentsystemuserid@odata.bind"] = $"systemusers({manager})";
        await dataverse.Post("systemusers", row);
        foreach (var role in roleNames)
            await dataverse.Post($"systemusers({id})/systemuserroles_association/$ref", Reference($"roles({roles[role]})"));
        Made++;
        return id;
    }

    /// <summary>An owner team of a manager, in a business unit.</summary>
    public async Task<Guid> Team(string name, Guid unit, Guid administrator)
    {
        var id = StableGuid.Of("team", name);
        if (!teams.Add(id)) return id;

        await dataverse.Post("teams", new Dictionary<string, object?>
        {
            ["teamid"] = id, ["name"] = name, ["teamtype"] = 0,
            ["businessunitid@odata.bind"] = $"businessunits({unit})", ["administratorid@odata.bind"] = $"systemusers({administrator})",
        });
        Made++;
        return id;
    }

    public Task Join(Guid team, Guid user) => dataverse.Post($"teams({team})/teammembership_association/$ref", Reference($"systemusers({user})"));

    private Dictionary<string, object?> Reference(string path) => new() { ["@odata.id"] = dataverse.Address(path) };
}
