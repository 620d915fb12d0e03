using MtQuality.Language;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Phrases;

/// <summary>Word classes as patterns name them: parts of speech, and verbs by what they can do in a sentence.</summary>
[Flags]
internal enum WordClasses : ushort
{
    None = 0,
    Noun = 1 << 0,
    Name = 1 << 1,
    Adjective = 1 << 2,
    FiniteVerb = 1 << 3,
    Infinitive = 1 << 4,
    PastParticiple = 1 << 5,
    PresentParticiple = 1 << 6,
    Adverb = 1 << 7,
    Preposition = 1 << 8,
    Determiner = 1 << 9,
    Contraction = 1 << 10,
    Pronoun = 1 << 11,
    Numeral = 1 << 12,
    Conjunction = 1 << 13,
    Other = 1 << 14,

    /// <summary>Goes with <see cref="FiniteVerb"/>.</summary>
    Present = 1 << 15,
    Verb = FiniteVerb | Infinitive | PastParticiple | PresentParticiple,
}

internal static class WordClassesOf
{
    // By part of speech and form: half of all jumps of a switch over them are foreseen wrongly.
    private static readonly WordClasses[] s_byTag = ByTag();

    /// <summary>The word class of one analysis.</summary>
    public static WordClasses Morphology(Morph morph) => s_byTag[Neighbour.NumberOf(morph)];

    private static WordClasses[] ByTag()
    {
        var byTag = new WordClasses[Neighbour.Capacity];
        for (var tag = 0; tag < byTag.Length; tag++)
        {
            var (pos, form) = Neighbour.TagOf(tag);
            byTag[tag] = OfTag(pos, form);
        }
        return byTag;
    }

    private static WordClasses OfTag(Pos pos, VerbForm form) =>
        pos switch
        {
            Pos.Noun => WordClasses.Noun,
            Pos.ProperNoun => WordClasses.Name,
            Pos.Adjective => WordClasses.Adjective,
            Pos.Verb or Pos.Auxiliary => OfVerb(form),
            Pos.Adverb => WordClasses.Adverb,
            Pos.Preposition => WordClasses.Preposition,
            Pos.Determiner => WordClasses.Determiner,
            Pos.Contraction => WordClasses.Contraction,
            Pos.Pronoun => WordClasses.Pronoun,
            Pos.Numeral => WordClasses.Numeral,
            Pos.CoordinatingConjunction or Pos.SubordinatingConjunction => WordClasses.Conjunction,
            _ => WordClasses.Other,
        };

    private static WordClasses OfVerb(VerbForm form) =>
        form switch
        {
            VerbForm.Infinitive => WordClasses.Infinitive,
            VerbForm.PastParticiple => WordClasses.PastParticiple,
            VerbForm.PresentParticiple => WordClasses.PresentParticiple,
            VerbForm.Present => WordClasses.FiniteVerb | WordClasses.Present,
            _ => WordClasses.FiniteVerb,
        };
}
