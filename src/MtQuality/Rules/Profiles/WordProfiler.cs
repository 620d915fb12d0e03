using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Phrases;
using MtQuality.Text;

namespace MtQuality.Rules.Profiles;

/// <summary>Finds out what is known of a written word.</summary>
internal static class WordProfiler
{
    /// <summary>The profile of a written form.</summary>
    /// <param name="word">The form.</param>
    /// <param name="kind">The kind of its token: facts are of words only.</param>
    /// <param name="known">What was found out when it was looked up.</param>
    public static WordProfile Of(ReadOnlySpan<char> word, TokenKind kind, in WordFacts known)
    {
        var lexicon = FrenchLexicon.Default;
        var (classId, match, frequency) = (known.ClassId, known.Match, (int)known.Frequency);
        if (kind != TokenKind.Word)
        {
            // To the tagger a token of another kind is no word; a rule may take it for one.
            classId = lexicon.ClassOf(word, out match, out frequency);
        }
        var ofClass = ClassProfile.Of(classId);
        var isEnglish = (match != FormMatch.Exact || frequency == 0) && WordLanguage.IsEnglish(word);
        var profile = new WordProfile
        {
            Hash = WordForms.Hash(word),
            Feature = known.Word,
            Ending3 = known.Ending3,
            Frequency = (byte)frequency,
            IsFunctionWord = ofClass.HasFunctionWord,
            Facts = kind == TokenKind.Word ? ofClass.Facts : default,
            Classes = ofClass.Classes,
            Language = WordLanguage.Of(word, kind, match, isEnglish),
            IsEnglish = isEnglish,
        };
        profile.ClassHash =
            known.ClassId != 0 ? ofClass.Hash
            : profile.IsEnglish ? 1
            : known.Ending2;
        profile.Phrases = PhraseIndex.Default.GroupsOfForm(profile.Hash);
        foreach (var analysis in ofClass.Lemmas)
        {
            var lemma = lexicon.LemmaHashOf(word, match, analysis);
            profile.AddLemma(lemma);
            profile.VerbLemma = analysis.Edit == ofClass.VerbEdit ? lemma : profile.VerbLemma;
            profile.Phrases = PhraseIndex.Default.WithLemma(profile.Phrases, lemma);
        }
        profile.Beside = PhraseNeighbour.OfWritten(kind, profile.Hash, profile.Classes, profile.PhraseLemmas);
        if (Subject.MayBePronoun(word))
        {
            profile.Triggers |= WordTriggers.SubjectPronoun;
        }
        if (Subject.MayOpenClause(word))
        {
            profile.Triggers |= WordTriggers.ClauseOpener;
        }
        if (PlainAgreement.MayQuantify(word))
        {
            profile.Triggers |= WordTriggers.Quantifier;
        }
        if (PlainAgreement.MayStandBetween(word))
        {
            profile.Triggers |= WordTriggers.BetweenNounAndAdjective;
        }
        if (Nominal.MayHaveUnsettledGender(word, profile))
        {
            profile.Triggers |= WordTriggers.UnsettledGender;
        }
        (profile.Concerned, profile.ConcernedBefore, profile.ConcernedBehind) = ofClass.ConcernsOf(
            classId,
            word,
            profile.Hash,
            match,
            isEnglish
        );
        return profile;
    }
}
