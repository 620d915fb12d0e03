using System.Runtime.CompilerServices;

namespace MtQuality.Text;

/// <summary>Arithmetic without jumps, for loops over words: nobody can foretell how long the next one is.</summary>
internal static class Integers
{
    /// <summary>The number, or 0 when it is less. (In a loop <see cref="Math.Max(int, int)"/> is compiled to a jump, and so are the others.)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NotNegative(int number) => number & ~(number >> 31);

    /// <summary>The number, or <paramref name="most"/> when it is more. Their difference must fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AtMost(int number, int most) => number - NotNegative(number - most);

    /// <summary>1 where something holds, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int One(bool holds) => Unsafe.BitCast<bool, byte>(holds);

    /// <summary>One of two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Select(bool condition, uint ifTrue, uint ifFalse) =>
        ifFalse ^ ((ifTrue ^ ifFalse) & (uint)-One(condition));
}
