using Emulator.Metadata;
using Emulator.Pipeline.Plugins;
using Emulator.Security;
using Emulator.Storage;

namespace Emulator.Pipeline;

/// <summary>
/// One top-level operation: its session, its transaction, and what is to happen once it has committed. Nested messages share it.
/// (Learn: "Event framework"; the transaction spans stages 20 to 40 and everything started within.)
/// </summary>
internal sealed class Operation : IDisposable
{
    /// <summary>The hard limit of the platform for one message operation. (Learn: "Analyze plug-in performance".)</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly Platform platform;
    private readonly IStorageSession session;
    private readonly List<Action> afterCommit = [];
    private readonly List<TraceEntry> traces = [];
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly DateTimeOffset deadline;
    private readonly int epoch;
    private bool doomed;
    private bool isLazy;

    public Operation(Platform platform, bool writes, CallOptions options)
    {
        // Before the session opens: what it sees can then be no older than the epoch says.
        epoch = platform.Epoch;
        this.platform = platform;
        session = writes ? platform.Database.OpenWrite() : platform.Database.OpenRead();
        deadline = platform.Clock.GetUtcNow() + TimeLimit;
        Options = options;
        Metadata = platform.Metadata.Current;
        CorrelationId = options.CorrelationId ?? Guid.NewGuid();
    }

    public Platform Platform => platform;
    public IStorageSession Session => session;
    public CallOptions Options { get; }
    public EnvironmentMetadata Metadata { get; }
    public Guid CorrelationId { get; }

    /// <summary>Whether no component row has changed since the operation started: only then may it keep what it derives from rows.</summary>
    public bool IsCurrent => epoch == platform.Epoch;

    /// <summary>Now, in whole seconds, as the platform stores dates.</summary>
    public DateTime Now
    {
        get
        {
            var now = platform.Clock.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        }
    }

    /// <summary>Runs the work in the operation's transaction: joins the one that is open, else begins, and commits or rolls back.</summary>
    public void InTransaction(Action work)
    {
        if (isLazy && !session.InTransaction) session.Begin();
        if (session.InTransaction) JoinTransaction(work);
        else OwnTransaction(work);
    }

    /// <summary>Runs the work so that its first write begins the transaction; without a write there is none.</summary>
    public void InTransactionOnceWritten(Action work)
    {
        if (session.InTransaction || isLazy)
        {
            JoinTransaction(work);
            return;
        }

        isLazy = true;
        try
        {
            work();
            if (session.InTransaction) Commit();
            else if (doomed) throw Faults.TransactionLost();
        }
        catch
        {
            if (session.InTransaction) Rollback();
            throw;
        }
        finally
        {
            isLazy = false;
            doomed = false;
        }
    }

    /// <summary>Whether a transaction is open, or will be with the first write.</summary>
    public bool IsInTransaction => session.InTransaction || isLazy;

    /// <summary>Does something after the present transaction has committed; a rollback forgets it.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    /// <summary>Remembers that the table was written, so that what is derived from its rows is dropped on commit.</summary>
    public void Wrote(string table)
    {
        written.Add(table);
        if (session.InTransaction) return;
        platform.Forget(written);
        written.Clear();
    }

    /// <summary>The rights of a user as of now; read anew when this operation itself changed them.</summary>
    public UserRights RightsOf(Guid user) => platform.Security.RightsOf(user, this);

    /// <exception cref="DataverseFault">The operation has run too long, or a plug-in swallowed a failure that ended the transaction.</exception>
    public void DemandAlive()
    {
        if (platform.Clock.GetUtcNow() > deadline) throw Faults.TimedOut(TimeLimit);
        if (doomed) throw Faults.TransactionLost();
    }

    /// <summary>Marks the open transaction as lost: it will not commit, whoever catches the exception that ended it.</summary>
    public void Doom() => doomed = IsInTransaction;

    /// <summary>Whether one of the tables was written in the transaction that is open.</summary>
    public bool HasWritten(IEnumerable<string> tables) => tables.Any(written.Contains);

    /// <summary>Keeps a plug-in's trace to be written when the operation is over, committed or not.</summary>
    public void Keep(TraceEntry trace) => traces.Add(trace);

    public void Dispose()
    {
        if (traces.Count > 0) TraceLog.Write(this, traces);
        session.Dispose();
    }

    private void JoinTransaction(Action work)
    {
        try
        {
            work();
        }
        catch
        {
            Doom();
            throw;
        }
    }

    private void OwnTransaction(Action work)
    {
        session.Begin();
        try
        {
            work();
            Commit();
        }
        catch
        {
            if (session.InTransaction) Rollback();
            throw;
        }
    }

    private void Commit()
    {
        if (doomed) throw Faults.TransactionLost();
        session.Commit();
        platform.Forget(written);
        written.Clear();
        var actions = afterCommit.ToArray();
        afterCommit.Clear();
        foreach (var action in actions) action();
    }

    private void Rollback()
    {
        doomed = false;
        afterCommit.Clear();
        written.Clear();
        session.Rollback();
    }
}
