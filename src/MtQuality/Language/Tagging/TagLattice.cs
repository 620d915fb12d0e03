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
    private readonly ushort[] _tags = new ushort[(MaxTokens + (2 * Padding)) * Stride];
    private readonly byte[] _families = new byte[(MaxTokens + (2 * Padding)) * Stride];
    private readonly int[] _emissions = new int[(MaxTokens + (2 * Padding)) * Stride];
    private readonly Vector256<uint>[] _features = new Vector256<uint>[MaxTokens];
    private readonly int[] _open = new int[MaxTokens];
    private readonly byte[] _chosen = new byte[MaxTokens + (2 * Padding)];
    private readonly byte[] _back = new byte[(MaxTokens + Padding) * Pairs];

    public int Count { get; private set; }

    /// <summary>By how much the choice for each token with several leads the next best one when the tokens around it keep theirs.</summary>
    public int[] Leads { get; } = new int[MaxTokens];

    /// <summary>Room for what the features of a token say.</summary>
    public short[] Sums { get; } = new short[TagWeightRows.Length];

    /// <summary>Best scores of the paths through a choice and the one before it, at the one by <see cref="Stride"/> and the other.</summary>
    public int[] Paths { get; } = new int[Pairs];

    /// <summary>Those of the next token.</summary>
    public int[] NextPaths { get; } = new int[Pairs];

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
    public int ChoicesAt(int token) => _counts[token + Padding];

    /// <summary>What the words that have a choice make with their neighbours; one after the other.</summary>
    public ref Vector256<uint> FeaturesAt(int open) => ref _features[open];

    /// <summary>Which words they are.</summary>
    public ref int OpenAt(int open) => ref _open[open];

    /// <summary>The decoder's choice.</summary>
    public ref byte ChosenAt(int token) => ref _chosen[token + Padding];

    public ushort ChosenTagAt(int token) => _tags[((token + Padding) * Stride) + _chosen[token + Padding]];

    public byte ChosenFamilyAt(int token) => _families[((token + Padding) * Stride) + _chosen[token + Padding]];

    /// <summary>
    /// For a choice here and one before, which one stands before them; also for two tokens beyond the last. Those of a token stand
    /// <see cref="Stride"/> by <see cref="Stride"/>.
    /// </summary>
    public ref byte BackAt(int token, int here, int left) => ref _back[(token * Pairs) + (here * Stride) + left];

    public ref ushort FirstTagAt(int token) => ref _tags[(token + Padding) * Stride];

    /// <summary>The families of the tags (see <see cref="TagTransitions"/>).</summary>
    public ref byte FirstFamilyAt(int token) => ref _families[(token + Padding) * Stride];

    public ref int FirstEmissionAt(int token) => ref _emissions[(token + Padding) * Stride];

    /// <summary>Sets a token that can have one tag only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int token, ushort tag, ReadOnlySpan<byte> families)
    {
        var at = token + Padding;
        _counts[at] = 1;
        _chosen[at] = 0;
        _tags[at * Stride] = tag;
        _families[at * Stride] = families[tag];
        _emissions[at * Stride] = 0;
    }

    /// <summary>Sets the tags that a token is chosen from, and returns the room for what speaks for each.</summary>
    public Span<int> Set(int token, ReadOnlySpan<ushort> tags, ReadOnlySpan<byte> families)
    {
        var at = token + Padding;
        _counts[at] = (byte)tags.Length;
        for (var k = 0; k < tags.Length; k++)
        {
            _tags[(at * Stride) + k] = tags[k];
            _families[(at * Stride) + k] = families[tags[k]];
        }
        return _emissions.AsSpan(at * Stride, Stride);
    }
}
