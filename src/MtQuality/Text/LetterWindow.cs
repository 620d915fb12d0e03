using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Text;

/// <summary>
/// Which of 64 characters in a row are letters, a bit for each: a word then ends where a run of ones does, and nobody looks for its end
/// letter by letter. Letters are a to z and à to þ in both cases: nearly all that French is written with.
/// </summary>
internal readonly struct LetterWindow
{
    /// <summary>Characters in a window.</summary>
    public const int Size = 64;

    // Small and capital letters differ in this bit, and so many bits further up is the highest of a byte.
    private const byte CaseBit = 'a' ^ 'A';
    private const int AboveCaseBit = 2;

    private readonly ulong _letters;
    private readonly ulong _small;

    /// <param name="text">The text.</param>
    /// <param name="start">Where the window starts; what stands behind the end of the text is no letter.</param>
    public LetterWindow(ReadOnlySpan<char> text, int start)
    {
        Start = start;
        if (text.Length >= Vector256<ushort>.Count)
        {
            var low = LettersAt(text, start, out var smallLow);
            var high = LettersAt(text, start + (Size / 2), out var smallHigh);
            _letters = low | ((ulong)high << (Size / 2));
            _small = smallLow | ((ulong)smallHigh << (Size / 2));
        }
        else
        {
            _letters = LettersOfShort(text[start..], out var small);
            _small = small;
        }
    }

    /// <summary>Where the window starts.</summary>
    public int Start { get; }

    /// <summary>Whether a letter stands at this place of the window.</summary>
    public bool IsLetter(int place) => ((_letters >> place) & 1) != 0;

    /// <summary>1 when a small letter stands at this place of the window, else 0.</summary>
    public uint SmallAt(int place) => (uint)(_small >> place) & 1;

    /// <summary>How many small letters stand in a row behind this place of the window, as far as it reaches.</summary>
    public int SmallBehind(int place) => BitOperations.TrailingZeroCount(~(_small >> 1 >> place));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint LettersOfShort(ReadOnlySpan<char> text, out uint small)
    {
        Span<char> padded = stackalloc char[Size / 2];
        padded.Clear();
        text.CopyTo(padded);
        return LettersAt(padded, 0, out small);
    }

    // Of 32 characters, as two times sixteen. Near the end of the text what stands before is read with them, and then left out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint LettersAt(ReadOnlySpan<char> text, int start, out uint small)
    {
        ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var room = Vector256<ushort>.Count;
        var beyond = Integers.NotNegative(start + room - text.Length);
        var beyondNext = Integers.NotNegative(start + (2 * room) - text.Length);
        // What does not fit becomes a byte that is none of these letters.
        var bytes = Vector256.NarrowWithSaturation(
            Vector256.LoadUnsafe(ref first, (nuint)(start - beyond)),
            Vector256.LoadUnsafe(ref first, (nuint)(start + room - beyondNext))
        );
        var folded = bytes | Vector256.Create(CaseBit);
        var plain = Vector256.LessThanOrEqual(folded - Vector256.Create((byte)'a'), Vector256.Create((byte)('z' - 'a')));
        var accented = Vector256.LessThanOrEqual(folded - Vector256.Create((byte)'à'), Vector256.Create((byte)('þ' - 'à')));
        var isSign = Vector256.Equals(folded, Vector256.Create((byte)'÷'));
        var letters = (plain | Vector256.AndNot(accented, isSign)).ExtractMostSignificantBits();
        small = letters & (bytes.AsUInt16() << AboveCaseBit).AsByte().ExtractMostSignificantBits();
        small = WithoutBeyond(small, beyond, beyondNext);
        return WithoutBeyond(letters, beyond, beyondNext);
    }

    private static uint WithoutBeyond(uint bits, int beyond, int beyondNext)
    {
        var half = Vector256<ushort>.Count;
        return (uint)((ulong)(bits & ushort.MaxValue) >> beyond) | ((uint)((ulong)(bits >> half) >> beyondNext) << half);
    }
}
