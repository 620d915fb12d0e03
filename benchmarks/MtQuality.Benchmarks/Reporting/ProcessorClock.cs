using Perfolizer.Horology;

namespace MtQuality.Benchmarks.Reporting;

/// <summary>Processor time of this process: it stands still while other programs run.</summary>
internal sealed class ProcessorClock : IClock
{
    public string Title => "processor time";
    public bool IsAvailable => !OperatingSystem.IsBrowser();
    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => OperatingSystem.IsBrowser() ? 0 : Environment.CpuUsage.TotalTime.Ticks;
}
