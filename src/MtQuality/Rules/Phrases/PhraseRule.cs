using System.Runtime.CompilerServices;

namespace MtQuality.Rules.Phrases;

/// <summary>A rule whose whole knowledge is a list of phrases; <see cref="PhraseIndex"/> finds the phrases of all such rules at once.</summary>
internal class PhraseRule(RuleDescriptor descriptor, Func<IEnumerable<PhraseEntry>> entries) : Rule(descriptor)
{
    // Read when the index is made, which is done beside other things (see FrenchChecker).
    private readonly Lazy<PhraseEntry[]> _entries = new(() => [.. entries()]);

    public IReadOnlyList<PhraseEntry> Entries => _entries.Value;

    /// <summary>Looks for one of the rule's phrases around the word that is its anchor.</summary>
    [SkipLocalsInit]
    public void Try(in SentenceContext sentence, int anchor, in PhraseSearch phrase, FindingSink sink)
    {
        Try(sentence, anchor, phrase, sink, stackalloc int[PhrasePattern.MostPlaces]);
    }

    private void Try(in SentenceContext sentence, int anchor, in PhraseSearch phrase, FindingSink sink, Span<int> places)
    {
        for (var start = phrase.FirstStart(anchor); start <= phrase.LastStart(anchor); start++)
        {
            if (phrase.MatchesAt(sentence, start, places))
            {
                Report(sentence, phrase.Entry, places, sink);
            }
        }
    }

    // The word that leads to a pattern may stand in it twice.
    private bool IsReported(in SentenceContext sentence, int first, int last, FindingSink sink)
    {
        var start = sentence.Tokens[first].Start;
        var end = sentence.Tokens[last].End;
        for (var i = sink.Count - 1; i >= 0 && sink.Findings[i].Start >= sentence.Sentence.Start; i--)
        {
            if (sink.Findings[i].Rule == this && sink.Findings[i].Start == start && sink.Findings[i].End == end)
            {
                return true;
            }
        }
        return false;
    }

    private void Report(in SentenceContext sentence, PhraseEntry entry, ReadOnlySpan<int> places, FindingSink sink)
    {
        var first = entry.Pattern.FirstMarked(places);
        var last = entry.Pattern.LastMarked(places);
        if (IsReported(sentence, first, last, sink))
        {
            return;
        }
        if (!sink.Explains)
        {
            sink.ReportTokens(this, sentence, first, last);
            return;
        }
        var wordings = entry.Wordings;
        for (var i = 0; i < wordings.Length; i++)
        {
            wordings[i] = PhraseWording.Fit(wordings[i], entry.Pattern, sentence, places);
        }
        sink.ReportTokens(this, sentence, first, last, wordings[0], null, wordings);
    }
}
