using System.Buffers;
using System.Runtime.CompilerServices;
using MtQuality.Language;

namespace MtQuality.Rules.Dispatch;

/// <summary>
/// Asks each rule about the words that concern it and about no other: those that the rule takes for their form (which their profile
/// knows) and for what the tagger made of them.
/// </summary>
internal sealed class RuleDispatcher
{
    // Longer sentences are rare, and rent their buffer.
    private const int MostOnStack = 128;

    private const int Tags = 1 << TagBits;
    private const int TagBits = 9;
    private const int FormBits = 4;

    private static readonly RuleSet[] s_byTag = RulesByTag();

    private readonly SentenceRule[] _rules = [.. RuleTable.OfSentences];
    private readonly WordRule?[] _wordRules = Array.ConvertAll(RuleTable.OfSentences.ToArray(), rule => rule as WordRule);
    private readonly RuleSet _active;
    private readonly RuleSet _readForeign;

    public RuleDispatcher(IEnumerable<SentenceRule> active)
    {
        foreach (var rule in active)
        {
            _active |= RuleSet.Of(rule.Slot);
            _readForeign |= rule.Descriptor.ReadsForeign ? RuleSet.Of(rule.Slot) : default;
        }
    }

    /// <summary>The rules that a written word concerns.</summary>
    public static RuleSet ConcernedBy(in WrittenWord word)
    {
        var concerned = default(RuleSet);
        foreach (var rule in RuleTable.OfSentences)
        {
            if (rule.Concerns(word))
            {
                concerned |= RuleSet.Of(rule.Slot);
            }
        }
        return concerned;
    }

    /// <summary>Runs the rules on one sentence, in the order of the table.</summary>
    [SkipLocalsInit]
    public void Check(in SentenceContext sentence, FindingSink sink)
    {
        if (sentence.Count <= MostOnStack)
        {
            Span<RuleSet> concerned = stackalloc RuleSet[MostOnStack];
            Check(sentence, concerned[..sentence.Count], sink);
            return;
        }
        var rented = ArrayPool<RuleSet>.Shared.Rent(sentence.Count);
        Check(sentence, rented.AsSpan(0, sentence.Count), sink);
        ArrayPool<RuleSet>.Shared.Return(rented);
    }

    private void Check(in SentenceContext sentence, Span<RuleSet> concerned, FindingSink sink)
    {
        var isForeign = (sentence.Traits & SentenceTraits.Foreign) != 0;
        var left = ConcernedIn(sentence, concerned) & (isForeign ? _readForeign : _active);
        for (; !left.IsEmpty; left = left.Rest())
        {
            var slot = left.First;
            var required = _rules[slot].Descriptor.Requires;
            if ((sentence.Traits & required) != required)
            {
                continue;
            }
            if (_wordRules[slot] is not { } rule)
            {
                _rules[slot].Check(sentence, sink);
                continue;
            }
            for (var i = 0; i < concerned.Length; i++)
            {
                if (concerned[i].Has(slot))
                {
                    rule.CheckAt(sentence, i, sink);
                }
            }
        }
    }

    // The rules that each word concerns, and those that any of them does.
    private static RuleSet ConcernedIn(in SentenceContext sentence, Span<RuleSet> concerned)
    {
        var any = default(RuleSet);
        var words = sentence.Words;
        var readings = sentence.Readings;
        for (var i = 0; i < concerned.Length; i++)
        {
            concerned[i] = words[i].Concerned & s_byTag[TagOf(readings[i].Morph)];
            any |= concerned[i];
        }
        return any;
    }

    private static int TagOf(Morph morph) => ((int)morph.Pos << FormBits) | (int)morph.Form;

    private static RuleSet[] RulesByTag()
    {
        var byTag = new RuleSet[Tags];
        for (var tag = 0; tag < Tags; tag++)
        {
            foreach (var rule in RuleTable.OfSentences)
            {
                if (rule.Concerns((Pos)(tag >> FormBits), (VerbForm)(tag & ((1 << FormBits) - 1))))
                {
                    byTag[tag] |= RuleSet.Of(rule.Slot);
                }
            }
        }
        return byTag;
    }
}
