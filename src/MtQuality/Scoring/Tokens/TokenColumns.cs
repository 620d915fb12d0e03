using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Scoring.Tokens;

/// <summary>The profiles of a sentence turned by ninety degrees: each fact of all tokens in one row, so that eight can be read at once.</summary>
internal sealed class TokenColumns
{
    private const int Facts = 12;

    private readonly GrowingBuffer<uint> _values = new(Facts * 128);
    private int _stride;

    /// <summary>Takes the profiles of a sentence over, the empty ones around them included.</summary>
    public void Fill(ReadOnlySpan<TokenProfile> profiles)
    {
        // The last lot of n-grams may start right behind the sentence, and their fourth members are looked at, too.
        _stride = profiles.Length + TokenFeatures.Lanes + 1;
        _values.Clear();
        var values = _values.ExtendUnset(Facts * _stride);
        for (var i = 0; i < profiles.Length; i++)
        {
            ref readonly var profile = ref profiles[i];
            values[i] = profile.Word;
            values[_stride + i] = profile.Class;
            values[(2 * _stride) + i] = profile.Context;
            values[(3 * _stride) + i] = profile.Tag;
            values[(4 * _stride) + i] = profile.Pos;
            values[(5 * _stride) + i] = profile.Shape;
            values[(6 * _stride) + i] = profile.Usage;
            values[(7 * _stride) + i] = profile.Ending;
            values[(8 * _stride) + i] = profile.Doubt;
            values[(9 * _stride) + i] = profile.Finding;
            values[(10 * _stride) + i] = i > 0 ? AgreementOf(profiles[i - 1].Morph, profile.Morph) : 0;
            values[(11 * _stride) + i] = i > 1 ? AgreementOf(profiles[i - 2].Morph, profile.Morph) : 0;
        }
    }

    /// <summary>A token of the sentence and the seven behind it; <paramref name="token"/> may lie in the padding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Eight From(int token)
    {
        var values = _values.Items;
        var offset = TokenProfiler.Padding + token;
        // The last value that the last fact of these tokens has: all others stand before it.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(((Facts - 1) * _stride) + offset + TokenFeatures.Lanes, values.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        return new Eight(ref Unsafe.Add(ref MemoryMarshal.GetReference(values), offset), _stride);
    }

    /// <summary>Whether a rule has found something at a token of the sentence.</summary>
    public bool HasFinding(int token) => _values.Items[(9 * _stride) + TokenProfiler.Padding + token] != 0;

    /// <summary>Drops the memory of an unusually long text.</summary>
    public void Trim() => _values.Trim(Facts * 128);

    /// <summary>How two words agree: 0 to 8, gender and number each clashing, agreeing or saying nothing.</summary>
    private static uint AgreementOf(Morph one, Morph other)
    {
        uint gender =
            one.Gender == 0 || other.Gender == 0 ? 0
            : one.AgreesInGender(other) ? 1u
            : 2u;
        uint number =
            one.Number == 0 || other.Number == 0 ? 0
            : one.AgreesInNumber(other) ? 1u
            : 2u;
        return (gender * 3) + number;
    }

    /// <summary>Eight tokens, one in each lane.</summary>
    internal readonly ref struct Eight(ref uint first, int stride)
    {
        private readonly ref uint _first = ref first;
        private readonly int _stride = stride;

        public Vector256<uint> Word => Vector256.LoadUnsafe(ref _first);
        public Vector256<uint> Class => Fact(1);
        public Vector256<uint> Context => Fact(2);
        public Vector256<uint> Tag => Fact(3);
        public Vector256<uint> Pos => Fact(4);
        public Vector256<uint> Shape => Fact(5);
        public Vector256<uint> Usage => Fact(6);
        public Vector256<uint> Ending => Fact(7);
        public Vector256<uint> Doubt => Fact(8);
        public Vector256<uint> Finding => Fact(9);
        public Vector256<uint> AgreementWithLeft => Fact(10);

        /// <summary>With the second to the left.</summary>
        public Vector256<uint> AgreementWithLeft2 => Fact(11);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private Vector256<uint> Fact(int row) => Vector256.LoadUnsafe(ref _first, (nuint)(row * _stride));
    }
}
