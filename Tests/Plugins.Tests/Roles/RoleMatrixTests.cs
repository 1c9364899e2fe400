using System.Text.Json.Nodes;

namespace CrmChecklists.Plugins.Tests.Roles;

/// <summary>Every role × table × operation through the Web API, as each persona: allowed is exactly what the role's XML declares.</summary>
internal sealed class RoleMatrixTests
{
    private RoleWorld world = null!;

    private static IEnumerable<TestCaseData> Trials => Trial.All.Select(trial => new TestCaseData(trial).SetArgDisplayNames(trial.ToString()));

    private static IEnumerable<TestCaseData> Calls =>
        from persona in Persona.All
        from api in CustomApi.All
        select new TestCaseData(persona, api).SetArgDisplayNames(persona.ToString(), api.ToString());

    private static string File => Path.Combine(Repository.Root, "docs", "roles-matrix.md");

    [OneTimeSetUp]
    public void Hire() => world = new RoleWorld();

    [OneTimeTearDown]
    public void Remove() => world.Dispose();

    [TestCaseSource(nameof(Trials))]
    public void A_person_may_do_what_the_role_declares_and_nothing_else(Trial trial)
    {
        var reply = world.Try(trial);

        if (trial.Number is { } number)
            Assert.That(reply.Message, Does.EndWith($"({number})"), reply.ToString());
        else if (trial.IsDeclared)
            Assert.That(reply.IsAllowed, Is.True, reply.ToString());
        else
            Assert.That(reply.IsDeniedByThePlatform, Is.True, reply.ToString());
    }

    [TestCaseSource(nameof(Calls))]
    public void A_person_may_call_what_the_privilege_of_the_custom_api_opens(Persona persona, CustomApi api)
    {
        var reply = world.Call(persona, api);

        if (persona.Executes(api.Privilege))
            Assert.That(reply.IsAllowed, Is.True, reply.ToString());
        else
            Assert.That((reply.IsDeniedByThePlatform, reply.Message), Is.EqualTo((true, $"Principal user (Id={world.IdOf(persona)}) is missing {api.Privilege} privilege.")));
    }

    [TestCaseSource(typeof(ProductRule), nameof(ProductRule.All))]
    public void What_the_product_keeps_is_refused_to_administrators_too(ProductRule rule)
    {
        var reply = world.Break(rule);

        Assert.That(reply.Message, Does.EndWith($"({rule.Number})"), reply.ToString());
    }

    [Test]
    public void Every_custom_api_asks_for_a_privilege()
    {
        Assert.That(CustomApi.All.Where(api => api.Privilege is null), Is.Empty);
    }

    [Test]
    public void The_roles_of_the_product_give_nothing_but_the_product()
    {
        Assert.That(Role.OfTheProduct.SelectMany(role => role.Foreign), Is.Empty);
    }

    [Test]
    public void No_role_writes_receipts_history_or_counts()
    {
        var written =
            from role in Role.OfTheProduct
            from table in new[] { "chk_Passage", "chk_AnswerChange", "chk_Compliance" }
            from right in new[] { Right.Create, Right.Write, Right.Delete }
            where role.Of(right, table) != Depth.None
            select $"{role.Name}: {right} {table}";

        Assert.That(written, Is.Empty);
    }

    [Test]
    public void The_page_covers_every_table_of_the_solution()
    {
        var tables = Directory.GetDirectories(Path.Combine(Repository.SolutionSource, "Entities"), "chk_*").Select(Path.GetFileName);

        Assert.That(RoleTable.All.Select(table => table.Schema), Is.EquivalentTo(tables));
    }

    [Test]
    public void The_page_says_what_is_declared()
    {
        var declared = RoleMatrix.Write();

        if (Environment.GetEnvironmentVariable("CHK_KEEP_MATRIX") == "1")
            System.IO.File.WriteAllText(File, declared);

        Assert.That(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), Is.EqualTo(declared), "Run these tests with CHK_KEEP_MATRIX=1 and look at the difference.");
    }

    [Test]
    public void Sharing_follows_the_roles()
    {
        var reply = world.Send("rita", "POST", "GrantAccess", new JsonObject());

        Assert.That(reply.Status, Is.EqualTo(404).Or.EqualTo(501), "The emulator shares rows now: try it here like the other operations.");
        Assert.Ignore("The emulator has no GrantAccess, so the privileges to share are declared and not tried.");
    }
}
