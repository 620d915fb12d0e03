using MtQuality.Language;

namespace MtQuality.Rules.Dispatch;

/// <summary>
/// Asks each rule about the words that concern it and about no other: those that the rule takes for their form (which their profile
/// knows) and for what the tagger made of them.
/// </summary>
internal sealed class RuleDispatcher
{
    private const int Tags = 1 << TagBits;
    private const int TagBits = 9;
    private const int FormBits = 4;

    private static readonly RuleSet[] s_byTag = RulesByTag();

    // By slot.
    private readonly SentenceRule[] _rules = [.. RuleTable.OfSentences];
    private readonly WordRule?[] _wordRules = Array.ConvertAll(RuleTable.OfSentences.ToArray(), rule => rule as WordRule);
    private readonly SentenceTraits[] _required = Array.ConvertAll(
        RuleTable.OfSentences.ToArray(),
        rule => rule.Descriptor.Requires
    );

    private readonly RuleSet _active;
    private readonly RuleSet _readForeign;
    private readonly RuleSet _beginAtWords;
    private readonly RuleSet _lookAtSentences;

    public RuleDispatcher(IEnumerable<SentenceRule> active)
    {
        foreach (var rule in active)
        {
            _active |= RuleSet.Of(rule.Slot);
            _beginAtWords |= rule is WordRule ? RuleSet.Of(rule.Slot) : default;
            _lookAtSentences |= rule is WordRule ? default : RuleSet.Of(rule.Slot);
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

    /// <summary>Runs the rules on one sentence: on each word those that begin at one, then those that look at the whole. The findings are left in the order of the table.</summary>
    public void Check(in SentenceContext sentence, FindingSink sink)
    {
        var isForeign = (sentence.Traits & SentenceTraits.Foreign) != 0;
        var allowed = isForeign ? _readForeign : _active;
        var any = default(RuleSet);
        var firstFinding = sink.Count;
        for (var i = 0; i < sentence.Count; i++)
        {
            var concerned = sentence.Words[i].Concerned & s_byTag[TagOf(sentence.Readings[i].Morph)] & allowed;
            any |= concerned;
            for (var left = concerned & _beginAtWords; !left.IsEmpty; left = left.Rest())
            {
                var slot = left.First;
                if ((sentence.Traits & _required[slot]) == _required[slot])
                {
                    _wordRules[slot]!.CheckAt(sentence, i, sink);
                }
            }
        }
        for (var left = any & _lookAtSentences; !left.IsEmpty; left = left.Rest())
        {
            var slot = left.First;
            if ((sentence.Traits & _required[slot]) == _required[slot])
            {
                _rules[slot].Check(sentence, sink);
            }
        }
        sink.OrderByRule(firstFinding);
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
