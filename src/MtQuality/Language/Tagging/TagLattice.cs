namespace MtQuality.Language.Tagging;

/// <summary>What the features see of a token.</summary>
internal struct TokenView
{
    /// <summary>Hash of the word in lower case, digits alike.</summary>
    public uint Word;

    /// <summary>Hash of the set of tags that the word can have; of its look, when it is unknown.</summary>
    public uint Class;

    /// <summary>The word itself when it is a frequent one, else its class.</summary>
    public uint Context;

    /// <summary>Capitals, digits, hyphens, place in the sentence (<see cref="TokenShape"/>).</summary>
    public TokenShape Shape;

    /// <summary>The nearest possible verb to the left, and how it is separated.</summary>
    public uint LeftVerb;

    /// <summary>What the clause has shown so far and what still comes: a negation, a finite verb.</summary>
    public uint Clause;

    public ClassTraits Traits;
}

[Flags]
internal enum TokenShape : ushort
{
    None = 0,
    Capital = 1 << 0,
    AllCapitals = 1 << 1,
    InnerCapital = 1 << 2,
    Digit = 1 << 3,
    Hyphen = 1 << 4,
    Period = 1 << 5,

    /// <summary>Nothing but punctuation and numbers stands before it in the sentence.</summary>
    Initial = 1 << 6,
    Unknown = 1 << 7,
    Frequent = 1 << 8,
    Short = 1 << 9,
    AfterQuote = 1 << 10,
    Word = 1 << 11,
}

/// <summary>The candidate tags of each token of a sentence and what the decoder needs; kept per thread and used again.</summary>
internal sealed class TagLattice
{
    /// <summary>Longer sentences are cut: only tables and lists pass for such sentences.</summary>
    public const int MaxTokens = 512;

    /// <summary>No more candidates than these reach the decoder.</summary>
    public const int MaxCandidates = 12;

    /// <summary>Empty views on each side, so that features need not ask where the sentence ends.</summary>
    public const int Padding = 3;

    public int Count;
    public readonly byte[] CandidateCounts = new byte[MaxTokens];
    public readonly ushort[] Tags = new ushort[MaxTokens * MaxCandidates];
    public readonly Morph[] Morphs = new Morph[MaxTokens * MaxCandidates];
    public readonly int[] Emissions = new int[MaxTokens * MaxCandidates];
    public readonly byte[] Chosen = new byte[MaxTokens];
    public readonly TokenView[] Views = new TokenView[MaxTokens + (2 * Padding)];

    // Viterbi: score of the best path that ends in (candidate before, candidate here), and the candidate before those two.
    public readonly int[] Scores = new int[2 * MaxCandidates * MaxCandidates];
    private readonly byte[] _back = new byte[(MaxTokens + 1) * MaxCandidates * MaxCandidates];

    public ref TokenView ViewAt(int token) => ref Views[token + Padding];

    /// <summary>Sets the candidates of a token: all of them, or the best when there are too many.</summary>
    public void Set(int token, ReadOnlySpan<ushort> tags, ReadOnlySpan<Morph> morphs, Span<int> scores)
    {
        var count = Math.Min(tags.Length, MaxCandidates);
        CandidateCounts[token] = (byte)count;
        var at = token * MaxCandidates;
        for (var k = 0; k < count; k++)
        {
            var best = k;
            if (tags.Length > MaxCandidates)
            {
                best = IndexOfMax(scores);
            }
            Tags[at + k] = tags[best];
            Morphs[at + k] = morphs[best];
            Emissions[at + k] = scores[best];
            if (tags.Length > MaxCandidates)
            {
                scores[best] = int.MinValue;
            }
        }
    }

    private static int IndexOfMax(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            if (scores[k] > scores[best])
            {
                best = k;
            }
        }
        return best;
    }

    public Span<ushort> TagsAt(int token) => Tags.AsSpan(token * MaxCandidates, CandidateCounts[token]);

    public Span<Morph> MorphsAt(int token) => Morphs.AsSpan(token * MaxCandidates, CandidateCounts[token]);

    public Span<int> EmissionsAt(int token) => Emissions.AsSpan(token * MaxCandidates, CandidateCounts[token]);

    /// <summary>For each pair of candidates before and here, which one stands before them; one row beyond the last token.</summary>
    public Span<byte> BackAt(int token) => _back.AsSpan(token * MaxCandidates * MaxCandidates, MaxCandidates * MaxCandidates);
}
