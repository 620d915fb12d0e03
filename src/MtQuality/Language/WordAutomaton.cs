using MtQuality.Models;

namespace MtQuality.Language;

/// <summary>
/// A set of words as a minimal acyclic automaton. Numbers on the arcs give each word its index, 0 to Count - 1, without gaps,
/// so that data about words stand in plain arrays beside it.
/// </summary>
internal sealed class WordAutomaton
{
    // An arc, from the low bit: label 8 (0 is no label), word ends here 1, last arc of its state 1, first arc of the target
    // state 24 (0 when the target has no arcs), words of the set that come before those behind this arc 30.
    private readonly ulong[] _arcs;

    // Character to label; characters that are written in several ways (apostrophes, hyphens) share a label.
    private readonly byte[] _labels;
    private readonly char[] _characters;

    /// <summary>No word is longer than this.</summary>
    public const int LongestWord = 127;

    private WordAutomaton(char[] characters, ulong[] arcs, int count)
    {
        _characters = characters;
        _arcs = arcs;
        Count = count;
        _labels = new byte[char.MaxValue + 1];
        for (var i = 1; i < characters.Length; i++)
        {
            _labels[characters[i]] = (byte)i;
        }
        foreach (var (variant, usual) in WrittenVariants)
        {
            _labels[variant] = _labels[usual];
        }
    }

    private static ReadOnlySpan<(char Variant, char Usual)> WrittenVariants =>
        new[] { ('’', '\''), ('ʼ', '\''), ('‘', '\''), ('＇', '\''), ('‐', '-'), ('‑', '-') };

    /// <summary>How many words there are.</summary>
    public int Count { get; }

    /// <summary>State in which every walk starts.</summary>
    public static int Root => 0;

    public static WordAutomaton Read(ref ModelReader reader)
    {
        var characters = reader.ReadArray<char>();
        reader.Expect(characters.Length is > 0 and <= 256, "an alphabet has 1 to 256 characters");
        var count = reader.ReadInt32();
        var arcs = reader.ReadArray<ulong>();
        reader.Expect(arcs.Length < 1 << 24, "the automaton has too many arcs");
        if (!reader.IsEmbedded)
        {
            Verify(ref reader, arcs, characters.Length, count);
        }
        return new WordAutomaton(characters, arcs, count);
    }

    /// <summary>Index of the word; -1 when it is not in the set. Casing counts, the shape of apostrophes and hyphens does not.</summary>
    public int IndexOf(ReadOnlySpan<char> word)
    {
        var arcs = _arcs;
        var labels = _labels;
        var state = 0;
        var index = 0;
        var ends = false;
        for (var i = 0; i < word.Length; i++)
        {
            var label = labels[word[i]];
            if (label == 0 || (i > 0 && state == 0))
            {
                return -1;
            }
            ulong arc;
            while ((byte)(arc = arcs[state]) != label)
            {
                if (IsLast(arc))
                {
                    return -1;
                }
                state++;
            }
            index += Number(arc);
            ends = Ends(arc);
            state = Target(arc);
        }
        return ends ? index : -1;
    }

    /// <summary>The arc of a state for a character; 0 when there is none.</summary>
    public ulong Step(int state, char c)
    {
        var label = _labels[c];
        if (label == 0)
        {
            return 0;
        }
        for (var i = state; ; i++)
        {
            var arc = _arcs[i];
            if ((byte)arc == label)
            {
                return arc;
            }
            if (IsLast(arc))
            {
                return 0;
            }
        }
    }

    public ulong ArcAt(int position) => _arcs[position];

    public char CharacterOf(ulong arc) => _characters[(byte)arc];

    /// <summary>Whether a word ends where the arc leads.</summary>
    public static bool Ends(ulong arc) => (arc & (1 << 8)) != 0;

    /// <summary>Whether the arc is the last of its state.</summary>
    public static bool IsLast(ulong arc) => (arc & (1 << 9)) != 0;

    /// <summary>The state that the arc leads to; 0 when words only end there.</summary>
    public static int Target(ulong arc) => (int)(arc >> 10) & 0xFFFFFF;

    /// <summary>The sum of these along a walk is the index of the word.</summary>
    public static int Number(ulong arc) => (int)(arc >> 34);

    public static ulong PackArc(byte label, bool ends, bool last, int target, int number) =>
        label | (ends ? 1UL << 8 : 0) | (last ? 1UL << 9 : 0) | ((ulong)target << 10) | ((ulong)number << 34);

    // Arcs lead forward only, so no walk can run in circles, and the numbers must be the ones that the arcs imply, so no walk
    // can end on an index outside the tables beside the automaton.
    private static void Verify(ref ModelReader reader, ulong[] arcs, int alphabet, int count)
    {
        if (arcs.Length == 0)
        {
            reader.Expect(count == 0, "an automaton without arcs has words");
            return;
        }
        if (!IsLast(arcs[^1]) || Number(arcs[0]) != 0)
        {
            reader.Fail("the automaton has no proper first or last state");
        }
        // For the state that starts at an arc: words from there on, and length of the longest.
        var words = new int[arcs.Length];
        var lengths = new byte[arcs.Length];
        var stateEnd = arcs.Length;
        while (stateEnd > 0)
        {
            var start = stateEnd - 1;
            while (start > 0 && !IsLast(arcs[start - 1]))
            {
                start--;
            }
            // A state in which a word ends counts that word before those behind its arcs.
            var sum = Number(arcs[start]);
            var longest = 0;
            var isSound = sum <= 1;
            for (var i = start; i < stateEnd && isSound; i++)
            {
                var arc = arcs[i];
                var target = Target(arc);
                isSound = (byte)arc > 0 && (byte)arc < alphabet && Number(arc) == sum;
                if (target == 0)
                {
                    isSound &= Ends(arc);
                    sum++;
                    longest = Math.Max(longest, 1);
                }
                else if (target >= stateEnd && target < arcs.Length)
                {
                    // The start of a state, and of one where a word ends if and only if the arc says so.
                    isSound &= IsLast(arcs[target - 1]) && Number(arcs[target]) == (Ends(arc) ? 1 : 0);
                    sum += words[target];
                    longest = Math.Max(longest, 1 + lengths[target]);
                }
                else
                {
                    isSound = false;
                }
                isSound &= sum <= count;
            }
            if (!isSound || longest > LongestWord)
            {
                reader.Fail($"the automaton is inconsistent at arc {start}");
            }
            words[start] = sum;
            lengths[start] = (byte)longest;
            stateEnd = start;
        }
        if (words[0] != count)
        {
            reader.Fail($"the automaton holds {words[0]} words instead of {count}");
        }
    }
}
