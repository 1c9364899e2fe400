using CrmChecklists.Dataverse;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Plugins.Tests;

/// <summary>What a user and a developer learn when a plug-in ends early. The platform here is a handful of values, not an imitation.</summary>
internal sealed class PluginBaseTests
{
    [Test]
    public void A_refusal_reaches_the_user_as_its_sentence()
    {
        var platform = new PlatformValues();

        void Refuse() => new Plugin(run => run.Obey(Decision.Refuse(Messages.DealNotFound()))).Execute(platform);

        Assert.That(Refuse, Throws.TypeOf<InvalidPluginExecutionException>().With.Message.EqualTo(Messages.DealNotFound().Text));
        Assert.That(platform.Traced[^1], Is.EqualTo("Refused: " + Messages.DealNotFound().Text));
    }

    [Test]
    public void An_unexpected_failure_shows_its_number_and_tells_the_trace_only()
    {
        var platform = new PlatformValues();

        void Fail() => new Plugin(_ => throw new KeyNotFoundException("secret {0} detail")).Execute(platform);

        Assert.That(Fail, Throws.TypeOf<InvalidPluginExecutionException>().With.Message.EqualTo(Messages.Unexpected(platform.CorrelationId).Text));
        Assert.That(platform.Traced[^1], Does.Contain("secret {0} detail"));
    }

    [Test]
    public void What_the_platform_refuses_passes_as_the_platform_said_it()
    {
        var platform = new PlatformValues();

        void Delete() => new Plugin(run => run.AsUser.Delete("chk_item", Guid.Empty)).Execute(platform);

        Assert.That(Delete, Throws.TypeOf<UnauthorizedAccessException>().With.Message.EqualTo("missing prvDeletechk_Item privilege"));
        Assert.That(platform.Traced[^1], Does.StartWith("Refused by the platform: ").And.Contain("missing prvDeletechk_Item privilege"));
    }

    [Test]
    public void What_is_traced_is_never_a_format()
    {
        var platform = new PlatformValues();

        new Plugin(run => run.Trace("{0} {braces")).Execute(platform);

        Assert.That(platform.Traced, Is.EqualTo(new[] { "Plugin: Update of opportunitysalesprocess, stage 20, depth 1", "{0} {braces" }));
    }

    [Test]
    public void A_parameter_of_the_wrong_type_is_refused_by_name()
    {
        var platform = new PlatformValues();
        platform.InputParameters["Stage"] = "first";

        void Read() => new Plugin(run => run.Parameter<int?>("Stage")).Execute(platform);

        Assert.That(Read, Throws.TypeOf<InvalidPluginExecutionException>().With.Message.EqualTo(
            "The request was not carried out: its parameter Stage should be a whole number. Correct it and send the request again. (CHK901)"));
    }

    [Test]
    public void What_an_earlier_stage_shared_is_found_in_the_context_around()
    {
        var outer = new PlatformValues();
        outer.SharedVariables["chk.gate"] = "decided";
        var inner = new PlatformValues { ParentContext = outer };
        string? found = null;

        new Plugin(run => found = run.Shared("chk.gate")).Execute(inner);

        Assert.That(found, Is.EqualTo("decided"));
    }

    private sealed class Plugin(Action<PluginRun> run) : PluginBase
    {
        private protected override void Run(PluginRun given) => run(given);
    }
}
