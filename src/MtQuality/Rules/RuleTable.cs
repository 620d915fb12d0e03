using MtQuality.Rules.Agreement;
using MtQuality.Rules.Coherence;
using MtQuality.Rules.Contraction;
using MtQuality.Rules.HumanSlips;
using MtQuality.Rules.Lexicon;
using MtQuality.Rules.Locale;
using MtQuality.Rules.Syntax;
using MtQuality.Rules.Traces;
using MtQuality.Rules.Usage;
using MtQuality.Scoring.Tokens;

namespace MtQuality.Rules;

/// <summary>The one registry of rules. Order is the order of identifiers.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<Rule> All { get; } = Build();

    /// <summary>The rules that look at one sentence at a time, by <see cref="SentenceRule.Slot"/>.</summary>
    public static ReadOnlySpan<SentenceRule> OfSentences => s_ofSentences;

    private static readonly SentenceRule[] s_ofSentences = NumberSlots(All);

    private static Rule[] Build()
    {
        Rule[] rules =
        [
            .. LearnedError.All,
            new PersonPredicateGender(),
            DeterminerGender.Article,
            new DeterminerNumber(),
            new AdjectiveGender(),
            new AdjectiveNumber(),
            new VerbNumber(),
            new VerbPerson(),
            new PredicateAgreement(),
            new ParticipleGroup(),
            new PronounAntecedent(),
            new DetachedParticiple(),
            DeterminerGender.Other,
            new NumeralNoun(),
            new SuchAs(),
            new WhateverAgreement(),
            new BrokenElision(),
            new FusedContraction(),
            new ElisionBeforeSpace(),
            new DoubledElision(),
            new ElisionBeforeConsonant(),
            new MissingElision(),
            new MissingContraction(),
            new ElisionBeforeAspirate(),
            new UnelidedSi(),
            new GluedWords(),
            new NonWord(),
            new UntranslatedStretch(),
            new UntranslatedWord(),
            new WeldedPhrases(),
            new EnglishPossessive(),
            new WeldedEnglish(),
            new FiniteVerbAfterDeterminer(),
            new StrayParticiple(),
            new BareSubject(),
            new BareObject(),
            new NounPile(),
            new PrepositionBeforeFiniteVerb(),
            new FiniteVerbAfterModal(),
            new MeasureBeforeNoun(),
            new EnglishCompound(),
            new NameBeforeNoun(),
            new InfinitiveAfterDeterminer(),
            new DeterminerWithoutNoun(),
            new AdverbBeforeVerb(),
            new NegationBeforeFiniteVerb(),
            new FiniteVerbAfterAuxiliary(),
            new DoubledPreposition(),
            new DoubledWord(),
            new RepeatedPhrase(),
            Calque.LiteralIdiom,
            new GradedAbsoluteAdjective(),
            Calque.SettledCalque,
            Calque.VerbCalque,
            Calque.PrepositionCalque,
            Calque.FalseFriend,
            Calque.TechnologyCalque,
            Calque.NounCalque,
            Calque.DiscourseCalque,
            Calque.ContinentalCalque,
            new NameCasing(),
            new PersonPronounGender(),
            new AddressMixture(),
            new RepeatedSentence(),
            new TranslationDisclaimer(),
            new ModelChatter(),
            new UnfilledPlaceholder(),
            new HtmlEntity(),
            new MarkupDebris(),
            new Mojibake(),
            new TruncatedText(),
            new ThousandsComma(),
            new DecimalPoint(),
            new CurrencyBeforeAmount(),
            new ForeignDate(),
            new TwelveHourClock(),
            new EnglishUnit(),
            new TitleCase(),
            new EnglishCapital(),
            new MissingSpaceAfterComma(),
            new SplitFileName(),
            new VersionComma(),
            new LowerCaseSentence(),
            Homophones.CeSe,
            new InfinitiveForParticiple(),
            Homophones.AccentOfA,
            Homophones.AccentOfOu,
            Homophones.SaLa,
            Homophones.OnSonEt,
            new CapitalisedMonth(),
            new UnevenCapitalAccent(),
            new MissingAccent(),
            Homophones.SplitPeutEtre,
            Homophones.QuelqueSoit,
            Homophones.PluralLeurs,
            new CommonMisspelling(),
            Homophones.MisheardPhrase,
            new MisplacedAccent(),
            new SilentVerbEnding(),
            new CapitalisedDay(),
            new DoubledDeterminer(),
            new PrecedingObject(),
        ];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Index = i;
        }
        return rules;
    }

    // Those that begin at words first: as long as they are not more than 64 they lie in one half of a set, and what is left of the other
    // half for a word is never anything.
    private static SentenceRule[] NumberSlots(IReadOnlyList<Rule> all)
    {
        SentenceRule[] rules = [.. all.OfType<WordRule>(), .. all.OfType<SentenceRule>().Where(rule => rule is not WordRule)];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i].Slot = i;
        }
        return rules;
    }
}
