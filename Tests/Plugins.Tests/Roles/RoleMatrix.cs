using System.Text;

namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>The page docs/roles-matrix.md, made of the roles', the Custom APIs' and the rules' own declarations.</summary>
internal static class RoleMatrix
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # What the roles may do

            Written by `RoleMatrixTests` from `Solution/src/Roles` and `Solution/src/customapis`; `CHK_KEEP_MATRIX=1` keeps a new one. The same tests try every cell through the Web API, as a person
            who has that role and the platform's beside it, on an own row, a colleague's, one of the unit below and one of another unit, and what is allowed must be exactly what stands here.

            *own*: own rows and those of own teams · *unit*: the business unit's · *unit and below*: also those of the units under it · *all*: everybody's · –: none.
            A new row needs *append* too, and *append to* on what it points at. Deals, accounts and people are reached by the platform's role.

            """.ReplaceLineEndings("\n"));

        foreach (var role in Role.OfTheProduct)
        {
            text.Append($"\n## {role.Name}\n\n{role.Description}\n\n| table | create | read | write | delete | append | append to | assign | share |\n|---|---|---|---|---|---|---|---|---|\n");
            foreach (var table in RoleTable.All)
                text.Append($"| `{table.Name}` | {string.Join(" | ", Enum.GetValues<Right>().Select(right => Words(role.Of(right, table.Schema))))} |\n");
        }

        text.Append("\n## Custom APIs\n\nWho has the privilege at any depth may call it; the rows it then touches are the caller's to reach, or not.\n\n| API | privilege | "
            + string.Join(" | ", Persona.All.Select(persona => persona.Ours.Name)) + " |\n|---|---|" + string.Concat(Persona.All.Select(_ => "---|")) + "\n");
        foreach (var api in CustomApi.All)
            text.Append($"| `{api.Name}` | `{api.Privilege}` | {string.Join(" | ", Persona.All.Select(persona => persona.Executes(api.Privilege) ? "yes" : "–"))} |\n");

        text.Append("\n## What the product refuses whoever asks\n\nAdministrators too, with the message of that number; only who bypasses custom logic gets past it.\n\n| table | what | refused | message | why |\n|---|---|---|---|---|\n");
        foreach (var rule in ProductRule.All)
            text.Append($"| `{rule.Table}` | {rule.Which} | {rule.Does.ToString().ToLowerInvariant()} | {rule.Number} | {rule.Why} |\n");
        return text.Append("""

            Sharing has not been tried: the emulator has none of its messages.

            """.ReplaceLineEndings("\n")).ToString();
    }

    private static string Words(Depth depth) => depth switch
    {
        Depth.Basic => "own",
        Depth.Local => "unit",
        Depth.Deep => "unit and below",
        Depth.Global => "all",
        _ => "–",
    };
}
