using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MtQuality.Language.Tagging;

/// <summary>The tags that each token of a sentence is chosen from and what the decoder needs; kept per thread and used again.</summary>
internal sealed class TagLattice
{
    /// <summary>Longer sentences are cut: only tables and lists pass for such sentences.</summary>
    public const int MaxTokens = 512;

    /// <summary>No more choices than these reach the decoder.</summary>
    public const int MaxChoices = WordChoices.Max;

    // Two tokens beyond each end, so that nobody need ask where the sentence ends.
    private const int Padding = 2;

    /// <summary>Room for the paths to each choice of a token by each choice of the one before it.</summary>
    public const int PathsOfToken = MaxChoices * LatticeToken.Stride;

    private readonly LatticeToken[] _tokens = new LatticeToken[MaxTokens + (2 * Padding)];
    private readonly int[] _open = new int[MaxTokens];
    private readonly int[] _names = new int[MaxTokens];
    private readonly short[] _sums = new short[TagWeightRows.Length];
    private readonly int[] _paths = new int[(MaxTokens + Padding + 1) * 2 * PathsOfToken];
    private readonly int[] _scores = new int[MaxChoices];

    private int _openCount;
    private int _nameCount;

    /// <summary>Room for what the features of a token say, <see cref="TagWeightRows.Length"/> sums.</summary>
    public ref short FirstSum => ref MemoryMarshal.GetArrayDataReference(_sums);

    /// <summary>A token, also one of two beyond each end; nobody asks whether it exists.</summary>
    public ref LatticeToken this[int token]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_tokens), token + Padding);
    }

    /// <summary>A sentence of so many tokens begins, with nothing but the boundary around it.</summary>
    /// <param name="count">How many tokens there are.</param>
    /// <param name="boundary">The tag of the boundary.</param>
    /// <param name="families">The family of each tag.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaxTokens"/>.</exception>
    public void Begin(int count, ushort boundary, ReadOnlySpan<byte> families)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxTokens);
        _openCount = _nameCount = 0;
        for (var i = 1; i <= Padding; i++)
        {
            this[-i].SetOnly(boundary, families);
            this[count - 1 + i].SetOnly(boundary, families);
        }
    }

    /// <summary>The tokens that have a choice.</summary>
    public ReadOnlySpan<int> Open => _open.AsSpan(0, _openCount);

    /// <summary>The tokens that are names whose gender or number is open.</summary>
    public ReadOnlySpan<int> Names => _names.AsSpan(0, _nameCount);

    /// <summary>Adds a token, which counts only if it has a choice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddOpen(int token, bool hasChoice)
    {
        _open[_openCount] = token;
        _openCount += hasChoice ? 1 : 0;
    }

    /// <summary>Adds a token, which counts only if it is a name with something to settle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddName(int token, bool isOpen)
    {
        _names[_nameCount] = token;
        _nameCount += isOpen ? 1 : 0;
    }

    /// <summary>
    /// The score of the best path to each choice of a token by each choice of the one before it, and in its lowest bits which choice stands
    /// before the two (see <see cref="TagDecoder"/>): those of one choice beside each other, and the next choice's
    /// <see cref="LatticeToken.Stride"/> further. Behind them, <see cref="PathsOfToken"/> further, the same scores with the choice of the
    /// one before the token. Also for one token before the first and two beyond the last.
    /// </summary>
    public ref int FirstPathAt(int token) => ref _paths[(token + 1) * 2 * PathsOfToken];

    /// <summary>Room for what speaks for each choice of a token.</summary>
    public ref int FirstScore => ref MemoryMarshal.GetArrayDataReference(_scores);
}
