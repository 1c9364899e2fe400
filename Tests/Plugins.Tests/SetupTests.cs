using System.Text.Json;
using CrmChecklists.Plugins.Tests.Roads;
using Emulator;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What an administrator calls once after an import, and may call again.</summary>
internal sealed class SetupTests
{
    private Product product = null!;

    [OneTimeSetUp]
    public void Install() => product = new Product();

    [OneTimeTearDown]
    public void Remove() => product.Dispose();

    [Test]
    public void Winning_and_losing_get_their_steps_once()
    {
        var again = Complete(product.Admin);

        Assert.That(again, Is.EqualTo("""
            {"steps":[{"message":"Win","table":"opportunity","stage":10,"change":"unchanged"},{"message":"Win","table":"opportunity","stage":20,"change":"unchanged"},
            {"message":"Win","table":"opportunity","stage":40,"change":"unchanged"},{"message":"Lose","table":"opportunity","stage":10,"change":"unchanged"},
            {"message":"Lose","table":"opportunity","stage":20,"change":"unchanged"},{"message":"Lose","table":"opportunity","stage":40,"change":"unchanged"}],
            "settings":[{"name":"chk_WaiverDays","value":"90","problem":null},{"name":"chk_PracticeReviewDays","value":"365","problem":null},{"name":"chk_ReconcileDays","value":"30","problem":null},
            {"name":"chk_SameTextDeals","value":"20","problem":null},{"name":"chk_RefuseJunk","value":"yes","problem":null},{"name":"chk_ExpiringDays","value":"14","problem":null},
            {"name":"chk_PracticesAtOnce","value":"3","problem":null}]}
            """.ReplaceLineEndings("")));
        var steps = product.All("sdkmessageprocessingstep").Where(step => ((string)step["name"]) is var name && (name.Contains(": Win of", StringComparison.Ordinal) || name.Contains(": Lose of", StringComparison.Ordinal)));
        Assert.That(steps.Count(), Is.EqualTo(6));
    }

    [Test]
    public void The_ids_are_the_same_in_every_environment()
    {
        using var other = new Product();

        Assert.That(Ids(product), Is.EqualTo(Ids(other)).And.Not.Empty);
    }

    [TestCase("opportunity'; drop")]
    [TestCase("new_tender<script>")]
    [TestCase("systemuser")]
    public void A_name_that_is_no_custom_tables_is_refused(string name)
    {
        var refusal = Assert.Throws<DataverseFault>(() => Complete(product.Admin, name))!;

        Assert.That(refusal.Message, Is.EqualTo(
            $"Nothing was registered: \"{name}\" is not the name of a custom table. Steps run on whatever they are registered on, so a name is taken only as the platform spells it. "
            + "Give the logical names of the process tables, such as new_tender, separated by commas. (CHK501)"));
    }

    [Test]
    public void A_table_without_a_process_on_deals_is_refused()
    {
        var refusal = Assert.Throws<DataverseFault>(() => Complete(product.Admin, "chk_answer"))!;

        Assert.That(refusal.Message, Is.EqualTo(
            "Nothing was registered: there is no business process flow on opportunities whose rows stand in chk_answer. "
            + "Without one there are no stages to hold a deal in. Activate the process first, or correct the name. (CHK502)"));
    }

    [Test]
    public void Only_who_may_register_steps_may_complete_the_setup()
    {
        var rep = product.Rep("sven");

        Assert.That(() => Complete(product.As(rep)), Throws.TypeOf<DataverseFault>().With.Message.Contains("prvCreateSdkMessageProcessingStep"));
    }

    [Test]
    public void Undoing_deletes_the_steps_of_the_setup_on_custom_processes_too_and_no_others()
    {
        using var other = new Product(TenderSolution.Write());
        string Names() => string.Join("\n", other.All("sdkmessageprocessingstep").Select(step => $"{step.Id} {step["name"]}").Order(StringComparer.Ordinal));
        Undo(other.Admin);
        var own = Names();
        var customers = Guid.NewGuid();
        Complete(other.Admin, TenderSolution.Table);
        var win = other.All("sdkmessageprocessingstep").First(step => ((string)step["name"]).Contains(": Win of", StringComparison.Ordinal));
        win.Id = customers;
        win.Attributes.Remove("sdkmessageprocessingstepid");
        other.Admin.Create(win);

        var report = JsonDocument.Parse(Undo(other.Admin)).RootElement.GetProperty("steps").EnumerateArray().ToList();

        Assert.That(report.Select(step => $"{step.GetProperty("message")} of {step.GetProperty("table")} {step.GetProperty("change")}").Distinct(), Is.EqualTo(new[]
        {
            "Lose of opportunity deleted", "Win of opportunity deleted", "Create of new_tender deleted", "SetState of new_tender deleted", "SetStateDynamicEntity of new_tender deleted", "Update of new_tender deleted",
        }));
        Assert.That(report, Has.Count.EqualTo(18));
        Assert.That(other.All("sdkmessageprocessingstep", ("sdkmessageprocessingstepid", customers)), Has.Count.EqualTo(1), "what a customer registered stays");
        other.Admin.Delete("sdkmessageprocessingstep", customers);
        Assert.That(Names(), Is.EqualTo(own));
    }

    [Test]
    public void Undoing_twice_says_that_nothing_is_there_and_the_setup_can_be_completed_again()
    {
        using var other = new Product();
        Undo(other.Admin);

        var again = Undo(other.Admin);

        Assert.That(again, Is.EqualTo("""
            {"steps":[{"message":"Win","table":"opportunity","stage":10,"change":"absent"},{"message":"Win","table":"opportunity","stage":20,"change":"absent"},
            {"message":"Win","table":"opportunity","stage":40,"change":"absent"},{"message":"Lose","table":"opportunity","stage":10,"change":"absent"},
            {"message":"Lose","table":"opportunity","stage":20,"change":"absent"},{"message":"Lose","table":"opportunity","stage":40,"change":"absent"}]}
            """.ReplaceLineEndings("")));
        Assert.That(Complete(other.Admin), Does.Contain("\"stage\":40,\"change\":\"created\"").And.Not.Contain("unchanged"));
    }

    [Test]
    public void Only_who_may_delete_steps_may_undo_the_setup()
    {
        var ops = product.User("olga", "Checklists Sales Ops");

        Assert.That(() => Undo(product.As(ops)), Throws.TypeOf<DataverseFault>().With.Message.Contains("prvDeleteSdkMessageProcessingStep"));
    }

    private static string Undo(IOrganizationService service) => Product.Call<string>(service, "chk_UndoSetup", "Report");

    private static string Complete(IOrganizationService service, string? tables = null) => tables is null
        ? Product.Call<string>(service, "chk_CompleteSetup", "Report")
        : Product.Call<string>(service, "chk_CompleteSetup", "Report", ("ProcessTables", tables));

    private static Guid[] Ids(Product where) =>
        [.. where.All("sdkmessageprocessingstep").Where(step => ((string)step["name"]).Contains("Gate", StringComparison.Ordinal)).Select(step => step.Id).Order()];
}
