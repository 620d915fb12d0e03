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

    /// <summary>Tables have room for so many.</summary>
    public const int Stride = 8;

    // Stands behind the last choice, and never wins: the decoder takes two at a time.
    private static readonly TagChoice s_hopeless = new() { Emission = -1 << 20 };

    // Two tokens beyond each end, so that nobody need ask where the sentence ends.
    private const int Padding = 2;

    /// <summary>Room for the paths to each choice of a token by each choice of the one before it.</summary>
    public const int PathsOfToken = MaxChoices * Stride;

    private readonly byte[] _counts = new byte[MaxTokens + (2 * Padding)];
    private readonly TagChoice[] _choices = new TagChoice[(MaxTokens + (2 * Padding)) * Stride];
    private readonly int[] _leads = new int[MaxTokens];
    private readonly uint[] _contexts = new uint[MaxTokens + 2];
    private readonly PlacedToken[] _open = new PlacedToken[MaxTokens];
    private readonly PlacedToken[] _names = new PlacedToken[MaxTokens];
    private readonly short[] _sums = new short[TagWeightRows.Length];
    private readonly byte[] _chosen = new byte[MaxTokens + (2 * Padding)];
    private readonly int[] _paths = new int[(MaxTokens + Padding + 1) * 2 * PathsOfToken];
    private readonly int[] _scores = new int[MaxChoices];

    private int _openCount;
    private int _nameCount;

    public int Count { get; private set; }

    /// <summary>Room for what the features of a token say, <see cref="TagWeightRows.Length"/> sums.</summary>
    public ref short FirstSum => ref MemoryMarshal.GetArrayDataReference(_sums);

    /// <summary>A sentence of so many tokens begins, with nothing but the boundary around it.</summary>
    /// <param name="count">How many tokens there are.</param>
    /// <param name="boundary">The tag of the boundary.</param>
    /// <param name="families">The family of each tag.</param>
    public void Begin(int count, ushort boundary, ReadOnlySpan<byte> families)
    {
        Count = count;
        _openCount = _nameCount = 0;
        for (var i = 1; i <= Padding; i++)
        {
            Set(-i, boundary, families);
            Set(count - 1 + i, boundary, families);
        }
    }

    /// <summary>How many tags a token, or one of two beyond each end, is chosen from.</summary>
    public ref readonly byte CountAt(int token) => ref _counts[token + Padding];

    public ReadOnlySpan<TagChoice> ChoicesAt(int token) => _choices.AsSpan((token + Padding) * Stride, _counts[token + Padding]);

    public ref TagChoice FirstChoiceAt(int token) => ref _choices[(token + Padding) * Stride];

    /// <summary>By how much the choice for a token with several leads the next best one when the tokens around it keep theirs.</summary>
    public ref int LeadAt(int token) => ref _leads[token];

    /// <summary>As what a token is seen by its neighbours; also one beyond each end.</summary>
    public ref uint ContextAt(int token) => ref _contexts[token + 1];

    /// <summary>The tokens that have a choice.</summary>
    public Span<PlacedToken> Open => _open.AsSpan(0, _openCount);

    /// <summary>The tokens that are names whose gender or number is open.</summary>
    public Span<PlacedToken> Names => _names.AsSpan(0, _nameCount);

    /// <summary>Adds a token, which counts only if it has a choice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddOpen(int token, bool hasChoice)
    {
        _open[_openCount].Index = token;
        _openCount += hasChoice ? 1 : 0;
    }

    /// <summary>Adds a token, which counts only if it is a name with something to settle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddName(int token, bool isOpen)
    {
        _names[_nameCount].Index = token;
        _nameCount += isOpen ? 1 : 0;
    }

    /// <summary>The decoder's choice.</summary>
    public ref byte ChosenAt(int token) => ref _chosen[token + Padding];

    /// <summary>What the decoder chose.</summary>
    public ref readonly TagChoice DecisionAt(int token) => ref _choices[((token + Padding) * Stride) + _chosen[token + Padding]];

    /// <summary>
    /// The score of the best path to each choice of a token by each choice of the one before it, and in its lowest bits which choice stands
    /// before the two (see <see cref="TagDecoder"/>): those of one choice beside each other, and the next choice's
    /// <see cref="Stride"/> further. Behind them, <see cref="PathsOfToken"/> further, the same scores with the choice of the one before
    /// the token. Also for one token before the first and two beyond the last.
    /// </summary>
    public ref int FirstPathAt(int token) => ref _paths[(token + 1) * 2 * PathsOfToken];

    /// <summary>Room for what speaks for each choice of a token.</summary>
    public ref int FirstScore => ref MemoryMarshal.GetArrayDataReference(_scores);

    /// <summary>Sets a token that can have one tag only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int token, ushort tag, ReadOnlySpan<byte> families)
    {
        var at = token + Padding;
        _counts[at] = 1;
        _chosen[at] = 0;
        var choices = _choices.AsSpan(at * Stride, 2);
        choices[0] = new TagChoice { Tag = tag, Family = families[tag] };
        choices[1] = s_hopeless;
    }

    /// <summary>Sets how many tags a token is chosen from, which are left to the caller.</summary>
    public Span<TagChoice> Set(int token, int choices)
    {
        var at = token + Padding;
        _counts[at] = (byte)choices;
        _choices[(at * Stride) + choices] = s_hopeless;
        return _choices.AsSpan(at * Stride, choices);
    }
}
