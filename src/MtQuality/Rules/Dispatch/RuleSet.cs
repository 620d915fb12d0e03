using System.Numerics;

namespace MtQuality.Rules.Dispatch;

/// <summary>A set of sentence rules, a bit for the <see cref="SentenceRule.Slot"/> of each.</summary>
internal readonly record struct RuleSet(ulong Low, ulong High)
{
    /// <summary>As many rules as there is room for.</summary>
    public const int Capacity = 128;

    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The lowest slot of a set that is not empty.</summary>
    public int First => Low != 0 ? BitOperations.TrailingZeroCount(Low) : 64 + BitOperations.TrailingZeroCount(High);

    public static RuleSet Of(int slot) => slot < 64 ? new RuleSet(1UL << slot, 0) : new RuleSet(0, 1UL << (slot - 64));

    public bool Has(int slot) => (((slot < 64 ? Low : High) >> (slot & 63)) & 1) != 0;

    /// <summary>Without the lowest slot.</summary>
    public RuleSet Rest() => Low != 0 ? new RuleSet(Low & (Low - 1), High) : new RuleSet(0, High & (High - 1));

    public RuleSet Without(RuleSet other) => new(Low & ~other.Low, High & ~other.High);

    public static RuleSet operator &(RuleSet a, RuleSet b) => new(a.Low & b.Low, a.High & b.High);

    public static RuleSet operator |(RuleSet a, RuleSet b) => new(a.Low | b.Low, a.High | b.High);
}
