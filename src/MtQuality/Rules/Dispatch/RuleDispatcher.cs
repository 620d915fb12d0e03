using System.Numerics;
using System.Runtime.CompilerServices;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Profiles;

namespace MtQuality.Rules.Dispatch;

/// <summary>
/// Asks each rule about the words that concern it and about no other: those that the rule takes for their form (which their profile
/// knows), for what the tagger made of them, and for what stands beside them, as it is written and as the tagger took it. All of it is
/// known before the first rule is asked, and is six sets of rules of which the common part is left.
/// </summary>
internal sealed class RuleDispatcher
{
    private static readonly RuleSet[] s_byTag = ByTag((rule, tag) => rule.Concerns(tag.Pos, tag.Form));
    private static readonly RuleSet[] s_byTagOfNext = ByTag((rule, tag) => rule.ConcernsBefore(tag));
    private static readonly RuleSet[] s_byTagOfPrevious = ByTag((rule, tag) => rule.ConcernsAfter(tag));

    private static readonly RuleSet s_all = Where(_ => true);
    private static readonly SentenceRule[] s_sentenceRules = [.. RuleTable.OfSentences];

    // What rules are asked of a word, and what any word concerns because its neighbours are not asked about it.
    private static readonly WordConcerns s_asked = new(
        Where(_ => true),
        Where(rule => rule is INextWordRule),
        Where(rule => rule is IPreviousWordRule)
    );
    private static readonly WordConcerns s_ofAnyWord = new(
        default,
        Where(rule => rule is not INextWordRule),
        Where(rule => rule is not IPreviousWordRule)
    );

    // What stands before the first word and behind the last.
    private static readonly WordProfile[] s_edge = [new() { ConcernedBefore = s_all, ConcernedBehind = s_all }];

    private static readonly RuleSet s_withoutMemory = Where(rule => !rule.ReadsMemory);
    private static readonly RuleSet s_ofDeterminers = Where(rule => rule.SilencedBy == AgreementOf.Determiner);
    private static readonly RuleSet s_ofModifiers = Where(rule => rule.SilencedBy == AgreementOf.Modifier);

    private static readonly RuleSet s_ofSubjects = Where(rule => rule.SilencedBy == AgreementOf.Subject);

    // By the bit of a trait that a sentence lacks: the rules that do without it.
    private static readonly RuleSet[] s_withoutTrait = WithoutTrait();
    private static readonly SentenceTraits s_requiredBySome = RequiredBySome();

    // By slot.
    private readonly SentenceRule[] _rules = [.. RuleTable.OfSentences];
    private readonly WordRule?[] _wordRules = Array.ConvertAll(RuleTable.OfSentences.ToArray(), rule => rule as WordRule);

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

    /// <summary>The rules that a written word concerns: each is asked.</summary>
    public static WordConcerns ConcernsOf(in WrittenWord word) => s_ofAnyWord | Ask(s_asked, word);

    /// <summary>The rules that a written word concerns: only those are asked that its class leaves open.</summary>
    public static WordConcerns ConcernsOf(in WrittenWord word, SettledConcerns settled) =>
        settled.Concerns | Ask(settled.Open, word);

    /// <summary>Asks each rule about a word, and finds out which of them would say the same of all words of its class.</summary>
    public static SettledConcerns Settle(in WrittenWord word, FormReading reading, out WordConcerns concerns)
    {
        concerns = s_ofAnyWord;
        var (settled, open) = (s_ofAnyWord, default(WordConcerns));
        for (var slot = 0; slot < RuleTable.OfSentences.Length; slot++)
        {
            var rule = RuleSet.Of(slot);
            foreach (
                var question in (ReadOnlySpan<WordConcerns>)
                    [new(rule, default, default), new(default, rule, default), new(default, default, rule)]
            )
            {
                reading.IsRead = false;
                var answer = Ask(s_asked & question, word);
                concerns |= answer;
                settled |= reading.IsRead ? default : answer;
                open |= reading.IsRead ? question : default;
            }
        }
        return new SettledConcerns(settled, open);
    }

    private static WordConcerns Ask(in WordConcerns asked, in WrittenWord word)
    {
        RuleSet at = default,
            before = default,
            behind = default;
        for (var left = asked.At; !left.IsEmpty; left = left.Rest())
        {
            at |= s_sentenceRules[left.First].Concerns(word) ? RuleSet.Of(left.First) : default;
        }
        for (var left = asked.Before; !left.IsEmpty; left = left.Rest())
        {
            before |= ((INextWordRule)s_sentenceRules[left.First]).ConcernsBefore(word) ? RuleSet.Of(left.First) : default;
        }
        for (var left = asked.Behind; !left.IsEmpty; left = left.Rest())
        {
            behind |= ((IPreviousWordRule)s_sentenceRules[left.First]).ConcernsAfter(word) ? RuleSet.Of(left.First) : default;
        }
        return new WordConcerns(at, before, behind);
    }

    /// <summary>Runs the rules on one sentence: on each word those that begin at one, then those that look at the whole. The findings are left in the order of the table.</summary>
    [SkipLocalsInit]
    public void Check(in SentenceContext sentence, FindingSink sink)
    {
        var allowed = AllowedBy(sentence.Traits);
        if (sentence.Memory is null)
        {
            allowed &= s_withoutMemory;
        }
        var any = default(RuleSet);
        var firstFinding = sink.Count;
        Unsafe.SkipInit(out ConcernedWords words);
        for (var first = 0; first < sentence.Count; first += ConcernedWords.Capacity)
        {
            FindConcerned(sentence, first, allowed, ref words);
            for (var n = 0; n < words.Count; n++)
            {
                var i = words.IndexAt(n);
                var concerned = WithoutSilenced(words.SetAt(n), sentence, i);
                any |= concerned;
                concerned &= _beginAtWords;
                CheckAt(concerned.Low, 0, sentence, i, sink);
                CheckAt(concerned.High, 64, sentence, i, sink);
            }
        }
        for (var left = any & _lookAtSentences; !left.IsEmpty; left = left.Rest())
        {
            _rules[left.First].Check(sentence, sink);
        }
        sink.OrderByRule(firstFinding);
    }

    private static void FindConcerned(in SentenceContext sentence, int first, RuleSet allowed, ref ConcernedWords found)
    {
        found.Clear();
        var (previousTag, tag) = (TagOf(sentence, first - 1), TagOf(sentence, first));
        var behindPrevious = ProfileAt(sentence, first - 1).ConcernedBehind;
        ref readonly var word = ref ProfileAt(sentence, first);
        var end = Math.Min(sentence.Count, first + ConcernedWords.Capacity);
        for (var i = first; i < end; i++)
        {
            // Each is looked at once: it stands behind one word, then it is the word, and then it stands before another.
            var nextTag = TagOf(sentence, i + 1);
            ref readonly var next = ref ProfileAt(sentence, i + 1);
            found.Add(
                i,
                word.Concerned
                    & behindPrevious
                    & next.ConcernedBefore
                    & s_byTag[tag]
                    & s_byTagOfPrevious[previousTag]
                    & s_byTagOfNext[nextTag]
                    & allowed
            );
            behindPrevious = word.ConcernedBehind;
            (previousTag, tag) = (tag, nextTag);
            word = ref next;
        }
    }

    private static RuleSet WithoutSilenced(RuleSet concerned, in SentenceContext sentence, int i)
    {
        if (!(concerned & s_ofDeterminers).IsEmpty && PlainAgreement.OfDeterminer(sentence, i))
        {
            concerned = concerned.Without(s_ofDeterminers);
        }
        if (!(concerned & s_ofModifiers).IsEmpty && PlainAgreement.OfModifier(sentence, i))
        {
            concerned = concerned.Without(s_ofModifiers);
        }
        if (!(concerned & s_ofSubjects).IsEmpty && PlainAgreement.OfSubject(sentence, i))
        {
            concerned = concerned.Without(s_ofSubjects);
        }
        return concerned;
    }

    private void CheckAt(ulong slots, int firstSlot, in SentenceContext sentence, int i, FindingSink sink)
    {
        for (; slots != 0; slots &= slots - 1)
        {
            _wordRules[firstSlot + BitOperations.TrailingZeroCount(slots)]!.CheckAt(sentence, i, sink);
        }
    }

    private static ref readonly WordProfile ProfileAt(in SentenceContext sentence, int i) =>
        ref (uint)i < (uint)sentence.Words.Length ? ref sentence.Words[i] : ref s_edge[0];

    private static int TagOf(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Readings.Length ? Neighbour.NumberOf(sentence.Readings[i].Morph) : Neighbour.EdgeNumber;

    /// <summary>The rules that ask for nothing that the sentence lacks.</summary>
    private RuleSet AllowedBy(SentenceTraits traits)
    {
        var allowed = (traits & SentenceTraits.Foreign) != 0 ? _readForeign : _active;
        for (var lacking = (uint)(s_requiredBySome & ~traits); lacking != 0; lacking &= lacking - 1)
        {
            allowed &= s_withoutTrait[BitOperations.TrailingZeroCount(lacking)];
        }
        return allowed;
    }

    private static RuleSet[] ByTag(Func<SentenceRule, Neighbour, bool> concerns)
    {
        var byTag = new RuleSet[Neighbour.Capacity];
        Array.Fill(byTag, Where(_ => true));
        foreach (var tag in Neighbour.All)
        {
            byTag[tag.Number] = Where(rule => concerns(rule, tag));
        }
        return byTag;
    }

    private static SentenceTraits RequiredBySome()
    {
        var required = SentenceTraits.None;
        foreach (var rule in RuleTable.OfSentences)
        {
            required |= rule.Descriptor.Requires;
        }
        return required;
    }

    private static RuleSet[] WithoutTrait()
    {
        var without = new RuleSet[32];
        for (var bit = 0; bit < without.Length; bit++)
        {
            without[bit] = Where(rule => ((uint)rule.Descriptor.Requires & (1u << bit)) == 0);
        }
        return without;
    }

    private static RuleSet Where(Predicate<SentenceRule> holds)
    {
        var set = default(RuleSet);
        foreach (var rule in RuleTable.OfSentences)
        {
            set |= holds(rule) ? RuleSet.Of(rule.Slot) : default;
        }
        return set;
    }
}
