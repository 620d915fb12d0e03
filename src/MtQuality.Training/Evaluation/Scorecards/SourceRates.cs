using MtQuality.Training.Data;

namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>What was found in the outside texts of one source.</summary>
internal sealed class SourceRates(bool isMachine, string source)
{
    private readonly Dictionary<string, int> _hits = new(StringComparer.Ordinal);

    public bool IsMachine => isMachine;

    public string Source => source;

    public int Texts { get; private set; }

    public int FlaggedTexts { get; private set; }

    public long Words { get; private set; }

    /// <summary>Findings that count as errors of a translation: neither human slips nor mere information.</summary>
    public int Findings { get; private set; }

    public int MachineFindings { get; private set; }

    public int HitsOf(string ruleId) => _hits.GetValueOrDefault(ruleId);

    /// <summary>Checks texts on all cores and adds them up by label and source.</summary>
    public static IReadOnlyList<SourceRates> Measure(IEnumerable<LabelledText> texts, FrenchChecker checker)
    {
        var rates = new SortedDictionary<(bool IsMachine, string Source), SourceRates>();
        var found = texts
            .Where(text => !text.HasPlaceholder)
            .AsParallel()
            .AsOrdered()
            .Select(text => (text, words: WordCount.Of(text.Text), checker.CheckArticle(text.Text).Findings));
        foreach (var (text, words, findings) in found)
        {
            var key = (text.IsMachine, text.Source);
            if (!rates.TryGetValue(key, out var source))
            {
                rates[key] = source = new SourceRates(text.IsMachine, text.Source);
            }
            source.Add(words, findings);
        }
        return [.. rates.Values];
    }

    private void Add(int words, IReadOnlyList<Finding> findings)
    {
        var counted = findings.Count(finding => finding.Origin != Origin.Human && finding.Severity != Severity.Info);
        Texts++;
        Words += words;
        FlaggedTexts += counted > 0 ? 1 : 0;
        Findings += counted;
        foreach (var finding in findings)
        {
            MachineFindings += finding.Origin == Origin.Machine && finding.Severity != Severity.Info ? 1 : 0;
            _hits[finding.RuleId] = HitsOf(finding.RuleId) + 1;
        }
    }
}
