using MtQuality.Language;
using MtQuality.Models;

namespace MtQuality.Training.Lexicon;

/// <summary>
/// Builds the minimal acyclic automaton of a sorted list of words (Daciuk et al. 2000): states that can no longer change are
/// looked up among those known, so that equal endings are stored once.
/// </summary>
internal sealed class AutomatonBuilder
{
    private sealed class State
    {
        public bool Ends;
        public List<(char Character, State Target)> Arcs = [];
        public int Words = -1;
        public int Address;
        public int WaysIn;

        /// <summary>How often text goes through the state, and by each of its arcs.</summary>
        public long Uses;
        public long[] UsesOfArc = [];

        // States in the register are compared by content; their targets are registered already and so unique.
        public bool IsEquivalentTo(State other) =>
            Ends == other.Ends && Arcs.Count == other.Arcs.Count && Arcs.SequenceEqual(other.Arcs);

        public int ContentHash()
        {
            var hash = new HashCode();
            hash.Add(Ends);
            foreach (var (character, target) in Arcs)
            {
                hash.Add(character);
                hash.Add(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(target));
            }
            return hash.ToHashCode();
        }
    }

    private sealed class ByContent : IEqualityComparer<State>
    {
        public bool Equals(State? x, State? y) => x is not null && y is not null && x.IsEquivalentTo(y);

        public int GetHashCode(State obj) => obj.ContentHash();
    }

    private readonly Dictionary<State, State> _register = new(new ByContent());
    private readonly State _root = new();
    private string _previous = "";

    /// <summary>Writes the automaton of some words.</summary>
    /// <param name="words">The words, in any order.</param>
    /// <param name="writer">Takes the automaton.</param>
    /// <param name="usage">How often words are looked up: the ways to frequent words are laid out first and close together.</param>
    public static void Write(IEnumerable<string> words, ModelWriter writer, IReadOnlyDictionary<string, int>? usage = null)
    {
        var builder = new AutomatonBuilder();
        foreach (var word in words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            builder.Add(word);
        }
        builder.Register(builder._root);
        CountWords(builder._root);
        builder.CountUses(usage ?? new Dictionary<string, int>(StringComparer.Ordinal));
        builder.WriteTo(writer);
    }

    private void Add(string word)
    {
        if (word.Length is 0 or > WordAutomaton.LongestWord)
        {
            throw new ArgumentException($"A word has 1 to {WordAutomaton.LongestWord} characters: '{word}'.", nameof(word));
        }
        var common = word.AsSpan().CommonPrefixLength(_previous);
        var state = _root;
        for (var i = 0; i < common; i++)
        {
            state = state.Arcs[^1].Target;
        }
        Register(state);
        foreach (var character in word.AsSpan(common))
        {
            var next = new State();
            state.Arcs.Add((character, next));
            state = next;
        }
        state.Ends = true;
        _previous = word;
    }

    // Replaces the states behind the last arc, which no later word can change, by equal ones known before.
    private void Register(State state)
    {
        if (state.Arcs.Count == 0)
        {
            return;
        }
        var (character, child) = state.Arcs[^1];
        Register(child);
        if (_register.TryGetValue(child, out var known))
        {
            state.Arcs[^1] = (character, known);
        }
        else
        {
            _register.Add(child, child);
        }
    }

    private static int CountWords(State state)
    {
        if (state.Words < 0)
        {
            state.Words = (state.Ends ? 1 : 0) + state.Arcs.Sum(arc => CountWords(arc.Target));
            state.UsesOfArc = new long[state.Arcs.Count];
        }
        return state.Words;
    }

    private void CountUses(IReadOnlyDictionary<string, int> usage)
    {
        foreach (var (word, count) in usage)
        {
            var state = _root;
            foreach (var character in word)
            {
                var arc = state.Arcs.FindIndex(arc => arc.Character == character);
                if (arc < 0)
                {
                    break;
                }
                state.Uses += count;
                state.UsesOfArc[arc] += count;
                state = state.Arcs[arc].Target;
            }
        }
    }

    private void WriteTo(ModelWriter writer)
    {
        var order = InOrder();
        var size = 0;
        foreach (var state in order)
        {
            state.Address = size;
            size += state.Arcs.Count;
        }
        char[] alphabet = ['\0', .. order.SelectMany(state => state.Arcs).Select(arc => arc.Character).Distinct().Order()];
        if (alphabet.Length > 256)
        {
            throw new InvalidOperationException(
                $"The words have {alphabet.Length - 1} different characters; 255 can be told apart."
            );
        }
        var arcs = new List<ulong>(size);
        foreach (var state in order)
        {
            // Lookups scan the arcs of a state in order: the way of most text first, then that to most words.
            var sorted = state
                .Arcs.Select((arc, i) => (arc.Character, arc.Target, Uses: state.UsesOfArc[i]))
                .OrderByDescending(arc => arc.Uses)
                .ThenByDescending(arc => arc.Target.Words)
                .ThenBy(arc => arc.Character)
                .ToList();
            var number = state.Ends ? 1 : 0;
            for (var i = 0; i < sorted.Count; i++)
            {
                var (character, target, _) = sorted[i];
                var label = (byte)Array.BinarySearch(alphabet, character);
                var address = target.Arcs.Count == 0 ? 0 : target.Address;
                arcs.Add(WordAutomaton.PackArc(label, target.Ends, i == sorted.Count - 1, address, number));
                number += target.Words;
            }
        }
        writer.WriteArray<char>(alphabet);
        writer.Write(_root.Words);
        writer.WriteArray<ulong>(arcs.ToArray());
    }

    // States with arcs, each behind all that lead to it, and among those that are free the most used first.
    private List<State> InOrder()
    {
        var found = new List<State>();
        var seen = new HashSet<State>(ReferenceEqualityComparer.Instance);
        Visit(_root, seen, found);
        foreach (var target in found.SelectMany(state => state.Arcs).Select(arc => arc.Target))
        {
            target.WaysIn++;
        }
        var order = new List<State>(found.Count);
        var free = new PriorityQueue<State, (long, int)>();
        var discovered = 0;
        free.Enqueue(_root, (0, 0));
        while (free.TryDequeue(out var state, out _))
        {
            if (state.Arcs.Count > 0)
            {
                order.Add(state);
            }
            foreach (var (_, target) in state.Arcs)
            {
                if (--target.WaysIn == 0)
                {
                    free.Enqueue(target, (-target.Uses, ++discovered));
                }
            }
        }
        return order;
    }

    private static void Visit(State state, HashSet<State> seen, List<State> found)
    {
        if (!seen.Add(state))
        {
            return;
        }
        found.Add(state);
        foreach (var (_, target) in state.Arcs)
        {
            Visit(target, seen, found);
        }
    }
}
