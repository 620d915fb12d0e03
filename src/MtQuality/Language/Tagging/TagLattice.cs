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
    private readonly byte[] _sources = new byte[MaxTokens * MaxCandidates];
    private readonly int[] _emissions = new int[MaxTokens * MaxCandidates];
    private readonly byte[] _back = new byte[(MaxTokens + 1) * Pairs];

    public int Count { get; set; }

    /// <summary>What is known of the words, by the <see cref="TokenView.Number"/> of each.</summary>
    public WordCache Words { get; set; } = null!;

    /// <summary>The decoder's choice among the candidates of each token.</summary>
    public byte[] Chosen { get; } = new byte[MaxTokens];

    /// <summary>Two rows of scores of paths, one number for each pair of candidates before and here.</summary>
    public int[] Scores { get; } = new int[2 * Pairs];

    public ref TokenView ViewAt(int token) => ref _views[token + Padding];

    public ReadOnlySpan<ushort> TagsAt(int token) => _tags.AsSpan(token * MaxCandidates, _candidateCounts[token]);

    /// <summary>Which of all that the token can be was chosen.</summary>
    public int ChosenAt(int token) => ViewAt(token).Candidates.Start + _sources[(token * MaxCandidates) + Chosen[token]];

    public ReadOnlySpan<int> EmissionsAt(int token) => _emissions.AsSpan(token * MaxCandidates, _candidateCounts[token]);

    /// <summary>For each pair of candidates before and here, which one stands before them; one row beyond the last token.</summary>
    public Span<byte> BackAt(int token) => _back.AsSpan(token * Pairs, Pairs);

    /// <summary>Sets a token that can have one tag only.</summary>
    public void Set(int token, ushort tag)
    {
        var at = token * MaxCandidates;
        _candidateCounts[token] = 1;
        _tags[at] = tag;
        _sources[at] = 0;
        _emissions[at] = 0;
    }

    /// <summary>Sets the candidates of a token: those whose score is not further than this behind the best one.</summary>
    public void Set(int token, ReadOnlySpan<ushort> tags, ReadOnlySpan<int> scores, int reach)
    {
        var at = token * MaxCandidates;
        var least = Largest(scores) - reach;
        var count = 0;
        if (tags.Length <= MaxCandidates)
        {
            // All are written, and overwritten by the next one where they are out of reach: nobody could foretell which (measured: half
            // of the time that a branch takes).
            var ofToken = _tags.AsSpan(at, MaxCandidates);
            var sources = _sources.AsSpan(at, MaxCandidates);
            var emissions = _emissions.AsSpan(at, MaxCandidates);
            for (var k = 0; k < tags.Length; k++)
            {
                ofToken[count] = tags[k];
                sources[count] = (byte)k;
                emissions[count] = scores[k];
                count += scores[k] >= least ? 1 : 0;
            }
            _candidateCounts[token] = (byte)count;
            return;
        }
        for (var k = 0; k < tags.Length; k++)
        {
            if (scores[k] < least)
            {
                continue;
            }
            var free = count;
            if (count == MaxCandidates)
            {
                // Too many: the worst of those kept makes room.
                free = IndexOfSmallest(_emissions.AsSpan(at, count));
                if (_emissions[at + free] >= scores[k])
                {
                    continue;
                }
                count--;
            }
            _tags[at + free] = tags[k];
            _sources[at + free] = (byte)k;
            _emissions[at + free] = scores[k];
            count++;
        }
        _candidateCounts[token] = (byte)count;
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
