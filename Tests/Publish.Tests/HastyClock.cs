namespace CrmChecklists.Publish.Tests;

/// <summary>A clock on which every pause is over at once, and which remembers the pauses. Time limits of attempts never run out on it.</summary>
internal sealed class HastyClock(TimeSpan attemptLimit) : TimeProvider
{
    private readonly List<TimeSpan> pauses = [];
    private DateTimeOffset now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public IReadOnlyList<TimeSpan> Pauses => pauses;

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != attemptLimit && dueTime != Timeout.InfiniteTimeSpan)
        {
            pauses.Add(dueTime);
            now += dueTime;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new DeadTimer();
    }

    private sealed class DeadTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
