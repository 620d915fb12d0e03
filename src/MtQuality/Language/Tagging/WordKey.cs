using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>
/// A written form as three numbers: its first four characters, those of the middle and the last four, which overlap in shorter forms,
/// and its look. Up to <see cref="LongestWhole"/> characters nothing is left out.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))] // not padded: every byte of a line counts
internal readonly struct WordKey
{
    /// <summary>The longest form that is compared by its key alone.</summary>
    public const int LongestWhole = 12;

    // Characters that are read at once.
    private const int Step = sizeof(ulong) / sizeof(char);

    private const int BitsOfChar = 8 * sizeof(char);

    private readonly ulong _first;
    private readonly ulong _middle;
    private readonly ulong _last;
    private readonly uint _look;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey(ReadOnlySpan<char> text, int start, int length, WordLook look)
    {
        _look = look.Bits;
        if (text.Length >= Step)
        {
            // What stands behind a short form is read with it and then left out; of one that ends the text, what stands before it. No
            // branch, which for lengths nobody could foretell.
            var at = start - Integers.NotNegative(start + Step - text.Length);
            var before = BitsOfChar * (start - at);
            ref var form = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at);
            var rest = Integers.NotNegative(length - Step);
            var kept = ulong.MaxValue >> (BitsOfChar * Integers.NotNegative(Step - length));
            _first = (FourAt(ref form, 0) >> before) & kept;
            _middle = (FourAt(ref form, rest >> 1) >> before) & kept;
            _last = (FourAt(ref form, rest) >> before) & kept;
        }
        else
        {
            for (var i = length - 1; i >= 0; i--)
            {
                _first = (_first << BitsOfChar) | text[start + i];
            }
            _middle = _last = _first;
        }
    }

    public WordLook Look => new(_look);

    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // Three products at once, and one that mixes them.
            var h =
                ((_first ^ _look) * 0xBF58476D1CE4E5B9UL)
                ^ BitOperations.RotateLeft(_middle * 0x94D049BB133111EBUL, 23)
                ^ BitOperations.RotateLeft(_last * 0xD6E8FEB86659FD93UL, 43);
            return (h ^ (h >> 32)) * 0x9E3779B97F4A7C15UL;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsSame(in WordKey other) =>
        ((_first ^ other._first) | (_middle ^ other._middle) | (_last ^ other._last) | (_look ^ other._look)) == 0;

    private static ulong FourAt(ref char form, int i) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref form, i)));
}
