using MtQuality.Language;

namespace MtQuality.Rules.Traces;

/// <summary>
/// The longest word of each trigger of the markers, or its beginning where it may go on: a text without any of them holds no marker. A
/// trigger in a script that does not part its words is known by any letter of such a script.
/// </summary>
internal sealed class MarkerKeys
{
    // Letters from here on belong to scripts that do not put spaces between words.
    private const char FirstUnspacedScript = '\u0E00';

    private readonly HashSet<uint> _words = [];
    private readonly List<string> _beginnings = [];

    // With which two letters, by the low six bits of each, words and beginnings start: most words are turned away there.
    private readonly bool[] _starts = new bool[1 << 12];

    /// <param name="triggers">See <see cref="MarkerPattern.TriggersAsWritten"/>.</param>
    public MarkerKeys(IEnumerable<string> triggers)
    {
        foreach (var trigger in triggers)
        {
            AddKeyOf(trigger);
        }
    }

    /// <summary>Whether a token may be part of a marker.</summary>
    public bool MayBeIn(ReadOnlySpan<char> token)
    {
        for (var start = 0; start < token.Length; start++)
        {
            if (IsUnspaced(token[start]))
            {
                return true;
            }
            var end = EndOfRun(token, start);
            if (end > start && _starts[StartOf(token[start..end])] && IsKey(token[start..end]))
            {
                return true;
            }
            start = Math.Max(start, end - 1);
        }
        return false;
    }

    private bool IsKey(ReadOnlySpan<char> run)
    {
        if (_words.Contains(WordForms.Hash(run)))
        {
            return true;
        }
        foreach (var beginning in _beginnings)
        {
            if (run.Length >= beginning.Length && WordForms.EqualsFolded(run[..beginning.Length], beginning))
            {
                return true;
            }
        }
        return false;
    }

    private void AddKeyOf(string trigger)
    {
        var longest = "";
        var isOpen = false;
        for (var start = 0; start < trigger.Length; start++)
        {
            if (IsUnspaced(trigger[start]))
            {
                return;
            }
            var end = EndOfRun(trigger, start);
            if (end - start > longest.Length)
            {
                longest = trigger[start..end];
                isOpen = end < trigger.Length && trigger[end] == '*';
            }
            start = Math.Max(start, end - 1);
        }
        if (longest.Length == 0 || (isOpen && longest.Length == 1))
        {
            throw new FormatException($"\"{trigger}\": a marker needs a word, or two letters of one.");
        }
        _starts[StartOf(longest)] = true;
        if (isOpen)
        {
            _beginnings.Add(longest);
        }
        else
        {
            _words.Add(WordForms.Hash(longest));
        }
    }

    private static int StartOf(ReadOnlySpan<char> run) =>
        run.Length < 2 ? 0 : ((WordForms.Fold(run[0]) & 63) << 6) | (WordForms.Fold(run[1]) & 63);

    private static bool IsUnspaced(char c) => c >= FirstUnspacedScript && char.IsLetterOrDigit(c);

    private static int EndOfRun(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && text[start] < FirstUnspacedScript && char.IsLetterOrDigit(text[start]))
        {
            start++;
        }
        return start;
    }
}
