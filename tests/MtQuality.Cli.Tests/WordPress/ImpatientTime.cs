namespace MtQuality.Cli.Tests.WordPress;

/// <summary>Time in which every pause is over at once; it notes how long they would have been.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    public List<TimeSpan> Pauses { get; } = [];

    public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Pauses.Add(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
