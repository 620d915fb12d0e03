using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Phrases;

namespace MtQuality.Rules.Profiles;

/// <summary>Finds out what is known of a written word.</summary>
internal static class WordProfiler
{
    // Of all rules, switched on or not: what is set off by a word is then looked for among the rules that are.
    private static readonly PhraseIndex s_phrases = new(RuleTable.All.OfType<PhraseRule>());

    public static WordProfile Of(ReadOnlySpan<char> word)
    {
        var lexicon = FrenchLexicon.Default;
        var classId = lexicon.ClassOf(word, out var match, out var frequency);
        var profile = new WordProfile
        {
            Hash = WordForms.Hash(word),
            Feature = FeatureHash.OfWord(word),
            Ending2 = FeatureHash.OfEnding(word, 2),
            Ending3 = FeatureHash.OfEnding(word, 3),
            Frequency = (byte)frequency,
            Facts = new ClassFacts(lexicon.AnalysesOf(classId)),
            IsEnglish = (match != FormMatch.Exact || frequency == 0) && WordLanguage.IsEnglish(word),
        };
        if (s_phrases.HasForm(profile.Hash))
        {
            profile.Triggers |= WordTriggers.PhraseForm;
        }
        foreach (var analysis in lexicon.AnalysesOf(classId))
        {
            var lemma = lexicon.LemmaHashOf(word, match, analysis);
            profile.AddLemma(lemma);
            profile.Classes |= WordClassesOf.Morphology(analysis.Morph);
            if (s_phrases.HasLemma(lemma))
            {
                profile.Triggers |= WordTriggers.PhraseLemma;
            }
        }
        if (Subject.MayBePronoun(word))
        {
            profile.Triggers |= WordTriggers.SubjectPronoun;
        }
        if (Subject.MayOpenClause(word))
        {
            profile.Triggers |= WordTriggers.ClauseOpener;
        }
        profile.Concerned = RuleDispatcher.ConcernedBy(new WrittenWord(lexicon, word, classId, match, profile.Facts));
        return profile;
    }
}
