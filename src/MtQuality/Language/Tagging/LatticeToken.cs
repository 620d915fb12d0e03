using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary>
/// A token of a lattice. All of it lies side by side, and so do the tokens of a sentence: whoever has one has its neighbours.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 128)]
internal struct LatticeToken
{
    /// <summary>There is room for so many choices.</summary>
    public const int Stride = 8;

    // Stands behind the last choice, and never wins: the decoder takes two at a time.
    private static readonly TagChoice s_hopeless = new() { Emission = -1 << 20 };

    /// <summary>The tags that it is chosen from.</summary>
    public ChoicesOf Choices;

    /// <summary>Where the weights of its features start, when something of it is open (see <see cref="TagWeightRows"/>).</summary>
    public Vector256<uint> Places;

    /// <summary>The choice that the decoder made: a copy, as it is read by up to four neighbours.</summary>
    public TagChoice Decision;

    /// <summary>As what it is seen by its neighbours.</summary>
    public uint Context;

    /// <summary>The number of its word.</summary>
    public int Word;

    /// <summary>By how much its choice, when it has several, leads the next best one when the tokens around it keep theirs.</summary>
    public int Lead;

    /// <summary>How many tags it is chosen from.</summary>
    public byte Count;

    /// <summary>The number of the choice that the decoder made.</summary>
    public byte Chosen;

    /// <summary>The first of its choices.</summary>
    [UnscopedRef]
    public ref TagChoice FirstChoice
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<ChoicesOf, TagChoice>(ref Choices);
    }

    /// <summary>The token that stands so many places behind this one, or before it.</summary>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref LatticeToken Next(int step) => ref Unsafe.Add(ref this, step);

    /// <summary>Makes a choice.</summary>
    /// <param name="choice">Its number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Choose(int choice)
    {
        Chosen = (byte)choice;
        Decision = Unsafe.Add(ref FirstChoice, choice);
    }

    /// <summary>Gives it a tag that it must have.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="families">The family of each tag.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetOnly(ushort tag, ReadOnlySpan<byte> families)
    {
        // Written twice: to copy what was just written in parts, the processor would wait until it stands in memory.
        FirstChoice.Emission = 0;
        FirstChoice.Tag = Decision.Tag = tag;
        FirstChoice.Family = Decision.Family = families[tag];
        Unsafe.Add(ref FirstChoice, 1) = s_hopeless;
        Count = 1;
        Chosen = 0;
    }

    /// <summary>Makes room for the choices of a token that has several.</summary>
    /// <param name="count">How many it has, 2 to <see cref="TagLattice.MaxChoices"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetCount(byte count)
    {
        Count = count;
        Unsafe.Add(ref FirstChoice, (nuint)count) = s_hopeless;
    }

    [InlineArray(Stride)]
    public struct ChoicesOf
    {
        private TagChoice _first;
    }
}
