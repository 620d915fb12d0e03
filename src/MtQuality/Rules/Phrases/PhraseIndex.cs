using MtQuality.Language;
using MtQuality.Rules.Profiles;

namespace MtQuality.Rules.Phrases;

/// <summary>
/// The phrases of all phrase rules by the rarest word of each, so that a sentence costs one look-up for each of its words and lemmas,
/// however many rules and phrases there are.
/// </summary>
internal sealed class PhraseIndex
{
    // By hash of the anchor: a clash only means a pattern tried in vain.
    private readonly Dictionary<uint, Indexed[]> _byForm;
    private readonly Dictionary<uint, Indexed[]> _byLemma;

    public PhraseIndex(IEnumerable<PhraseRule> rules)
    {
        PhraseRule[] all = [.. rules];
        _byForm = IndexBy(PhraseElementKind.Word, all);
        _byLemma = IndexBy(PhraseElementKind.Lemma, all);
    }

    /// <summary>Whether a phrase is looked up by the form with this hash.</summary>
    public bool HasForm(uint hash) => _byForm.ContainsKey(hash);

    /// <summary>Whether a phrase is looked up by the lemma with this hash.</summary>
    public bool HasLemma(uint hash) => _byLemma.ContainsKey(hash);

    /// <summary>Looks for all phrases in a sentence.</summary>
    public void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var triggers = sentence.Words[i].Triggers;
            if ((triggers & WordTriggers.PhraseForm) != 0 && _byForm.TryGetValue(sentence.Words[i].Hash, out var withForm))
            {
                Try(sentence, i, withForm, sink);
            }
            if ((triggers & WordTriggers.PhraseLemma) != 0)
            {
                CheckLemmas(sentence, i, sink);
            }
        }
    }

    // Any analysis counts, not only the one that the tagger chose: it is on broken sentences that taggers err.
    private void CheckLemmas(in SentenceContext sentence, int i, FindingSink sink)
    {
        var analyses = sentence.Analyses(i);
        for (var a = 0; a < analyses.Length; a++)
        {
            if (
                !IsEditSeen(analyses[..a], analyses[a])
                && _byLemma.TryGetValue(
                    sentence.Lexicon.LemmaHashOf(sentence.Word(i), sentence.Readings[i].Match, analyses[a]),
                    out var withLemma
                )
            )
            {
                Try(sentence, i, withLemma, sink);
            }
        }
    }

    private static bool IsEditSeen(ReadOnlySpan<Analysis> before, Analysis analysis)
    {
        foreach (var other in before)
        {
            if (other.Edit == analysis.Edit)
            {
                return true;
            }
        }
        return false;
    }

    private static void Try(in SentenceContext sentence, int anchor, Indexed[] candidates, FindingSink sink)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Behind.MayBeAt(sentence, anchor + 1) && candidate.Before.MayBeAt(sentence, anchor - 1))
            {
                candidate.Rule.Try(sentence, anchor, candidate.Entry, sink);
            }
        }
    }

    // Two plain loops over classes: as a query over structs it was a hundred methods to compile at the start of a process.
    private static Dictionary<uint, Indexed[]> IndexBy(PhraseElementKind kind, PhraseRule[] rules)
    {
        var byKey = new Dictionary<uint, List<Indexed>>();
        foreach (var rule in rules)
        {
            foreach (var entry in rule.Entries)
            {
                if (entry.Pattern.Anchor.Kind == kind)
                {
                    Add(byKey, new Indexed(rule, entry));
                }
            }
        }
        var index = new Dictionary<uint, Indexed[]>(byKey.Count);
        foreach (var (key, indexed) in byKey)
        {
            index.Add(key, [.. indexed]);
        }
        return index;
    }

    private static void Add(Dictionary<uint, List<Indexed>> byKey, Indexed indexed)
    {
        foreach (var form in indexed.Entry.Pattern.Anchor.Forms)
        {
            var key = WordForms.Hash(form);
            if (!byKey.TryGetValue(key, out var ofKey))
            {
                byKey.Add(key, ofKey = []);
            }
            // Two forms that differ in casing alone have one hash.
            if (ofKey.Count == 0 || ofKey[^1] != indexed)
            {
                ofKey.Add(indexed);
            }
        }
    }

    // What stands beside the anchor is kept here, so that a phrase that cannot be meant costs no look at its pattern.
    private sealed record Indexed(PhraseRule Rule, PhraseEntry Entry)
    {
        public PhraseNeighbour Before { get; } = Entry.Pattern.Before;
        public PhraseNeighbour Behind { get; } = Entry.Pattern.Behind;
    }
}
