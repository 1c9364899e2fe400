using CrmChecklists.Dataverse;
using CrmChecklists.Dataverse.Tables;
using CrmChecklists.Deeds;
using CrmChecklists.Domain;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmChecklists.Guidance;

/// <summary>
/// What the panel shows of a deal whatever the stage (docs/data-model.md, Guidance): how it was closed, what was promised, who takes part, and whether the caller may write.
/// Promises and people are read with the caller's rights.
/// </summary>
internal sealed class GuidanceDeal
{
    private const int NewestSettled = 20;
    private const string ContactAlias = "contact";

    private readonly PluginRun run;
    private readonly Deal deal;
    private readonly IReadOnlyList<CommitmentRow> commitments;

    public GuidanceDeal(PluginRun run, Deal deal)
    {
        this.run = run;
        this.deal = deal;
        commitments = CommitmentRow.Of(run.AsUser, deal.Id);
    }

    /// <summary>Whether the caller may write this deal's answers.</summary>
    public bool MayWrite => RowAccess.MayWrite(run, AnswerWhere(AnswerTable.Deal, deal.Id) ?? AnswerWhere(AnswerTable.Owner, deal.Owner.Id) ?? new EntityReference(OpportunityTable.Name, deal.Id));

    /// <summary>How the deal was closed; null while it is open. An exit is read as SYSTEM: it says no more than the closing activity, which whoever may read the deal may read.</summary>
    public JsonObject? Closed
    {
        get
        {
            var state = Queries.StateOf(run.AsSystem, deal.Id);
            if (state == OpportunityTable.Open)
                return null;
            var exit = state == OpportunityTable.Lost ? Exits.Standing(run.AsSystem, deal.Id).FirstOrDefault() : null;
            return new JsonObject { { "state", state == OpportunityTable.Won ? "won" : "lost" }, { "exit", exit is null ? null : Json(exit) } };
        }
    }

    /// <summary>Open promises by day, then those that are over, the newest first.</summary>
    public IEnumerable<JsonObject> Commitments =>
        commitments.Where(one => one.Said.State == CommitmentState.Open)
            .Concat(commitments.Where(one => one.Said.State != CommitmentState.Open).OrderByDescending(one => one.OverOn).Take(NewestSettled))
            .Select(Json);

    /// <summary>How many promises were kept, on either side.</summary>
    public JsonObject KeptRate => new() { { "ours", Rate(Side.Ours) }, { "theirs", Rate(Side.Theirs) } };

    /// <summary>Who takes part, by the part they play.</summary>
    public IEnumerable<JsonObject> People
    {
        get
        {
            var query = new QueryExpression(StakeholderTable.Name) { ColumnSet = new ColumnSet(StakeholderTable.Shown) };
            query.Criteria.AddCondition(StakeholderTable.Deal, ConditionOperator.Equal, deal.Id);
            query.Criteria.AddCondition(StakeholderTable.State, ConditionOperator.Equal, StakeholderTable.Active);
            query.AddOrder(StakeholderTable.Person, OrderType.Ascending);
            var contact = query.AddLink(ContactTable.Name, StakeholderTable.Contact, ContactTable.Id, JoinOperator.LeftOuter);
            contact.EntityAlias = ContactAlias;
            contact.Columns = new ColumnSet(ContactTable.Job);
            // Not by the query: it would order a choice by its label, in the caller's language.
            return Queries.Rows(run.AsUser, query).Select(row => new { Row = row, Person = StakeholderTable.Read(row) }).OrderBy(one => one.Person.Role).Select(one => Json(one.Row, one.Person));
        }
    }

    // An answer is judged by its owner, so one of this deal says it of all, and one of the same owner says it of those to come. Where there is none, the deal itself comes closest.
    private EntityReference? AnswerWhere(string column, Guid id)
    {
        var query = new QueryExpression(AnswerTable.Name) { ColumnSet = new ColumnSet(AnswerTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        return Queries.First(run.AsSystem, query)?.ToEntityReference();
    }

    private JsonObject Rate(Side side)
    {
        var rate = Domain.KeptRate.For(side, commitments.Select(one => one.Said), run.Now);
        return new JsonObject { { "kept", rate.Kept }, { "of", rate.Of } };
    }

    private JsonObject Json(CommitmentRow one) => new()
    {
        { "id", one.Id },
        { "what", one.Said.What },
        { "side", one.Said.Side is { } side ? Words.Of(side) : null },
        { "kind", Words.Of(one.Said.Kind) },
        { "contact", one.Contact is { } contact ? new JsonObject { { "id", contact }, { "name", one.ContactName } } : null },
        { "dueOn", OnTheWire(one.Said.DueOn) },
        { "state", Words.Of(one.Said.State) },
        { "settledOn", OnTheWire(one.Said.SettledOn) },
        { "note", one.Note },
        { "isLate", one.Said.IsLate(run.Now) },
    };

    private static JsonObject Json(Entity row, Stakeholder person) => new()
    {
        { "id", row.Id },
        { "contact", new JsonObject
            {
                { "id", row.Read<EntityReference>(StakeholderTable.Contact)?.Id },
                { "name", Queries.NameOf(row, StakeholderTable.Contact) ?? person.Name },
                { "job", row.Read<string>(ContactTable.Job, ContactAlias) },
            }
        },
        { "role", person.Role is { } role ? Words.Of(role) : null },
        { "attitude", person.Attitude is { } attitude ? Words.Of(attitude) : null },
        { "feeling", person.Feeling is { } feeling ? Words.Of(feeling) : null },
        { "strength", person.Strength },
        { "evidence", person.Evidence },
        { "learnedOn", OnTheWire(row.Read<DateTime?>(StakeholderTable.LearnedOn)) },
    };

    private static JsonObject Json(Entity row)
    {
        var exit = ExitTable.Read(row);
        return new JsonObject
        {
            { "reason", Words.Of(exit.Reason) },
            { "words", exit.Words },
            { "by", Queries.NameOf(row, ExitTable.ExitedBy) },
            { "on", row.Read<DateTime?>(ExitTable.ExitedOn) is { } moment ? Day.MomentOnTheWire(moment) : null },
            { "revisitOn", OnTheWire(exit.RevisitOn) },
        };
    }

    private static string? OnTheWire(DateTime? day) => day is { } date ? Day.OnTheWire(date) : null;
}
