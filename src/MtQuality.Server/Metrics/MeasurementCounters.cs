using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MtQuality.Extensions;

namespace MtQuality.Server.Metrics;

/// <summary>Adds up what the meters of this service measure: how often, and how much in all.</summary>
internal sealed class MeasurementCounters : IDisposable
{
    private const string RequestMeter = "Microsoft.AspNetCore.Hosting";
    private const string RequestDuration = "http.server.request.duration";

    // What may stand beside a figure. Everything here is one of a few values, and none is of a caller's making.
    private static readonly HashSet<string> s_tags = new(StringComparer.Ordinal)
    {
        "format",
        "http.request.method",
        "http.response.status_code",
        "http.route",
        "rule",
        "verdict",
    };

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<string, Total>> _totals = new();

    public MeasurementCounters(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Of another host in the same process, perhaps.
            if (instrument.Meter.Scope == meters && IsOurs(instrument))
            {
                _totals.TryAdd(instrument, new ConcurrentDictionary<string, Total>(StringComparer.Ordinal));
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
    }

    public void Start() => _listener.Start();

    /// <summary>The instruments in order of their names, each with its totals by labels.</summary>
    public IEnumerable<(Instrument Instrument, IEnumerable<(string Labels, long Count, double Sum)> Totals)> Read() =>
        from pair in _totals
        orderby pair.Key.Name
        select (
            pair.Key,
            from total in pair.Value
            orderby total.Key
            let read = total.Value.Read()
            select (total.Key, read.Count, read.Sum)
        );

    public void Dispose() => _listener.Dispose();

    private static bool IsOurs(Instrument instrument) =>
        instrument.Meter.Name == MtQualityMeters.MeterName
        || (instrument.Meter.Name == RequestMeter && instrument.Name == RequestDuration);

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (_totals.TryGetValue(instrument, out var totals))
        {
            totals.GetOrAdd(PrometheusText.LabelsOf(tags, s_tags), _ => new Total()).Add(value);
        }
    }

    private sealed class Total
    {
        private readonly Lock _lock = new();
        private long _count;
        private double _sum;

        public void Add(double value)
        {
            lock (_lock)
            {
                _count++;
                _sum += value;
            }
        }

        public (long Count, double Sum) Read()
        {
            lock (_lock)
            {
                return (_count, _sum);
            }
        }
    }
}
