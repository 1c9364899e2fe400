using CrmChecklists.Demo.Import;
using NUnit.Framework;

namespace CrmChecklists.Demo.Tests;

public class SalesFolderTests
{
    private DirectoryInfo folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("sales-");
        Write("accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,retail,1990,1.5,10,Kenya,\n");
        Write("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\n");
        Write("sales_teams.csv", "sales_agent,manager,regional_office\nAnna Snelling,Dustin Brinkmann,Central\n");
        Write("sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\nA1,Anna Snelling,GTX Pro,Acme,Won,2016-10-20,2017-03-01,4514\n");
    }

    [TearDown]
    public void RemoveFolder() => folder.Delete(recursive: true);

    [Test]
    public void A_complete_folder_is_read()
    {
        var sales = SalesFolder.Read(folder.FullName);

        Assert.That(sales.Accounts.Single().Name, Is.EqualTo("Acme"));
        Assert.That(sales.Deals.Single().Id, Is.EqualTo("A1"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_said_so()
    {
        Assert.That(() => SalesFolder.Read("no-such-folder"), Throws.TypeOf<ImportException>().With.Message.EqualTo(
            "There is no folder no-such-folder, so nothing was imported. Please check the path after --import."));
    }

    [Test]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(folder.FullName, "products.csv"));

        Assert.That(() => SalesFolder.Read(folder.FullName), Throws.TypeOf<ImportException>().With.Message.EqualTo(
            "The folder has no products.csv, so nothing was imported. It needs accounts.csv, products.csv, sales_teams.csv and sales_pipeline.csv."));
    }

    [Test]
    public void A_missing_column_is_named()
    {
        Write("products.csv", "product,series\nGTX Pro,GTX\n");

        Assert.That(() => SalesFolder.Read(folder.FullName), Throws.TypeOf<ImportException>().With.Message.EqualTo(
            "products.csv has no column sales_price, so nothing was imported."));
    }

    [Test]
    public void A_line_that_is_cut_short_is_pointed_at()
    {
        Write("products.csv", "product,series,sales_price\nGTX Pro,GTX\n");

        Assert.That(() => SalesFolder.Read(folder.FullName), Throws.TypeOf<ImportException>().With.Message.EqualTo(
            "products.csv could not be read around line 2: it does not look like a CSV file. Nothing was imported."));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text);
}
