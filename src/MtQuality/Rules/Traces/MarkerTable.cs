using System.Runtime.CompilerServices;
using MtQuality.Language;

namespace MtQuality.Rules.Traces;

/// <summary>A marker with a sentence in which it must be found and one in which it must not.</summary>
internal sealed record MarkerEntry(string Language, MarkerPattern Pattern, string Example, string CounterExample);

/// <summary>
/// Patterns of a list, each tried only on sentences that hold a word of each of its parts (see <see cref="MarkerKeys"/>). Columns: language
/// code, pattern, example, counter-example, separated by tabs.
/// </summary>
internal sealed class MarkerTable
{
    // Nobody writes a longer sentence to say that he used a machine.
    private const int LongestSentence = 1000;

    private readonly MarkerEntry[] _entries;

    public MarkerTable(string file)
    {
        _entries = [.. RuleData.Lines(file).ConvertAll(Parse)];
        Keys = new MarkerKeys(Array.ConvertAll(_entries, entry => entry.Pattern.Parts));
    }

    public IReadOnlyList<MarkerEntry> Entries => _entries;

    /// <summary>Without one of these words there is no marker.</summary>
    public MarkerKeys Keys { get; }

    /// <summary>Finds the clause that holds a marker.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">Where the clause starts in it.</param>
    /// <param name="length">Length of the clause.</param>
    [SkipLocalsInit]
    public bool Find(in SentenceContext sentence, out int start, out int length)
    {
        start = length = 0;
        if (sentence.Sentence.Length > LongestSentence)
        {
            return false;
        }
        Span<ulong> parts = stackalloc ulong[Keys.SizeOfParts];
        Keys.FindParts(sentence, parts);
        var marker = Keys.NextMarker(0, parts);
        return marker >= 0
            && Find(sentence.Text.Slice(sentence.Sentence.Start, sentence.Sentence.Length), marker, parts, out start, out length);
    }

    // Tries the markers of which there is a key of every part, from one on.
    [SkipLocalsInit]
    private bool Find(ReadOnlySpan<char> text, int marker, ReadOnlySpan<ulong> parts, out int start, out int length)
    {
        Span<char> folded = stackalloc char[LongestSentence];
        folded = folded[..text.Length];
        Fold(text, folded);
        for (; marker >= 0; marker = Keys.NextMarker(marker + 1, parts))
        {
            if (_entries[marker].Pattern.Find(folded, out var from, out var to))
            {
                start = StartOfClause(folded, from);
                length = EndOfClause(folded, to) - start;
                return true;
            }
        }
        start = length = 0;
        return false;
    }

    private static MarkerEntry Parse(string line) =>
        line.Split('\t') is [var language, var pattern, var example, var counterExample]
            ? new MarkerEntry(language, new MarkerPattern(pattern), example, counterExample)
            : throw new FormatException($"\"{line}\": expected four columns separated by tabs.");

    // One character for one, so that offsets stay: white space of any kind becomes a space.
    private static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = char.IsWhiteSpace(text[i]) ? ' ' : WordForms.Fold(text[i]);
        }
    }

    // A text that is checked as one sentence may hold several.
    private static int StartOfClause(ReadOnlySpan<char> folded, int i)
    {
        while (i > 0 && !(folded[i - 1] is '。' || (folded[i - 1] == ' ' && i > 1 && folded[i - 2] is '.' or '!' or '?')))
        {
            i--;
        }
        return i;
    }

    private static int EndOfClause(ReadOnlySpan<char> folded, int i)
    {
        while (i < folded.Length && !(folded[i] is '。' || (folded[i] is '.' or '!' or '?' && IsWhiteAt(folded, i + 1))))
        {
            i++;
        }
        i = Math.Min(folded.Length, i + 1);
        return i < folded.Length && folded[i] is ')' or ']' or '»' or '"' ? i + 1 : i;
    }

    private static bool IsWhiteAt(ReadOnlySpan<char> folded, int i) =>
        i >= folded.Length || folded[i] is ' ' or ')' or ']' or '"' or '»';
}
