using Emulator.Pipeline.Rows;
using Microsoft.Xrm.Sdk;

namespace Emulator.Solutions;

/// <summary>The rows a new environment has before anybody signs in.</summary>
internal static class EnvironmentSeed
{
    public static readonly Guid BaseCurrency = StableId.Of("transactioncurrency", "USD");

    private const int English = 1033;
    private const string OrganizationName = "Contoso";

    /// <summary>Organisation, root business unit, base currency, messages, the SYSTEM user and the first administrator; roles come later.</summary>
    public static void Write(RowWriter rows, string administrator)
    {
        rows.Upsert("organization", WellKnown.Organization,
            ("name", OrganizationName), ("friendlyname", OrganizationName), ("languagecode", English), ("systemuserid", WellKnown.SystemUser));
        rows.Upsert("transactioncurrency", BaseCurrency,
            ("currencyname", "US Dollar"), ("isocurrencycode", "USD"), ("currencysymbol", "$"), ("currencyprecision", 2), ("exchangerate", 1m));
        rows.Upsert("organization", WellKnown.Organization, ("basecurrencyid", new EntityReference("transactioncurrency", BaseCurrency)));
        rows.Upsert("businessunit", WellKnown.RootBusinessUnit, ("name", OrganizationName), ("isdisabled", false));
        WriteUser(rows, WellKnown.SystemUser, "SYSTEM", "SYSTEM", null);
        WriteUser(rows, AdministratorId(administrator), administrator, "Admin", administrator);
        WriteTeam(rows);
    }

    /// <summary>Gives SYSTEM and the administrator their role, once roles are written.</summary>
    public static void AssignRoles(RowWriter rows, string administrator)
    {
        foreach (var user in new[] { WellKnown.SystemUser, AdministratorId(administrator) })
            rows.Link("systemuser", "systemuserroles_association", user, WellKnown.SystemAdministratorRole);
    }

    private static readonly string[] RowMessages = ["Create", "Update", "Delete", "SetState", "SetStateDynamicEntity"];

    /// <summary>The messages of the platform, by the ids of <c>SdkMessages.txt</c>.</summary>
    public static void WriteMessages(RowWriter rows)
    {
        foreach (var line in BaseSolution.Text("BaseSolution/SdkMessages.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#'))
                continue;
            var parts = line.Split(' ');
            rows.Upsert("sdkmessage", Guid.Parse(parts[1]), ("name", parts[0]));
        }
    }

    /// <summary>Which messages steps can be registered on for the tables of a solution. (Reference: sdkmessagefilter.)</summary>
    public static void WriteMessageFilters(RowWriter rows, IEnumerable<string> tables)
    {
        foreach (var table in tables.Where(t => rows.Metadata.TryTable(t) is { IsSystem: false }))
        {
            foreach (var message in table == Pipeline.Processes.DealRows.Table ? [.. RowMessages, "Win", "Lose"] : RowMessages)
            {
                rows.Upsert("sdkmessagefilter", StableId.Of("sdkmessagefilter", $"{message}:{table}"),
                    ("sdkmessageid", new EntityReference("sdkmessage", rows.Find("sdkmessage", "name", message)!.Value)), ("primaryobjecttypecode", table));
            }
        }
    }

    private static Guid AdministratorId(string administrator) => StableId.Of("systemuser", administrator);

    private static void WriteUser(RowWriter rows, Guid id, string domainName, string fullName, string? email)
    {
        rows.Upsert("systemuser", id,
            ("fullname", fullName), ("lastname", fullName), ("domainname", domainName), ("internalemailaddress", email),
            ("businessunitid", new EntityReference("businessunit", WellKnown.RootBusinessUnit)), ("organizationid", WellKnown.Organization));
        rows.Upsert("usersettings", id, UserSettingsRow.Defaults(WellKnown.RootBusinessUnit));
    }

    private static void WriteTeam(RowWriter rows)
    {
        var team = StableId.Of("team", OrganizationName);
        rows.Upsert("team", team,
            ("name", OrganizationName), ("businessunitid", new EntityReference("businessunit", WellKnown.RootBusinessUnit)),
            ("teamtype", new OptionSetValue(0)), ("isdefault", true), ("administratorid", new EntityReference("systemuser", WellKnown.SystemUser)));
    }
}
