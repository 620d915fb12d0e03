using System.Runtime.CompilerServices;

namespace MtQuality.Rules.Dispatch;

/// <summary>
/// Some words of a sentence, each with the rules that it concerns. All are gathered before the first rule is asked: whether a word
/// concerns any nobody can foretell, and while rules run, nothing else is found out.
/// </summary>
internal struct ConcernedWords
{
    /// <summary>As many words as are looked at before rules are asked.</summary>
    public const int Capacity = 64;

    private Sets _sets;
    private Indices _indices;

    /// <summary>How many words concern rules.</summary>
    public int Count { get; private set; }

    public readonly RuleSet SetAt(int n) => _sets[n];

    public readonly int IndexAt(int n) => _indices[n];

    public void Clear() => Count = 0;

    /// <summary>Adds a word, which counts only if it concerns any rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int index, RuleSet concerned)
    {
        _sets[Count] = concerned;
        _indices[Count] = index;
        Count += concerned.IsEmpty ? 0 : 1;
    }

    [InlineArray(Capacity)]
    private struct Sets
    {
        private RuleSet _first;
    }

    [InlineArray(Capacity)]
    private struct Indices
    {
        private int _first;
    }
}
