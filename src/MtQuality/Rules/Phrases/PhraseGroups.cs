namespace MtQuality.Rules.Phrases;

/// <summary>The groups of phrases that a word leads to, by its form and by its lemmas: up to four numbers, none of them 0, in 64 bits.</summary>
internal readonly record struct PhraseGroups(ulong Numbers)
{
    private const int Bits = 16;
    private const int Capacity = 64 / Bits;

    public bool IsEmpty => Numbers == 0;

    public int First => (ushort)Numbers;

    public PhraseGroups Rest() => new(Numbers >> Bits);

    /// <summary>With another group; where there is no room left, with <paramref name="all"/> in place of the last one.</summary>
    /// <param name="group">A group; 0 is none.</param>
    /// <param name="all">The group that holds the phrases of all others.</param>
    public PhraseGroups With(ushort group, ushort all)
    {
        if (group == 0)
        {
            return this;
        }
        var place = 0;
        for (var left = this; !left.IsEmpty; left = left.Rest())
        {
            if (left.First == group)
            {
                return this;
            }
            place++;
        }
        const ulong Last = 0xFFFFUL << (Bits * (Capacity - 1));
        return place < Capacity
            ? new PhraseGroups(Numbers | ((ulong)group << (Bits * place)))
            : new PhraseGroups((Numbers & ~Last) | ((ulong)all << (Bits * (Capacity - 1))));
    }
}
