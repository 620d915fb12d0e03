namespace MtQuality.Language.Tagging;

/// <summary>The candidate tags of each token of a sentence and what the decoder needs; kept per thread and used again.</summary>
internal sealed class TagLattice
{
    /// <summary>Longer sentences are cut: only tables and lists pass for such sentences.</summary>
    public const int MaxTokens = 512;

    /// <summary>No more candidates than these reach the decoder.</summary>
    public const int MaxCandidates = 12;

    /// <summary>Empty views on each side, so that features need not ask where the sentence ends.</summary>
    public const int Padding = 2;

    private const int Pairs = MaxCandidates * MaxCandidates;

    private readonly TokenView[] _views = new TokenView[MaxTokens + (2 * Padding)];
    private readonly byte[] _candidateCounts = new byte[MaxTokens];
    private readonly ushort[] _tags = new ushort[MaxTokens * MaxCandidates];
    private readonly Morph[] _morphs = new Morph[MaxTokens * MaxCandidates];
    private readonly int[] _emissions = new int[MaxTokens * MaxCandidates];
    private readonly byte[] _back = new byte[(MaxTokens + 1) * Pairs];

    public int Count { get; set; }

    public WordCache Words { get; } = new();

    /// <summary>The decoder's choice among the candidates of each token.</summary>
    public byte[] Chosen { get; } = new byte[MaxTokens];

    /// <summary>Two rows of scores of paths, one number for each pair of candidates before and here.</summary>
    public int[] Scores { get; } = new int[2 * Pairs];

    public ref TokenView ViewAt(int token) => ref _views[token + Padding];

    public Span<ushort> TagsAt(int token) => _tags.AsSpan(token * MaxCandidates, _candidateCounts[token]);

    public Span<Morph> MorphsAt(int token) => _morphs.AsSpan(token * MaxCandidates, _candidateCounts[token]);

    public Span<int> EmissionsAt(int token) => _emissions.AsSpan(token * MaxCandidates, _candidateCounts[token]);

    /// <summary>For each pair of candidates before and here, which one stands before them; one row beyond the last token.</summary>
    public Span<byte> BackAt(int token) => _back.AsSpan(token * Pairs, Pairs);

    /// <summary>Sets the candidates of a token: those whose score is not further than this behind the best one.</summary>
    public void Set(int token, ReadOnlySpan<ushort> tags, ReadOnlySpan<Morph> morphs, Span<int> scores, int reach)
    {
        var at = token * MaxCandidates;
        var least = tags.Length == 1 ? int.MinValue : Largest(scores) - reach;
        var count = 0;
        for (var k = 0; k < tags.Length; k++)
        {
            if (scores[k] < least)
            {
                continue;
            }
            if (count == MaxCandidates)
            {
                // Too many: the worst of those kept makes room.
                var worst = IndexOfSmallest(_emissions.AsSpan(at, count));
                if (_emissions[at + worst] >= scores[k])
                {
                    continue;
                }
                Put(at + worst, tags[k], morphs[k], scores[k]);
                continue;
            }
            Put(at + count, tags[k], morphs[k], scores[k]);
            count++;
        }
        _candidateCounts[token] = (byte)count;
    }

    private void Put(int at, ushort tag, Morph morph, int score)
    {
        _tags[at] = tag;
        _morphs[at] = morph;
        _emissions[at] = score;
    }

    private static int Largest(ReadOnlySpan<int> scores)
    {
        var largest = scores[0];
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }
        return largest;
    }

    private static int IndexOfSmallest(ReadOnlySpan<int> scores)
    {
        var smallest = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            if (scores[k] < scores[smallest])
            {
                smallest = k;
            }
        }
        return smallest;
    }
}
