using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Phrases;
using MtQuality.Text;

namespace MtQuality.Rules.Profiles;

/// <summary>What follows for a word from its class alone, found out when the first word of the class is met.</summary>
internal sealed class ClassProfile
{
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
            if (!lemmas.Exists(other => other.Edit == analysis.Edit))
            {
                lemmas.Add(analysis);
            }
        }
        Lemmas = [.. lemmas];
    }

    public ClassFacts Facts { get; }

    /// <summary>The word classes of all analyses.</summary>
    public WordClasses Classes { get; }

    /// <summary>One analysis for each lemma.</summary>
    public Analysis[] Lemmas { get; }

    // Two threads may both make one; either will do.
    public static ClassProfile Of(int classId) =>
        Volatile.Read(ref s_ofClass[classId])
        ?? (s_ofClass[classId] = new ClassProfile(FrenchLexicon.Default.AnalysesOf(classId)));

    /// <summary>The rules that a word of this class concerns: what its class settles is looked up, the others are asked.</summary>
    /// <param name="classId">This class.</param>
    /// <param name="form">The word.</param>
    /// <param name="hash">Its <see cref="WordForms.Hash"/>.</param>
    /// <param name="match">How it was found.</param>
    public WordConcerns ConcernsOf(ushort classId, ReadOnlySpan<char> form, uint hash, FormMatch match)
    {
        var isPlain = IsPlain(form);
        if (match > FormMatch.Lowercased || !isPlain || FormReading.MayBeListed(hash))
        {
            return RuleDispatcher.ConcernsOf(new WrittenWord(FrenchLexicon.Default, form, classId, match, Facts, isPlain));
        }
        ref var settled = ref match == FormMatch.Lowercased ? ref _lowercased : ref _asWritten;
        if (Volatile.Read(ref settled) is not { } known)
        {
            var reading = new FormReading();
            known = RuleDispatcher.Settle(
                new WrittenWord(FrenchLexicon.Default, form, classId, match, Facts, isPlain, reading),
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
        return RuleDispatcher.ConcernsOf(new WrittenWord(FrenchLexicon.Default, form, classId, match, Facts, isPlain), known);
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
