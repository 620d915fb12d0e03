using MtQuality.Language;
using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>A sentence made ready for training: candidates, features and which candidates are right, token by token.</summary>
internal sealed class TaggedExample
{
    public required ushort[][] Tags { get; init; }
    public required uint[][] Features { get; init; }

    /// <summary>One bit for each candidate that agrees best with the gold; all of them where none does.</summary>
    public required ulong[] Right { get; init; }

    /// <summary>Weight of the sentence; spoken French counts less.</summary>
    public float Weight { get; init; } = 1;

    public int Count => Tags.Length;
}

/// <summary>Turns treebank sentences into examples, with the runtime's own candidates and features.</summary>
internal sealed class ExampleBuilder(LatticeBuilder builder)
{
    private readonly TagLattice _lattice = new();

    /// <summary>Tokens whose gold part of speech no candidate has, by form and gold.</summary>
    public Dictionary<string, int> Uncovered { get; } = [];

    public TaggedExample Build(UdSentence sentence, float weight = 1)
    {
        var tokens = GoldTokens.Of(sentence).AsSpan();
        tokens = tokens[..Math.Min(tokens.Length, TagLattice.MaxTokens)];
        var readings = new Reading[tokens.Length];
        builder.View(sentence.Text, tokens, readings, _lattice);

        var tags = new ushort[tokens.Length][];
        var features = new uint[tokens.Length][];
        var right = new ulong[tokens.Length];
        Span<ushort> tagBuffer = stackalloc ushort[LatticeBuilder.MaxCandidates];
        Span<Morph> morphBuffer = stackalloc Morph[LatticeBuilder.MaxCandidates];
        Span<uint> featureBuffer = stackalloc uint[TagFeatures.MaxFeatures];
        for (var i = 0; i < tokens.Length; i++)
        {
            var n = builder.CandidatesOf(tokens[i], readings[i], _lattice.ViewAt(i), tagBuffer, morphBuffer);
            tags[i] = tagBuffer[..n].ToArray();
            right[i] = RightOnes(sentence.Tokens[i], tokens[i].In(sentence.Text), morphBuffer[..n]);
            if (right[i] == 0)
            {
                right[i] = ulong.MaxValue >> (64 - n);
                var gold = sentence.Tokens[i];
                var key =
                    $"{sentence.Text.Substring(gold.Start, gold.Length)} {string.Join('+', gold.Words.Select(TagMap.Gold))}";
                Uncovered[key] = Uncovered.GetValueOrDefault(key) + 1;
            }
            var count = n == 1 ? 0 : TagFeatures.Extract(sentence.Text, tokens, _lattice, i, featureBuffer);
            features[i] = featureBuffer[..count].ToArray();
        }
        return new TaggedExample
        {
            Tags = tags,
            Features = features,
            Right = right,
            Weight = weight,
        };
    }

    private static ulong RightOnes(UdToken token, ReadOnlySpan<char> form, ReadOnlySpan<Morph> candidates)
    {
        var best = 1;
        ulong right = 0;
        for (var k = 0; k < candidates.Length; k++)
        {
            var likeness = TagMap.Likeness(token, form, candidates[k]);
            if (likeness > best)
            {
                (best, right) = (likeness, 0);
            }
            if (likeness == best)
            {
                right |= 1UL << k;
            }
        }
        return right;
    }
}
