using System.Text.Json;
using System.Text.RegularExpressions;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>docs/schemas tell the truth: what the product gives and takes fits them, and what they refuse it refuses.</summary>
internal sealed class SchemaTests
{
    private static readonly string[] Files = [.. Directory.GetFiles(Schemas.Folder, "*.schema.json").Select(file => Path.GetFileName(file)[..^".schema.json".Length]).Order()];

    [Test]
    public void The_readme_names_every_schema_with_the_API_that_uses_it()
    {
        var lines = File.ReadAllLines(Path.Combine(Schemas.Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)).ToList();

        Assert.That(Files, Is.EquivalentTo(Schemas.Uses.Select(use => use.Schema).Distinct()));
        foreach (var (api, property, schema) in Schemas.Uses)
            Assert.That(lines, Has.Exactly(1).Contains($"[{schema}]({schema}.schema.json)").And.Contains($"`{api}`").And.Contains($"`{property}`"));
    }

    [TestCaseSource(nameof(Files))]
    public void Every_property_is_described_and_no_other_is_allowed(string name)
    {
        foreach (var schema in Schemas.Named(name).Parts.Where(part => part.TryGetProperty("properties", out _) && part.TryGetProperty("type", out _)))
        {
            Assert.That(schema.GetProperty("additionalProperties").ValueKind, Is.EqualTo(JsonValueKind.False));
            foreach (var property in schema.GetProperty("properties").EnumerateObject())
                Assert.That(Described(Schemas.Named(name), property.Value), Is.True, $"{property.Name} has no description");
        }
    }

    [TestCase("guidance", "state", typeof(AnswerState))]
    [TestCase("guidance", "item/kind", typeof(ItemKind))]
    [TestCase("guidance", "item/enforcement", typeof(Enforcement))]
    [TestCase("guidance", "item/type", typeof(AnswerType))]
    [TestCase("guidance", "why/kind", typeof(WhyKind))]
    [TestCase("guidance", "why/feeling", typeof(Feeling))]
    [TestCase("guidance", "why/causeType", typeof(CauseType))]
    [TestCase("guidance", "waiver/state", typeof(WaiverState))]
    [TestCase("guidance", "practice/kind", typeof(PracticeKind))]
    [TestCase("guidance", "practice/verdict", typeof(PracticeVerdict))]
    [TestCase("guidance", "commitment/kind", typeof(CommitmentKind))]
    [TestCase("guidance", "commitment/state", typeof(CommitmentState))]
    [TestCase("guidance", "commitment/side", typeof(Side))]
    [TestCase("guidance", "person/role", typeof(DealRole))]
    [TestCase("guidance", "person/attitude", typeof(Attitude))]
    [TestCase("guidance", "person/feeling", typeof(Feeling))]
    [TestCase("guidance", "exit/reason", typeof(ExitReason))]
    [TestCase("answers", "why/kind", typeof(WhyKind))]
    [TestCase("answers", "why/feeling", typeof(Feeling))]
    [TestCase("answers", "why/causeType", typeof(CauseType))]
    [TestCase("pack", "checklist/moment", typeof(Moment))]
    [TestCase("pack", "item/kind", typeof(ItemKind))]
    [TestCase("pack", "item/enforcement", typeof(Enforcement))]
    [TestCase("pack", "item/type", typeof(AnswerType))]
    [TestCase("pack", "practice/kind", typeof(PracticeKind))]
    [TestCase("preview", "state", typeof(AnswerState))]
    public void A_choice_has_the_words_of_the_code(string name, string place, Type choice)
    {
        var schema = Schemas.Named(name).Definition(place.Split('/')[0]);
        var words = (place.Contains('/') ? schema.GetProperty("properties").GetProperty(place.Split('/')[1]) : schema).GetProperty("enum").EnumerateArray().Select(one => one.GetString()).Where(one => one is not null);

        Assert.That(words, Is.EqualTo(Enum.GetNames(choice).Select(one => char.ToLowerInvariant(one[0]) + one[1..])));
    }

    [Test]
    public void The_shipped_packs_fit()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "Solution", "packs"), "*.json"))
            Assert.That(Schemas.Named("pack").Problems(File.ReadAllText(file)), Is.Empty, file);
    }

    /* Every road on which the product gives JSON, with as much in it as there can be; Product.Call holds it to its schema. */
    [Test]
    public void What_the_product_gives_fits()
    {
        using var product = new Product();
        var deals = new Deals(product);
        deals.ImportPack(Full);
        deals.ImportPack(Full);
        var rep = product.Rep("rita");
        var manager = product.User("mara", "Sales Manager", "Checklists Manager");
        var deal = deals.New(rep);
        var contact = product.As(rep).Create(new Entity("contact") { ["lastname"] = "Wrona" });
        string Ask(Guid user, string api, string answer, params (string, object)[] parameters) => Product.Call<string>(product.As(user), api, answer, [("Target", deal), .. parameters]);

        Ask(rep, "chk_PreviewMove", "Preview");
        Ask(rep, "chk_PreviewMove", "Preview", ("Moment", 1));
        Ask(rep, "chk_GetGuidance", "Guidance");
        Ask(rep, "chk_GetGuidance", "Guidance", ("Moment", 2));
        deals.Save(rep, deal, """{"item":"full.person","state":"assumed","value":"$"}""".Replace("$", contact.ToString()), Whys);
        var saved = deals.Save(rep, deal, """{"item":"full.choices","state":"verified","value":"ops;it","source":"Their chart","verifiedOn":"2026-01-15"}""",
            """{"item":"full.money","state":"assumed","value":"1234.5"}""", """{"item":"full.date","state":"notYet","plan":"Ask the CFO on Tuesday","dueOn":"2099-01-15"}""",
            """{"item":"full.text","state":"unknowable","reason":"They have no such plan in writing"}""");
        deals.Save(rep, deal, """{"item":"full.text","state":"notYet","plan":"Ask their lawyer for it","dueOn":"2099-01-15"}""");
        var waiver = Product.Call<Guid>(product.As(rep), "chk_AskWaiver", "WaiverId", ("Target", deal), ("Item", "full.yesNo"), ("Reason", "The ministry names nobody before the tender"));
        Product.Call<string>(product.As(manager), "chk_GetWaivers", "Waivers");
        product.As(manager).Execute(new OrganizationRequest("chk_DecideWaiver")
        {
            ["Target"] = new EntityReference("chk_waiver", waiver), ["Grant"] = true, ["Reason"] = "A tender names its signer late", ["Until"] = DateTime.UtcNow.AddDays(14),
        });
        product.As(rep).Execute(new OrganizationRequest("chk_GiveFeedback") { ["Target"] = deal, ["Practice"] = "tip", ["Verdict"] = "betterWay", ["Text"] = "I ask her assistant for a slot first" });
        Ask(rep, "chk_GetGuidance", "Guidance", ("Moment", 3));
        var last = Ask(rep, "chk_GetGuidance", "Guidance");
        Product.Call<string>(product.As(rep), "chk_GetWaivers", "Waivers");
        Product.Call<string>(product.As(rep), "chk_GetCompliance", "Compliance");

        Assert.That(Regex.Matches(saved, "\"feeling\":\"worried\",\"strength\":4").Count, Is.EqualTo(1));
        Assert.That(last, Does.Contain("\"state\":\"waived\"").And.Contain("\"display\":\"Operations, The IT department\"").And.Contain("\"changes\":[{").And.Contain("\"moments\":[\"winning\",\"losing\",\"preparingMeeting\"]")
            .And.Contain("\"verdict\":\"betterWay\"").And.Contain("\"askCustomer\":{\"en\":\"Who signs?\",\"de\":\"Wer unterschreibt?\"}"));
    }

    [TestCase("""[{"state":"open"}]""", "$[0].item is missing")]
    [TestCase("""[{"item":"a","state":"known"}]""", "$[0].state is known, none of [\"open\", \"notYet\", \"assumed\", \"verified\", \"unknowable\", \"waived\"]")]
    [TestCase("""[{"item":"a","state":"open","valeu":"x"}]""", "$[0].valeu is unknown")]
    [TestCase("""[{"item":"a","state":"open","value":5}]""", "$[0].value is Number, not [\"string\", \"null\"]")]
    [TestCase("""[{"item":"a","state":"open","dueOn":"15.01.2027"}]""", "$[0].dueOn is \"15.01.2027\", no date|$[0].dueOn is \"15.01.2027\", not like ^\\d{4}-\\d\\d-\\d\\d$")]
    [TestCase("""[{"item":"a","state":"open","dueOn":"2027-02-30"}]""", "$[0].dueOn is \"2027-02-30\", no date")]
    [TestCase("""[{"item":"a","state":"open","whys":[{"kind":"feeling","text":" "}]}]""", "$[0].whys[0].text is \" \", not like \\S")]
    [TestCase("""[{"item":"a","state":"open","whys":[{"kind":"feeling","text":"x","feeling":"cross"}]}]""", null)]
    [TestCase("""[{"item":"a","state":"open","whys":[{"kind":"feeling","text":"x","strength":6}]}]""", "$[0].whys[0].strength is 6; the maximum is 5")]
    [TestCase("""[{"item":"a","state":"open","whys":[{"kind":"reason","text":"x","isRootCause":"yes"}]}]""", "$[0].whys[0].isRootCause is String, not [\"boolean\", \"null\"]")]
    [TestCase("""{"item":"a","state":"open"}""", "$ is Object, not array")]
    public void Answers_that_do_not_fit_are_refused_by_the_server_too(string answers, string? problems)
    {
        var found = Schemas.Named("answers").Problems(answers);

        Assert.That(found, problems is null ? Is.Not.Empty : Is.EqualTo(problems.Split('|')));
        Assert.That(RefusedAnswers(answers), Is.True);
    }

    [Test]
    public void More_or_longer_than_the_columns_hold_is_refused_by_both()
    {
        string[] answers =
        [
            $$"""[{"item":"a","state":"open","source":"{{new string('x', 401)}}"}]""", $$"""[{"item":"a","state":"open","value":"{{new string('x', 4001)}}"}]""",
            $$"""[{"item":"{{new string('x', 101)}}","state":"open"}]""", $$"""[{"item":"a","state":"open","plan":"{{new string('x', 1001)}}"}]""",
            "[" + string.Join(",", Enumerable.Range(0, 101).Select(i => $$"""{"item":"a{{i}}","state":"open"}""")) + "]",
            $$"""[{"item":"a","state":"open","whys":[{{string.Join(",", Enumerable.Repeat("""{"kind":"reason","text":"x"}""", 21))}}]}]""",
        ];

        foreach (var one in answers)
        {
            Assert.That(Schemas.Named("answers").Problems(one), Has.Count.EqualTo(1), one);
            Assert.That(RefusedAnswers(one), Is.True, one);
        }
    }

    [TestCase("\"version\":1", "\"version\":0", "$.version is 0; the minimum is 1")]
    [TestCase("\"pack\":\"full\",", "", "$.pack is missing")]
    [TestCase("\"version\":1", "\"version\":1,\"author\":\"me\"", "$.author is unknown")]
    [TestCase("\"moment\":\"winning\"", "\"moment\":\"waiting\"", null)]
    [TestCase("\"moment\":\"winning\"", "\"moment\":\"winning\",\"stage\":1", "$.checklists[1].stage is Number, not null")]
    [TestCase("\"moment\":\"leavingStage\",\"stage\":0", "\"moment\":\"leavingStage\"", "$.checklists[0].stage is missing")]
    [TestCase("\"impact\":5", "\"impact\":6", null)]
    [TestCase("\"whyAsked\":\"They decide.\"", "\"whyAsked\":\"\"", null)]
    [TestCase("\"type\":\"choices\"", "\"type\":\"money\"", "$.checklists[0].items[6].options has more than 0")]
    [TestCase("\"key\":\"ops\",", "\"key\":\"o;ps\",", null)]
    [TestCase("\"boundTo\":\"opportunity.estimatedvalue\"", "\"boundTo\":\"lead.estimatedvalue\"", null)]
    [TestCase("\"shelfLifeDays\":90", "\"shelfLifeDays\":0", null)]
    [TestCase("\"whyDepth\":3", "\"whyDepth\":11", null)]
    [TestCase("\"kind\":\"tip\"", "\"kind\":\"hint\"", null)]
    [TestCase("\"da\":\"Jeres regnskab\"", "\"dansk\":\"Jeres regnskab\"", "$.checklists[0].items[0].bring.dansk is unknown")]
    [TestCase("\"da\":\"Jeres regnskab\"", "\"da\":\" \"", null)]
    [TestCase("\"da\":\"Jeres regnskab\"", "\"da\":\"Jeres\\nregnskab\"", null)]
    public void A_pack_that_does_not_fit_is_refused_by_the_server_too(string right, string wrong, string? problem)
    {
        var pack = new Regex(Regex.Escape(right)).Replace(Full, wrong, 1);
        Assert.That(pack, Is.Not.EqualTo(Full), "the sample is changed");

        var found = Schemas.Named("pack").Problems(pack);

        Assert.That(found, problem is null ? Is.Not.Empty : Is.EqualTo(new[] { problem }));
        var problems = new List<string>();
        PackText.Read(pack, problems);
        Assert.That(problems, Is.Not.Empty);
    }

    [Test]
    public void A_keyword_nobody_checks_is_not_passed_over()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "unknown.schema.json");
        File.WriteAllText(file, """{ "properties": { "a": { "minLength": 1 } } }""");

        Assert.That(() => JsonSchema.Read(file), Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("The keyword \"minLength\" is not known here."));
    }

    private const string Whys = """
        {"item":"full.yesNo","state":"assumed","value":"yes","whys":[{"kind":"person","text":"She works through the night","person":"Hanna, the night shift lead"},
            {"kind":"feeling","text":"She cannot trust the alarms","feeling":"worried","strength":4},{"kind":"reason","text":"One signal for two faults","isRootCause":true,"causeType":"technology"}]}
        """;

    private static string Full => $$"""
        { "pack":"full","version":1,"language":1033,"checklists":[
            {"key":"full","name":"Leaving Qualify","moment":"leavingStage","stage":0,"introduction":"All there is.","condition":null,"items":[
              {{string.Join(",", new[] { "text", "yesNo", "number", "money", "date", "choice", "choices", "person" }.Select(Item))}}]},
            {"key":"won","name":"Won","moment":"winning","items":[{{Item("winning", 0)}}]},
            {"key":"lost","name":"Lost","moment":"losing","items":[{{Item("losing", 0)}}]},
            {"key":"meet","name":"Meeting","moment":"preparingMeeting","items":[{{Item("meeting", 0)}}]}],
          "practices":[{"key":"tip","kind":"tip","title":"Ask","body":"Call *before* ten.","item":"full.text","contributor":"Mara","basis":"Ten deals"},
            {"key":"rule","kind":"hardQuestion","title":"Why you?","body":"Say who left.","stage":0}] }
        """;

    private static string Item(string type, int index)
    {
        var options = type.StartsWith("choice", StringComparison.Ordinal) ? ""","options":[{"key":"it","label":"The IT department"},{"key":"ops","label":"Operations"}]""" : "";
        var more = type switch { "money" => ""","boundTo":"opportunity.estimatedvalue" """, "yesNo" => ""","whyDepth":3""", "number" => ""","shelfLifeDays":90""", "text" => ""","askCustomer":{"en":"Who signs?","de":"Wer unterschreibt?"},"bring":{"da":"Jeres regnskab"}""", _ => "" };
        var known = Words.TryRead<AnswerType>(type, out _) ? type : "text";
        return $$"""{"key":"full.{{type}}","question":"What about {{type}}?","kind":"know","enforcement":"require","needsVerification":false,"impact":5,"effort":2,"whyAsked":"They decide.","whoSees":"You","type":"{{known}}"{{options}}{{more}}}""";
    }

    private static bool RefusedAnswers(string json)
    {
        var problems = new List<string>();
        AnswersText.Read(json, problems);
        return problems.Count > 0;
    }

    private static bool Described(JsonSchema schema, JsonElement property) =>
        property.TryGetProperty("description", out var text) ? text.GetString()!.Length > 0
        : property.TryGetProperty("$ref", out var name) && Described(schema, schema.Definition(name.GetString()!["#/$defs/".Length..]));
}
