namespace MtQuality.Language;

/// <summary>
/// Words near a misspelt one: a walk through the automaton that keeps, letter by letter, the row of the Damerau-Levenshtein
/// matrix, and turns back where every entry of it exceeds the limit. Costs count half edits, because a missing accent, a doubled
/// letter or a missing capital is half an error.
/// </summary>
internal sealed class NearestWords(WordAutomaton words, WordFrequencies frequencies)
{
    private const byte Edit = 2;
    private const byte HalfEdit = 1;
    private const byte Far = 100;

    /// <summary>Longer forms have no suggestions.</summary>
    private const int LongestForm = 40;
    private const int LongestMatch = LongestForm + (2 * Edit);

    // A bound on the time of one search; counted, not timed, so that results do not depend on the machine.
    private const int MostArcs = 40_000;

    /// <summary>A word, its distance from the form in half edits, and how well it suits (lower is better).</summary>
    public readonly record struct Candidate(string Word, int Cost, int Rank);

    /// <summary>Words at distance 1 or, where there is no usual one, 2; the best first. Casing is that of the lexicon.</summary>
    public List<Candidate> Find(ReadOnlySpan<char> form)
    {
        var found = new List<Candidate>();
        if (form.Length is < 2 or > LongestForm || words.Count == 0)
        {
            return found;
        }
        Search(form, Edit, found);
        if (form.Length > 3 && !found.Exists(candidate => candidate.Rank < RankOf(candidate.Cost, 0)))
        {
            found.Clear();
            Search(form, 2 * Edit, found);
        }
        found.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : string.CompareOrdinal(a.Word, b.Word));
        return found;
    }

    /// <summary>An edit more weighs as much as being 64 times rarer.</summary>
    public static int RankOf(int cost, int frequency) => (3 * cost) - frequency;

    private void Search(ReadOnlySpan<char> form, int limit, List<Candidate> found)
    {
        var width = form.Length + 1;
        Span<byte> rows = stackalloc byte[(LongestMatch + 1) * width];
        Span<char> path = stackalloc char[LongestMatch];
        rows[0] = 0;
        for (var j = 1; j < width; j++)
        {
            rows[j] = (byte)Math.Min(Far, rows[j - 1] + CostOfExtra(form, j - 1));
        }
        var walk = new Walk(words, frequencies, form, rows, path, limit, found);
        walk.Visit(WordAutomaton.Root, 0, 0);
    }

    // A letter too many: half an error when it doubles the one before.
    private static int CostOfExtra(ReadOnlySpan<char> form, int i) => i > 0 && form[i] == form[i - 1] ? HalfEdit : Edit;

    private static int CostOfReplacement(char written, char meant) =>
        written == meant ? 0
        : WordForms.Fold(written) == WordForms.Fold(meant) ? (char.IsUpper(meant) ? HalfEdit : 0)
        : Accents.BaseLetter(written) == Accents.BaseLetter(meant) ? HalfEdit
        : Edit;

    private ref struct Walk(
        WordAutomaton words,
        WordFrequencies frequencies,
        ReadOnlySpan<char> form,
        Span<byte> rows,
        Span<char> path,
        int limit,
        List<Candidate> found
    )
    {
        private readonly ReadOnlySpan<char> _form = form;
        private readonly Span<byte> _rows = rows;
        private readonly Span<char> _path = path;
        private int _arcs;

        public void Visit(int state, int depth, int index)
        {
            for (var i = state; _arcs < MostArcs; i++)
            {
                _arcs++;
                var arc = words.ArcAt(i);
                var c = words.CharacterOf(arc);
                _path[depth] = c;
                if (MayBegin(depth, c) && FillRow(depth, c) <= limit)
                {
                    Accept(arc, depth, index);
                    var target = WordAutomaton.Target(arc);
                    if (target != 0 && depth + 1 < _path.Length)
                    {
                        Visit(target, depth + 1, index + WordAutomaton.Number(arc));
                    }
                }
                if (WordAutomaton.IsLast(arc))
                {
                    return;
                }
            }
        }

        // The first letter is seldom wrong; at distance 2 it is taken to be right or to stand second.
        private readonly bool MayBegin(int depth, char c) =>
            depth > 0
            || c != '-' && (limit <= Edit || CostOfReplacement(_form[0], c) < Edit || CostOfReplacement(_form[1], c) < Edit);

        private readonly void Accept(ulong arc, int depth, int index)
        {
            if (Math.Abs(_form.Length - depth - 1) > limit)
            {
                return;
            }
            var cost = _rows[((depth + 1) * (_form.Length + 1)) + _form.Length];
            if (cost > 0 && cost <= limit && WordAutomaton.Ends(arc))
            {
                var rank = RankOf(cost, frequencies[index + WordAutomaton.Number(arc)]);
                found.Add(new Candidate(_path[..(depth + 1)].ToString(), cost, rank));
            }
        }

        // The row for one more letter of the word; returns its least entry. Entries further from the diagonal than the limit
        // cannot come back under it and are not computed.
        private readonly int FillRow(int depth, char c)
        {
            var width = _form.Length + 1;
            var row = _rows.Slice((depth + 1) * width, width);
            var above = _rows.Slice(depth * width, width);
            var before = depth > 0 ? _path[depth - 1] : '\0';
            var missing = c == before ? HalfEdit : Edit;
            var first = Math.Max(1, depth + 1 - limit);
            var last = Math.Min(width - 1, depth + 1 + limit);
            int least = row[first - 1] = first == 1 ? (byte)Math.Min(Far, above[0] + missing) : Far;
            for (var j = first; j <= last; j++)
            {
                var cost = Math.Min(above[j - 1] + CostOfReplacement(_form[j - 1], c), above[j] + missing);
                cost = Math.Min(cost, row[j - 1] + CostOfExtra(_form, j - 1));
                if (depth > 0 && j > 1 && _form[j - 1] == before && _form[j - 2] == c)
                {
                    cost = Math.Min(cost, _rows[((depth - 1) * width) + j - 2] + Edit);
                }
                row[j] = (byte)Math.Min(Far, cost);
                least = Math.Min(least, cost);
            }
            if (last < width - 1)
            {
                row[last + 1] = Far;
            }
            return least;
        }
    }
}
