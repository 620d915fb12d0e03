using System.Numerics;
using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Traces;

/// <summary>
/// One word for each alternative of each part of each marker, the rarest, or its beginning where it may go on: a text holds a marker only
/// where it holds such a word for each of its parts, and may hold one at all only where it holds a word of some marker's rarest part. An
/// alternative in a script that does not part its words is known by any letter of such a script.
/// </summary>
internal sealed class MarkerKeys
{
    // To which parts a word leads, by its hash: a bit for each part.
    private readonly Dictionary<uint, ulong[]> _words = [];

    // By the letters that they start with (see StartOf).
    private readonly Dictionary<int, List<(string Text, int Part)>> _beginnings = [];
    private readonly List<int> _unspaced = [];

    // Parts with an alternative that has no word: they are taken to be everywhere.
    private readonly List<int> _everywhere = [];

    // With which two letters, by the low six bits of each, words and beginnings start: most words are turned away there.
    private readonly bool[] _starts = new bool[1 << 12];

    // The first part of each marker, and behind the last one how many there are; the marker of each part; and a bit for each part that is
    // the rarest one of its marker.
    private readonly int[] _firstPart;
    private readonly int[] _markerOf;
    private readonly ulong[] _rarest;

    /// <param name="markers">The parts of each marker, and the alternatives of each part.</param>
    public MarkerKeys(IReadOnlyList<string[][]> markers)
    {
        _firstPart = new int[markers.Count + 1];
        for (var i = 0; i < markers.Count; i++)
        {
            _firstPart[i + 1] = _firstPart[i] + markers[i].Length;
        }
        _markerOf = new int[_firstPart[^1]];
        _rarest = new ulong[(_markerOf.Length + 63) / 64];
        for (var i = 0; i < markers.Count; i++)
        {
            _markerOf.AsSpan(_firstPart[i].._firstPart[i + 1]).Fill(i);
            AddKeysOf(markers[i], _firstPart[i]);
        }
    }

    /// <summary>As many words of 64 bits as the parts of all markers take, one bit each.</summary>
    public int SizeOfParts => _rarest.Length;

    /// <summary>Whether a word may be part of a marker's rarest part.</summary>
    public bool MayBeIn(in WrittenWord word)
    {
        var form = word.Form;
        Span<ulong> parts = stackalloc ulong[SizeOfParts];
        if (word.IsPlain && !form.ContainsAnyExceptInRange('\0', (char)(MarkerPattern.FirstUnspacedScript - 1)))
        {
            MarkPartsOf(form, word.Hash, parts);
        }
        else
        {
            MarkParts(form, parts);
        }
        return NextRarest(0, parts) >= 0;
    }

    /// <summary>Finds the parts of which a sentence holds a key.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="parts">Receives a bit for each part: <see cref="SizeOfParts"/> words.</param>
    public void FindParts(in SentenceContext sentence, Span<ulong> parts)
    {
        parts.Clear();
        Mark(_everywhere, parts);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsOneRun(sentence, i))
            {
                MarkPartsOf(sentence.Word(i), sentence.Words[i].Hash, parts);
            }
            else
            {
                MarkParts(sentence.Word(i), parts);
            }
        }
    }

    // A word of the lexicon with nothing but letters in it.
    private static bool IsOneRun(in SentenceContext sentence, int i)
    {
        const TokenFlags Others =
            TokenFlags.HasDigit
            | TokenFlags.HasHyphen
            | TokenFlags.HyphenClitic
            | TokenFlags.InnerApostrophe
            | TokenFlags.Elided
            | TokenFlags.Abbreviation;
        return sentence.IsKnown(i) && sentence.Tokens[i].Kind == TokenKind.Word && (sentence.Tokens[i].Flags & Others) == 0;
    }

    /// <summary>The next marker of which there is a key of every part; -1 when there is none.</summary>
    /// <param name="marker">The first one that is wanted.</param>
    /// <param name="parts">The parts that were found.</param>
    public int NextMarker(int marker, ReadOnlySpan<ulong> parts)
    {
        for (var part = NextRarest(_firstPart[marker], parts); part >= 0; part = NextRarest(part + 1, parts))
        {
            if (HasAllParts(_markerOf[part], parts))
            {
                return _markerOf[part];
            }
        }
        return -1;
    }

    private int NextRarest(int part, ReadOnlySpan<ulong> parts)
    {
        var wanted = ~0UL << (part & 63);
        for (var i = part >> 6; i < parts.Length; i++)
        {
            var found = parts[i] & _rarest[i] & wanted;
            if (found != 0)
            {
                return (i << 6) + BitOperations.TrailingZeroCount(found);
            }
            wanted = ~0UL;
        }
        return -1;
    }

    private bool HasAllParts(int marker, ReadOnlySpan<ulong> parts)
    {
        for (var part = _firstPart[marker]; part < _firstPart[marker + 1]; part++)
        {
            if (!IsMarked(parts, part))
            {
                return false;
            }
        }
        return true;
    }

    private void MarkParts(ReadOnlySpan<char> text, Span<ulong> parts)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (IsUnspaced(text[start]))
            {
                Mark(_unspaced, parts);
                continue;
            }
            var end = EndOfRun(text, start);
            if (end > start)
            {
                MarkPartsOf(text[start..end], WordForms.Hash(text[start..end]), parts);
            }
            start = Math.Max(start, end - 1);
        }
    }

    private void MarkPartsOf(ReadOnlySpan<char> run, uint hash, Span<ulong> parts)
    {
        var start = StartOf(run);
        if (!_starts[start])
        {
            return;
        }
        if (_words.TryGetValue(hash, out var ofWord))
        {
            Mark(ofWord, parts);
        }
        if (_beginnings.TryGetValue(start, out var beginnings))
        {
            MarkBeginnings(beginnings, run, parts);
        }
    }

    private static void MarkBeginnings(List<(string Text, int Part)> beginnings, ReadOnlySpan<char> run, Span<ulong> parts)
    {
        foreach (var (beginning, part) in beginnings)
        {
            if (run.Length >= beginning.Length && WordForms.EqualsFolded(run[..beginning.Length], beginning))
            {
                Mark(part, parts);
            }
        }
    }

    private void AddKeysOf(string[][] marker, int firstPart)
    {
        var (rarest, fewest) = (-1, int.MaxValue);
        for (var i = 0; i < marker.Length; i++)
        {
            var count = 0;
            foreach (var alternative in marker[i])
            {
                count = Math.Min(Everywhere, count + AddKeyOf(alternative, firstPart + i));
            }
            if (count < fewest)
            {
                (rarest, fewest) = (i, count);
            }
        }
        if (fewest == Everywhere)
        {
            throw new FormatException(
                $"\"{string.Join(" ~ ", marker.Select(part => part[0]))}\": a marker needs a part whose alternatives all have a word."
            );
        }
        Mark(firstPart + rarest, _rarest);
    }

    private const int Everywhere = 1 << 24;

    // Adds the rarest word of an alternative and says how often it is seen, roughly.
    private int AddKeyOf(string alternative, int part)
    {
        var key = "";
        var (fewest, isOpen) = (Everywhere, false);
        for (var start = 0; start < alternative.Length; start++)
        {
            if (IsUnspaced(alternative[start]))
            {
                Add(_unspaced, part);
                return 0;
            }
            var end = EndOfRun(alternative, start);
            var goesOn = end < alternative.Length && alternative[end] == '*';
            // The lexicon has jusqu' and no jusqu.
            var written = alternative.AsSpan(start..(end < alternative.Length && alternative[end] == '\'' ? end + 1 : end));
            var count = goesOn ? CountOfOpen : 1 << FrenchLexicon.Default.FrequencyOf(written);
            if (end - start > (goesOn ? 1 : 0) && count < fewest)
            {
                (key, fewest, isOpen) = (alternative[start..end], count, goesOn);
            }
            start = Math.Max(start, end - 1);
        }
        if (key.Length == 0)
        {
            Add(_everywhere, part);
            return Everywhere;
        }
        _starts[StartOf(key)] = true;
        if (isOpen)
        {
            if (!_beginnings.TryGetValue(StartOf(key), out var beginnings))
            {
                _beginnings.Add(StartOf(key), beginnings = []);
            }
            beginnings.Add((key, part));
        }
        else
        {
            var hash = WordForms.Hash(key);
            if (!_words.TryGetValue(hash, out var parts))
            {
                _words.Add(hash, parts = new ulong[SizeOfParts]);
            }
            Mark(part, parts);
        }
        return fewest;
    }

    // What the words that begin so count together is not known: seldom more than this.
    private const int CountOfOpen = 1 << 10;

    private static void Add(List<int> parts, int part)
    {
        if (!parts.Contains(part))
        {
            parts.Add(part);
        }
    }

    private static void Mark(List<int> some, Span<ulong> parts)
    {
        foreach (var part in some)
        {
            Mark(part, parts);
        }
    }

    private static void Mark(ReadOnlySpan<ulong> some, Span<ulong> parts)
    {
        for (var i = 0; i < some.Length; i++)
        {
            parts[i] |= some[i];
        }
    }

    private static void Mark(int part, Span<ulong> parts) => parts[part >> 6] |= 1UL << (part & 63);

    private static bool IsMarked(ReadOnlySpan<ulong> parts, int part) => ((parts[part >> 6] >> (part & 63)) & 1) != 0;

    private static int StartOf(ReadOnlySpan<char> run) =>
        run.Length < 2 ? 0 : ((WordForms.Fold(run[0]) & 63) << 6) | (WordForms.Fold(run[1]) & 63);

    private static bool IsUnspaced(char c) => c >= MarkerPattern.FirstUnspacedScript && char.IsLetterOrDigit(c);

    private static int EndOfRun(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && MarkerPattern.IsSpacedLetter(text[start]))
        {
            start++;
        }
        return start;
    }
}
