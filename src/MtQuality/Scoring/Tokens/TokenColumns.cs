using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Text;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// The profiles of a sentence's tokens: each fact of all tokens in one row, so that eight can be read at once. Rows are as long as the
/// longest sentence, so that where a fact stands is known when this is compiled, which saves a twentieth of the token model's time.
/// </summary>
internal sealed class TokenColumns
{
    /// <summary>Empty profiles on each side, so that features need not ask where the sentence ends.</summary>
    public const int Padding = 3;

    private const int Facts = (int)TokenFact.GenderNumber + 1;

    // The last lot of n-grams may start right behind the sentence, and their fourth members are looked at, too.
    private const int Stride = SentenceSplitter.MaxTokens + (2 * Padding) + TokenFeatures.Lanes + 1;

    private readonly uint[] _values = new uint[Facts * Stride];

    public TokenColumns() => TokenProfiler.FillBefore(this);

    /// <summary>All facts of a token, which may lie in the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public One Of(int token) => new(ref At(token, Stride - 1));

    /// <summary>A token of the sentence and the seven behind it; <paramref name="token"/> may lie in the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight From(int token) => new(ref At(token, Stride - TokenFeatures.Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref uint At(int token, int last)
    {
        var place = (uint)(Padding + token);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(place, (uint)last, nameof(token));
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_values), place);
    }

    /// <summary>One token.</summary>
    internal readonly ref struct One(ref uint first)
    {
        private readonly ref uint _first = ref first;

        public ref uint this[TokenFact fact]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => ref Unsafe.Add(ref _first, (int)fact * Stride);
        }
    }

    /// <summary>Eight tokens, one in each lane.</summary>
    internal readonly ref struct Eight(ref uint first)
    {
        private readonly ref uint _first = ref first;

        public Vector256<uint> Word => Fact(TokenFact.Word);
        public Vector256<uint> Class => Fact(TokenFact.Class);
        public Vector256<uint> Context => Fact(TokenFact.Context);
        public Vector256<uint> Tag => Fact(TokenFact.Tag);
        public Vector256<uint> Pos => Fact(TokenFact.Pos);
        public Vector256<uint> Shape => Fact(TokenFact.Shape);
        public Vector256<uint> Usage => Fact(TokenFact.Usage);
        public Vector256<uint> Ending => Fact(TokenFact.Ending);
        public Vector256<uint> Doubt => Fact(TokenFact.Doubt);
        public Vector256<uint> Finding => Fact(TokenFact.Finding);

        /// <summary>How words agree with others: 0 to 8, gender and number each saying nothing, agreeing or clashing.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<uint> AgreementWith(Eight other)
        {
            var (mine, others) = (Fact(TokenFact.GenderNumber), other.Fact(TokenFact.GenderNumber));
            var genders = Vector256.Create(3u);
            return (Agreement(mine & genders, others & genders) * 3) + Agreement(mine >>> 2, others >>> 2);
        }

        // Comparisons give -1 where they hold.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<uint> Agreement(Vector256<uint> mine, Vector256<uint> others)
        {
            var saysNothing = Vector256.Equals(mine, Vector256<uint>.Zero) | Vector256.Equals(others, Vector256<uint>.Zero);
            var clashes = Vector256.Equals(mine & others, Vector256<uint>.Zero);
            return Vector256.AndNot(Vector256<uint>.One - clashes, saysNothing);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector256<uint> Fact(TokenFact fact) => Vector256.LoadUnsafe(ref _first, (nuint)((int)fact * Stride));
    }
}
