using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary>The tags that each token of a sentence is chosen from and what the decoder needs; kept per thread and used again.</summary>
internal sealed class TagLattice
{
    /// <summary>Longer sentences are cut: only tables and lists pass for such sentences.</summary>
    public const int MaxTokens = 512;

    /// <summary>No more choices than these reach the decoder.</summary>
    public const int MaxChoices = WordChoices.Max;

    /// <summary>Tables have room for so many.</summary>
    public const int Stride = 8;

    // Two tokens beyond each end, so that nobody need ask where the sentence ends.
    private const int Padding = 2;
    private const int Pairs = MaxChoices * Stride;

    private readonly byte[] _counts = new byte[MaxTokens + (2 * Padding)];
    private readonly TagChoice[] _choices = new TagChoice[(MaxTokens + (2 * Padding)) * Stride];
    private readonly Vector256<uint>[] _features = new Vector256<uint>[MaxTokens];
    private readonly int[] _open = new int[MaxTokens];
    private readonly byte[] _chosen = new byte[MaxTokens + (2 * Padding)];
    private readonly int[] _paths = new int[(MaxTokens + Padding + 1) * Pairs];

    public int Count { get; private set; }

    /// <summary>By how much the choice for each token with several leads the next best one when the tokens around it keep theirs.</summary>
    public int[] Leads { get; } = new int[MaxTokens];

    /// <summary>Room for what the features of a token say.</summary>
    public short[] Sums { get; } = new short[TagWeightRows.Length];

    /// <summary>A sentence of so many tokens begins, with nothing but the boundary around it.</summary>
    /// <param name="count">How many tokens there are.</param>
    /// <param name="boundary">The tag of the boundary.</param>
    /// <param name="families">The family of each tag.</param>
    public void Begin(int count, ushort boundary, ReadOnlySpan<byte> families)
    {
        Count = count;
        for (var i = 1; i <= Padding; i++)
        {
            Set(-i, boundary, families);
            Set(count - 1 + i, boundary, families);
        }
    }

    /// <summary>How many tags a token, or one of two beyond each end, is chosen from.</summary>
    public int CountAt(int token) => _counts[token + Padding];

    public ReadOnlySpan<TagChoice> ChoicesAt(int token) => _choices.AsSpan((token + Padding) * Stride, _counts[token + Padding]);

    public ref TagChoice FirstChoiceAt(int token) => ref _choices[(token + Padding) * Stride];

    /// <summary>What the words that have a choice make with their neighbours; one after the other.</summary>
    public ref Vector256<uint> FeaturesAt(int open) => ref _features[open];

    /// <summary>Which words they are.</summary>
    public ref int OpenAt(int open) => ref _open[open];

    /// <summary>The decoder's choice.</summary>
    public ref byte ChosenAt(int token) => ref _chosen[token + Padding];

    /// <summary>What the decoder chose.</summary>
    public ref readonly TagChoice DecisionAt(int token) => ref _choices[((token + Padding) * Stride) + _chosen[token + Padding]];

    /// <summary>
    /// The score of the best path to each choice of a token by each choice of the one before it, and in its lowest bits which choice stands
    /// before the two (see <see cref="TagDecoder"/>): those of one choice beside each other, and the next choice's
    /// <see cref="Stride"/> further. Also for one token before the first and two beyond the last.
    /// </summary>
    public ref int FirstPathAt(int token) => ref _paths[(token + 1) * Pairs];

    /// <summary>Sets a token that can have one tag only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int token, ushort tag, ReadOnlySpan<byte> families)
    {
        var at = token + Padding;
        _counts[at] = 1;
        _chosen[at] = 0;
        ref var only = ref _choices[at * Stride];
        only.Emission = 0;
        only.Tag = tag;
        only.Family = families[tag];
    }

    /// <summary>Sets the tags that a token is chosen from; what speaks for each is left to the caller.</summary>
    public Span<TagChoice> Set(int token, ReadOnlySpan<ushort> tags, ReadOnlySpan<byte> families)
    {
        var at = token + Padding;
        _counts[at] = (byte)tags.Length;
        var choices = _choices.AsSpan(at * Stride, Stride);
        for (var k = 0; k < tags.Length; k++)
        {
            choices[k].Tag = tags[k];
            choices[k].Family = families[tags[k]];
        }
        return choices;
    }
}
