using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Text;

namespace MtQuality.Scoring.Tokens;

/// <summary>The profiles of a sentence's tokens: each fact of all tokens in one row, so that eight can be read at once.</summary>
internal sealed class TokenColumns
{
    /// <summary>Empty profiles on each side, so that features need not ask where the sentence ends.</summary>
    public const int Padding = 3;

    private const int Facts = (int)TokenFact.GenderNumber + 1;
    private const int UsualValues = Facts * 128;

    private readonly GrowingBuffer<uint> _values = new(UsualValues);
    private int _stride;

    /// <summary>A sentence of so many tokens begins; its facts, and those of the padding, hold anything.</summary>
    public void Begin(int tokens)
    {
        // The last lot of n-grams may start right behind the sentence, and their fourth members are looked at, too.
        _stride = tokens + (2 * Padding) + TokenFeatures.Lanes + 1;
        _values.Clear();
        _values.ExtendUnset(Facts * _stride);
    }

    /// <summary>All facts of a token, which may lie in the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public One Of(int token)
    {
        var values = _values.Items;
        var offset = Padding + token;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(((Facts - 1) * _stride) + offset, values.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return new One(ref Unsafe.Add(ref MemoryMarshal.GetReference(values), offset), _stride);
    }

    /// <summary>A token of the sentence and the seven behind it; <paramref name="token"/> may lie in the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight From(int token)
    {
        var values = _values.Items;
        var offset = Padding + token;
        // The last value that the last fact of these tokens has: all others stand before it.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(((Facts - 1) * _stride) + offset + TokenFeatures.Lanes, values.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return new Eight(ref Unsafe.Add(ref MemoryMarshal.GetReference(values), offset), _stride);
    }

    /// <summary>Drops the memory of an unusually long text.</summary>
    public void Trim() => _values.Trim(UsualValues);

    /// <summary>One token.</summary>
    internal readonly ref struct One(ref uint first, int stride)
    {
        private readonly ref uint _first = ref first;
        private readonly int _stride = stride;

        public ref uint this[TokenFact fact]
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => ref Unsafe.Add(ref _first, (int)fact * _stride);
        }
    }

    /// <summary>Eight tokens, one in each lane.</summary>
    internal readonly ref struct Eight(ref uint first, int stride)
    {
        private readonly ref uint _first = ref first;
        private readonly int _stride = stride;

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
        private Vector256<uint> Fact(TokenFact fact) => Vector256.LoadUnsafe(ref _first, (nuint)((int)fact * _stride));
    }
}
