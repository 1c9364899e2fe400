using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;

namespace CrmChecklists.Dataverse;

/// <summary>One execution of our code by the platform, as a plug-in or as a step of a workflow: the services, and the ways to answer.</summary>
internal class PlatformRun
{
    private readonly IExecutionContext context;
    private readonly ITracingService tracing;
    private readonly PlatformCalls asUser;
    private readonly PlatformCalls asSystem;
    private Language? language;
    private Settings? settings;

    public PlatformRun(IExecutionContext context, ITracingService tracing, IOrganizationServiceFactory factory)
    {
        this.context = context;
        this.tracing = tracing;
        asUser = new PlatformCalls(factory.CreateOrganizationService(context.UserId), context.IsInTransaction);
        asSystem = new PlatformCalls(factory.CreateOrganizationService(null), context.IsInTransaction);
    }

    /// <summary>Reads and writes with the caller's rights: for everything that is shown or written for a person.</summary>
    public IOrganizationService AsUser => asUser;

    /// <summary>Reads and writes everything: for rules that must see all, and for receipts nobody may write.</summary>
    public IOrganizationService AsSystem => asSystem;

    /// <summary>The moment rules judge by, UTC; one for the whole run.</summary>
    public DateTime Now { get; } = DateTime.UtcNow;

    /// <summary>The caller's language. Read once, and only where there is more than one to choose from.</summary>
    public Language Language => language ??= Language.All.Count == 1 ? Language.English : Queries.LanguageOf(AsSystem, context.InitiatingUserId);

    /// <summary>What the administrator has set. Read once, and only where somebody asks: a move of a deal never does.</summary>
    public Settings Settings => settings ??= SettingsReader.Read(this);

    /// <summary>Runs, so that a user meets only sentences of the catalogue and the trace tells the rest.</summary>
    /// <exception cref="InvalidPluginExecutionException">A refusal with its sentence, or, for anything unexpected, a sentence with the correlation id;
    /// the details are in the trace only. What the platform refused (a missing privilege, a stale row) passes as the platform said it.</exception>
    public void Guard(Action run)
    {
        try
        {
            run();
        }
        catch (InvalidPluginExecutionException refusal)
        {
            Trace("Refused: " + refusal.Message);
            throw;
        }
        catch (Exception refusal) when (refusal == asUser.Refusal || refusal == asSystem.Refusal)
        {
            Trace("Refused by the platform: " + refusal);
            throw;
        }
        catch (Exception unexpected)
        {
            Trace(unexpected.ToString());
            throw new InvalidPluginExecutionException(Messages.Unexpected(context.CorrelationId).In(Language.English));
        }
    }

    /// <summary>Writes a fact to the trace log. The text is never a format: users type braces.</summary>
    public void Trace(string text) => tracing.Trace("{0}", text);

    /// <summary>Lets an allowed operation go on and ends a refused one.</summary>
    /// <exception cref="InvalidPluginExecutionException">With the refusal's sentence.</exception>
    /// <param name="language">The language to say it in; the caller's where it is null, which is read only when it is needed.</param>
    public void Obey(Decision decision, Language? language = null)
    {
        if (decision.Refusal is { } refusal)
            throw new InvalidPluginExecutionException(refusal.In(language ?? Language));
    }

    /// <summary>Refuses with <paramref name="message"/> when there are problems to name.</summary>
    public void RefuseIf(bool refused, Func<Message> message)
    {
        if (refused)
            Obey(Decision.Refuse(message()));
    }

    /// <summary>A deal read with the caller's rights: what follows may show of it what rules read as SYSTEM.</summary>
    /// <exception cref="InvalidPluginExecutionException">It does not exist, or the caller may not read it.</exception>
    public Deal ReadableDeal(Guid id)
    {
        var deal = Queries.Deal(AsUser, id);
        RefuseIf(deal is null, Messages.DealNotFound);
        return deal!;
    }
}
