using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Phrases;
using MtQuality.Text;

namespace MtQuality.Rules.Profiles;

/// <summary>What follows for a word from its class alone, found out when the first word of the class is met.</summary>
internal sealed class ClassProfile
{
    /// <summary>The <see cref="Hash"/> of a class without analyses.</summary>
    public const uint HashOfNothing = 0x3C6EF372;

    private static readonly ClassProfile?[] s_ofClass = new ClassProfile?[FrenchLexicon.Default.ClassCount];

    private SettledConcerns? _asWritten;
    private SettledConcerns? _lowercased;

    private ClassProfile(ReadOnlySpan<Analysis> analyses)
    {
        Facts = new ClassFacts(analyses);
        var lemmas = new List<Analysis>(analyses.Length);
        foreach (var analysis in analyses)
        {
            Classes |= WordClassesOf.Morphology(analysis.Morph);
            Hash = FeatureHash.Of(Hash, TagSet.CodeOf(analysis.Morph));
            HasFunctionWord |= IsFunctionWord(analysis.Morph);
            if (!lemmas.Exists(other => other.Edit == analysis.Edit))
            {
                lemmas.Add(analysis);
            }
        }
        Lemmas = [.. lemmas];
        VerbEdit = EditOfVerbs(analyses);
    }

    public ClassFacts Facts { get; }

    /// <summary>The word classes of all analyses.</summary>
    public WordClasses Classes { get; }

    /// <summary>What the token model knows the class by.</summary>
    public uint Hash { get; } = HashOfNothing;

    /// <summary>Whether one of the analyses is of a function word.</summary>
    public bool HasFunctionWord { get; }

    /// <summary>One analysis for each lemma.</summary>
    public Analysis[] Lemmas { get; }

    /// <summary>The <see cref="Analysis.Edit"/> of those that are verbal, where they all have the same lemma.</summary>
    public int? VerbEdit { get; }

    // Two threads may both make one; either will do.
    public static ClassProfile Of(int classId) =>
        Volatile.Read(ref s_ofClass[classId])
        ?? (s_ofClass[classId] = new ClassProfile(FrenchLexicon.Default.AnalysesOf(classId)));

    /// <summary>The rules that a word of this class concerns: what its class settles is looked up, the others are asked.</summary>
    /// <param name="classId">This class.</param>
    /// <param name="form">The word.</param>
    /// <param name="hash">Its <see cref="WordForms.Hash"/>.</param>
    /// <param name="match">How it was found.</param>
    /// <param name="isEnglish">Whether it is English (see <see cref="WordProfile.IsEnglish"/>).</param>
    public WordConcerns ConcernsOf(ushort classId, ReadOnlySpan<char> form, uint hash, FormMatch match, bool isEnglish)
    {
        var isPlain = IsPlain(form);
        var lexicon = FrenchLexicon.Default;
        var word = new WrittenWord(lexicon, form, hash, classId, match, Facts, isPlain, isEnglish);
        if (match > FormMatch.Lowercased || !isPlain || FormReading.MayBeListed(hash))
        {
            return RuleDispatcher.ConcernsOf(word);
        }
        ref var settled = ref match == FormMatch.Lowercased ? ref _lowercased : ref _asWritten;
        if (Volatile.Read(ref settled) is not { } known)
        {
            var reading = new FormReading();
            known = RuleDispatcher.Settle(
                new WrittenWord(lexicon, form, hash, classId, match, Facts, isPlain, isEnglish, reading),
                reading,
                out var concerns
            );
            // By now more forms may be listed: this one, of which more may be said than of others of its class.
            if (!FormReading.MayBeListed(hash))
            {
                Volatile.Write(ref settled, known);
            }
            return concerns;
        }
        return RuleDispatcher.ConcernsOf(word, known);
    }

    private static bool IsFunctionWord(Morph morph) =>
        morph.Pos
            is Pos.Preposition
                or Pos.Determiner
                or Pos.Contraction
                or Pos.Pronoun
                or Pos.CoordinatingConjunction
                or Pos.SubordinatingConjunction
        || morph.Subclass is Subclass.Negation;

    private static int? EditOfVerbs(ReadOnlySpan<Analysis> analyses)
    {
        int? common = null;
        foreach (var analysis in analyses)
        {
            if (!analysis.Morph.IsVerbal)
            {
                continue;
            }
            common ??= analysis.Edit;
            if (common != analysis.Edit)
            {
                return null;
            }
        }
        return common;
    }

    private static bool IsPlain(ReadOnlySpan<char> form)
    {
        foreach (var c in form[1..])
        {
            if (!CharClasses.IsLower(c))
            {
                return false;
            }
        }
        return CharClasses.IsLetter(form[0]);
    }
}
