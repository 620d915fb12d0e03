using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MtQuality.Language.Tagging;

/// <summary>
/// A written form as three numbers: its first four characters, those of the middle and the last four, which overlap in shorter forms,
/// and its look. Up to <see cref="LongestWhole"/> characters nothing is left out.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(uint))] // not padded: every byte of a line counts
internal readonly record struct WordKey
{
    /// <summary>The longest form that is compared by its key alone.</summary>
    public const int LongestWhole = 12;

    private readonly ulong _first;
    private readonly ulong _middle;
    private readonly ulong _last;
    private readonly WordLook _look;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordKey(ReadOnlySpan<char> form, WordLook look)
    {
        _look = look;
        ref var start = ref MemoryMarshal.GetReference(form);
        var length = (nuint)form.Length;
        if (length >= 4)
        {
            _first = FourAt(ref start, 0);
            _middle = FourAt(ref start, (length - 4) >> 1);
            _last = FourAt(ref start, length - 4);
        }
        else if (length > 0)
        {
            _first = start | ((ulong)Unsafe.Add(ref start, length >> 1) << 16) | ((ulong)Unsafe.Add(ref start, length - 1) << 32);
        }
    }

    public ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // Three products at once, and one that mixes them.
            var h =
                ((_first ^ _look.Bits) * 0xBF58476D1CE4E5B9UL)
                ^ BitOperations.RotateLeft(_middle * 0x94D049BB133111EBUL, 23)
                ^ BitOperations.RotateLeft(_last * 0xD6E8FEB86659FD93UL, 43);
            return (h ^ (h >> 32)) * 0x9E3779B97F4A7C15UL;
        }
    }

    // Bounds are known from the length.
    private static ulong FourAt(ref char start, nuint i) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, i)));
}
