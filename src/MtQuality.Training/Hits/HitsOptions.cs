using System.Globalization;
using MtQuality.Training.Data;

namespace MtQuality.Training.Hits;

/// <summary>What <see cref="HitsCommand"/> was asked for.</summary>
internal sealed record HitsOptions(string File)
{
    public string? Rule { get; init; }
    public bool? Machine { get; init; }
    public string Source { get; init; } = "";
    public int Sample { get; init; } = 50;
    public int Seed { get; init; } = 1;
    public bool IncludePreview { get; init; }

    /// <exception cref="UsageException">An option is not known or has no value.</exception>
    public static HitsOptions Parse(string[] args)
    {
        if (args.Length == 0)
        {
            throw new UsageException("hits: name a file of labelled text (.tsv or .jsonl, also .gz).");
        }
        var options = new HitsOptions(args[0]);
        for (var i = 1; i < args.Length; i++)
        {
            options = args[i] switch
            {
                "--preview" => options with { IncludePreview = true },
                "--rule" => options with { Rule = Value(args, ++i) },
                "--label" => options with { Machine = Value(args, ++i) == "machine" },
                "--source" => options with { Source = Value(args, ++i) },
                "--sample" => options with { Sample = int.Parse(Value(args, ++i), CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = int.Parse(Value(args, ++i), CultureInfo.InvariantCulture) },
                var other => throw new UsageException($"hits: unknown option {other}."),
            };
        }
        return options;
    }

    /// <summary>Texts with placeholders put in when the data was made are left out, as they are no one's writing.</summary>
    public bool Accepts(LabelledText text) =>
        (Machine is null || text.IsMachine == Machine)
        && text.Source.StartsWith(Source, StringComparison.Ordinal)
        && !text.HasPlaceholder;

    private static string Value(string[] args, int i) =>
        i < args.Length ? args[i] : throw new UsageException($"hits: {args[i - 1]} needs a value.");
}
