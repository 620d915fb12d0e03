using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    private readonly ulong _first;
    private readonly ulong _middle;
    private readonly ulong _last;
    private readonly uint _look;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey(ReadOnlySpan<char> text, int start, int length, WordLook look)
    {
        _look = look.Bits;
        if (start <= text.Length - Step)
        {
            // What stands behind a short form is read with it and then left out: no branch, which for lengths nobody could foretell.
            ref var form = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start);
            var rest = Math.Max(length - Step, 0);
            var kept = ulong.MaxValue >> (16 * Math.Max(Step - length, 0));
            _first = FourAt(ref form, 0) & kept;
            _middle = FourAt(ref form, rest >> 1) & kept;
            _last = FourAt(ref form, rest) & kept;
        }
        else
        {
            // Fewer than four characters are left of the text.
            for (var i = length - 1; i >= 0; i--)
            {
                _first = (_first << 16) | text[start + i];
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
