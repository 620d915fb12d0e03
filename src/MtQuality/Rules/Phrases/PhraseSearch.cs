namespace MtQuality.Rules.Phrases;

/// <summary>
/// A phrase with all that is needed to look for it. Patterns are tried seldom enough to be far away when they are: those of an index lie
/// side by side, and so do their elements, so that a phrase is two reads from memory and not five.
/// </summary>
internal readonly struct PhraseSearch
{
    private readonly PhraseElement[] _elements;
    private readonly int _first;
    private readonly byte _count;
    private readonly ushort _fewestBefore;
    private readonly ushort _mostBefore;

    /// <param name="entry">The phrase.</param>
    /// <param name="elements">Where its elements stand, among those of others.</param>
    /// <param name="first">The first of them.</param>
    public PhraseSearch(PhraseEntry entry, PhraseElement[] elements, int first)
    {
        Entry = entry;
        _elements = elements;
        _first = first;
        _count = checked((byte)entry.Pattern.Elements.Length);
        _fewestBefore = checked((ushort)entry.Pattern.FewestBefore);
        _mostBefore = checked((ushort)entry.Pattern.MostBefore);
    }

    public PhraseSearch(PhraseEntry entry)
        : this(entry, entry.Pattern.Elements, 0) { }

    public PhraseEntry Entry { get; }

    /// <summary>The first token at which the phrase may begin when this one is its anchor.</summary>
    public int FirstStart(int anchor) => Math.Max(0, anchor - _mostBefore);

    /// <summary>The last token at which the phrase may begin when this one is its anchor.</summary>
    public int LastStart(int anchor) => anchor - _fewestBefore;

    /// <summary>Looks for the phrase from this token on.</summary>
    /// <param name="sentence">A tagged sentence.</param>
    /// <param name="start">Where the phrase must begin.</param>
    /// <param name="places">
    /// Receives where each element begins, and behind them where the match ends; <see cref="PhrasePattern.MostPlaces"/> are enough.
    /// </param>
    public bool MatchesAt(in SentenceContext sentence, int start, Span<int> places) =>
        PhraseMatcher.Matches(_elements.AsSpan(_first, _count), sentence, 0, start, places) && Entry.Pattern.Marks(places);
}
