using NUnit.Framework;

namespace CrmChecklists.Demo.Tests;

/// <summary>Real input that stands beside a developer's clone and is not part of the repository.</summary>
internal static class SharedData
{
    /// <summary>The folder of the CRM sales opportunities sample; ignores the test where it is absent.</summary>
    public static string SalesOpportunitiesOrIgnore()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "crm-sales-opportunities");
            if (Directory.Exists(data)) return data;
        }
        Assert.Ignore("The real sales history (shared/data/crm-sales-opportunities) is not on this machine.");
        throw new InvalidOperationException();
    }
}
