using System.Runtime.CompilerServices;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Phrases;

/// <summary>
/// The phrases of all phrase rules in groups by the rarest word of each. A word's profile names its groups, so that words of no phrase cost
/// nothing; the phrases of a group lie side by side in memory, and most are turned away by what stands beside the word.
/// </summary>
internal sealed class PhraseIndex
{
    // As many words as are looked at before the first phrase is tried.
    private const int AtOnce = 64;

    // By hash of the anchor: a clash only means a phrase tried in vain.
    private readonly Dictionary<uint, ushort> _byForm = [];
    private readonly Dictionary<uint, ushort> _byLemma = [];
    private readonly Group[] _groups;
    private readonly PhraseNeighbours[] _beside;
    private readonly PhraseNeighbours[] _oneFurther;
    private readonly PhraseRule[] _rules;
    private readonly PhraseSearch[] _phrases;

    // Holds every phrase.
    private readonly ushort _everything;

    private PhraseIndex(IEnumerable<PhraseRule> rules)
    {
        // The first group is the one of all words that lead nowhere.
        var members = new List<List<Phrase>> { new() };
        foreach (var rule in rules)
        {
            foreach (var entry in rule.Entries)
            {
                var byKey = entry.Pattern.Anchor.Kind == PhraseElementKind.Word ? _byForm : _byLemma;
                foreach (var form in entry.Pattern.Anchor.Forms)
                {
                    Add(new Phrase(rule, entry), form, byKey, members);
                }
            }
        }
        _everything = checked((ushort)members.Count);
        members.Add([.. members.SelectMany(group => group)]);
        Phrase[] phrases = [.. members.SelectMany(group => group)];
        _rules = Array.ConvertAll(phrases, phrase => phrase.Rule);
        _phrases = SideBySide(phrases);
        _beside = Array.ConvertAll(phrases, phrase => phrase.Entry.Pattern.Beside);
        _oneFurther = Array.ConvertAll(phrases, phrase => phrase.Entry.Pattern.OneFurther);
        _groups = new Group[members.Count];
        var first = 0;
        for (var i = 0; i < _groups.Length; i++)
        {
            _groups[i] = new Group(first, first + members[i].Count, Union(members[i]));
            first += members[i].Count;
        }
    }

    /// <summary>The phrases of all rules, switched on or not.</summary>
    public static PhraseIndex Default { get; } = new(RuleTable.All.OfType<PhraseRule>());

    /// <summary>The groups of a word whose form has this hash, its lemmas aside.</summary>
    public PhraseGroups GroupsOfForm(uint hash) => default(PhraseGroups).With(_byForm.GetValueOrDefault(hash), _everything);

    /// <summary>The groups of a word with those of one of its lemmas.</summary>
    public PhraseGroups WithLemma(PhraseGroups groups, uint hash) => groups.With(_byLemma.GetValueOrDefault(hash), _everything);

    /// <summary>Looks for the phrases of active rules in a sentence.</summary>
    /// <param name="sentence">A tagged sentence.</param>
    /// <param name="active">Which rules are switched on, by <see cref="Rule.Index"/>.</param>
    /// <param name="sink">Receives what is found.</param>
    [SkipLocalsInit]
    public void Check(in SentenceContext sentence, ReadOnlySpan<bool> active, FindingSink sink)
    {
        Span<int> anchors = stackalloc int[AtOnce];
        for (var first = 0; first < sentence.Count; first += AtOnce)
        {
            var count = FindAnchors(sentence, first, anchors);
            foreach (var i in anchors[..count])
            {
                CheckAt(sentence, i, active, sink);
            }
        }
    }

    // The words that lead to phrases: one of three, and which of them nobody can foretell. Their groups lie all over the memory, and are
    // called all before the first is needed.
    private int FindAnchors(in SentenceContext sentence, int first, Span<int> anchors)
    {
        var count = 0;
        var end = Math.Min(sentence.Count, first + AtOnce);
        for (var i = first; i < end; i++)
        {
            var groups = sentence.Words[i].Phrases;
            anchors[count] = i;
            count += groups.IsEmpty ? 0 : 1;
            Memory.Fetch(ref _groups[groups.First]);
        }
        return count;
    }

    private void CheckAt(in SentenceContext sentence, int i, ReadOnlySpan<bool> active, FindingSink sink)
    {
        var beside = PhraseNeighbours.At(sentence, i, 1);
        for (var groups = sentence.Words[i].Phrases; !groups.IsEmpty; groups = groups.Rest())
        {
            ref readonly var group = ref _groups[groups.First];
            if (!group.Union.MayBe(beside))
            {
                continue;
            }
            for (var p = group.Start; p < group.End; p++)
            {
                if (
                    _beside[p].MayBe(beside)
                    && _oneFurther[p].MayBe(PhraseNeighbours.At(sentence, i, 2))
                    && active[_rules[p].Index]
                )
                {
                    _rules[p].Try(sentence, i, _phrases[p], sink);
                }
            }
        }
    }

    private static void Add(Phrase phrase, string form, Dictionary<uint, ushort> byKey, List<List<Phrase>> members)
    {
        var key = WordForms.Hash(form);
        if (!byKey.TryGetValue(key, out var group))
        {
            group = checked((ushort)members.Count);
            byKey.Add(key, group);
            members.Add([]);
        }
        // Two forms that differ in casing alone have one hash.
        if (members[group].Count == 0 || members[group][^1] != phrase)
        {
            members[group].Add(phrase);
        }
    }

    private static PhraseSearch[] SideBySide(Phrase[] phrases)
    {
        PhraseElement[] elements = [.. phrases.SelectMany(phrase => phrase.Entry.Pattern.Elements)];
        var searches = new PhraseSearch[phrases.Length];
        var first = 0;
        for (var i = 0; i < searches.Length; i++)
        {
            searches[i] = new PhraseSearch(phrases[i].Entry, elements, first);
            first += phrases[i].Entry.Pattern.Elements.Length;
        }
        return searches;
    }

    private static PhraseNeighbours Union(List<Phrase> phrases)
    {
        var union = default(PhraseNeighbours);
        foreach (var phrase in phrases)
        {
            union |= phrase.Entry.Pattern.Beside;
        }
        return union;
    }

    private readonly record struct Phrase(PhraseRule Rule, PhraseEntry Entry);

    private readonly record struct Group(int Start, int End, PhraseNeighbours Union);
}
