using CrmChecklists.Demo.WebApi;

namespace CrmChecklists.Demo.Import;

/// <summary>Writes accounts, parents before their subsidiaries.</summary>
public sealed class AccountImporter(DataverseClient dataverse)
{
    /// <summary>Sectors that one of the platform's industries fits; the others stay words in the description.</summary>
    private static readonly Dictionary<string, int> Industries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["medical"] = 11, ["retail"] = 22, ["entertainment"] = 14, ["finance"] = 16, ["marketing"] = 6, ["employment"] = 6, ["services"] = 6,
    };

    public static Guid IdOf(string name) => StableGuid.Of("account", name.ToUpperInvariant());

    public async Task<int> Import(IReadOnlyList<AccountRow> accounts)
    {
        var present = await dataverse.Ids("accounts", "accountid");
        var fresh = accounts.Where(a => !present.Contains(IdOf(a.Name))).ToList();
        var known = accounts.Select(a => a.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var generation in fresh.GroupBy(a => a.Parent.Length > 0 && known.Contains(a.Parent)).OrderBy(g => g.Key))
            await dataverse.CreateMultiple("accounts", "account", generation.Select(a => Row(a, isChild: generation.Key)).ToList());
        return fresh.Count;
    }

    /// <summary>What in the accounts could not be taken as a value of its column.</summary>
    public static IEnumerable<ImportProblem> Problems(IReadOnlyList<AccountRow> accounts)
    {
        var known = accounts.Select(a => a.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < accounts.Count; i++)
        {
            var (account, where) = (accounts[i], $"accounts.csv line {i + 2} ({accounts[i].Name})");
            if (account.Parent.Length > 0 && !known.Contains(account.Parent))
                yield return new ImportProblem("accounts belong to a parent that is not in accounts.csv: taken without it", $"{where}: \"{account.Parent}\" is not in accounts.csv.", true);
            if (account.Revenue.Length > 0 && Amount.Read(account.Revenue) is null)
                yield return new ImportProblem("accounts have a revenue that cannot be read: taken without it", $"{where}: \"{account.Revenue}\" is not a number.", true);
        }
    }

    private static Dictionary<string, object?> Row(AccountRow account, bool isChild)
    {
        var row = new Dictionary<string, object?>
        {
            ["accountid"] = IdOf(account.Name), ["name"] = account.Name, ["address1_country"] = account.Country,
            ["revenue"] = Amount.Read(account.Revenue) * 1_000_000m, ["numberofemployees"] = (int?)Amount.Read(account.Employees),
            ["industrycode"] = Industries.TryGetValue(account.Sector, out var industry) ? industry : null,
            ["description"] = $"Sector: {account.Sector}. Established: {account.YearEstablished}.",
        };
        if (isChild) row["parentaccountid@odata.bind"] = $"accounts({IdOf(account.Parent)})";
        return row;
    }
}
