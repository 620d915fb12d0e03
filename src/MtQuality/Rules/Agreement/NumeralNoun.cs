using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>"livré avec 12 embout", "3 petite poche": a number of two or more, in figures, before a noun in the singular.</summary>
internal sealed class NumeralNoun()
    : WordRule(
        new RuleDescriptor(
            "MTQ1013",
            "NumeralNounNumber",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {1} » est au singulier après un nombre.",
            "“{1}” is singular behind a number."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    private const int ShortestNoun = 4;

    // Nouns that follow a number and do not count: dates, rates, what one writes as an abbreviation, names of things that have numbers.
    private static readonly FoldedSet s_uncounted = new(
        "janvier février mars avril juin juillet août septembre octobre novembre décembre million milliard pour cent pourcent représentant lundi mardi mercredi "
            + "jeudi vendredi samedi dimanche matin soir midi minuit nuit après-midi euro dollar franc livre kilo volt watt mètre carré cube "
            + "place rue avenue boulevard quai chemin allée impasse fois plus page article mini maxi super extra inox acier coton cuir haut bas aluminium plastique"
    );

    private static readonly FoldedSet s_beforeNumber = new(
        "de à par en n° numéro no page article chapitre version niveau type modèle série classe étape partie tome volume figure tableau annexe "
            + "ligne route point rang chaîne groupe lot le la l' ce cette du au un une et ou x"
    );

    public override bool Concerns(in WrittenWord word) => !word.IsPlain && IsSeveral(word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 1 < sentence.Count
            && sentence.Tokens[i].Kind == TokenKind.Number
            && IsSeveral(sentence.Word(i))
            && !sentence.IsIn(i - 1, s_beforeNumber)
        )
        {
            CheckNoun(sentence, i, sink);
        }
    }

    private void CheckNoun(in SentenceContext s, int number, FindingSink sink)
    {
        var noun = number + 1;
        if (s.Is(noun, Pos.Adjective) && AdjectiveNoun.StandsBeforeNoun(s, noun))
        {
            noun++;
        }
        if (!IsCountNoun(s, noun) || NamesWhatStandsBefore(s, number))
        {
            return;
        }
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, noun, noun);
            return;
        }
        var forms = Inflection.OfNominal(s, noun, s.FeaturesAsNoun(noun).InAnyNumber() & GenderNumber.Plural);
        sink.ReportTokens(this, s, noun, noun, s.Word(noun).ToString(), null, forms);
    }

    // Whole numbers without fraction, from 2 to 999; greater ones may be years.
    private static bool IsSeveral(ReadOnlySpan<char> number) =>
        number[0] is >= '1' and <= '9' && number.Length <= 3 && number.IndexOfAnyExceptInRange('0', '9') < 0 && number is not "1";

    // A noun for the tagger and, a verb apart, for the lexicon, always singular.
    private static bool IsCountNoun(in SentenceContext s, int i)
    {
        if (
            i >= s.Count
            || !s.IsPlainWord(i)
            || s.Word(i).Length < ShortestNoun
            || s.Tokens[i].Has(TokenFlags.HasHyphen)
            || s.IsIn(i, s_uncounted)
            || !s.Is(i, Pos.Noun)
            || s.IsMark(i + 1, '-')
        )
        {
            return false;
        }
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.Pos is not (Pos.Noun or Pos.Verb or Pos.ProperNoun))
            {
                return false;
            }
        }
        return (s.FeaturesAsNoun(i) & GenderNumber.Plural) == 0;
    }

    // "la batterie 12 volt", "un sac 30 litre": the number may be part of a name: a noun without determiner goes before it.
    private static bool NamesWhatStandsBefore(in SentenceContext s, int number) =>
        s.Is(number - 1, Pos.ProperNoun)
        || s.Is(number - 1, Pos.Unknown)
        || (
            number > 0
            && (s.Tokens[number - 1].Flags & (TokenFlags.InitialCapital | TokenFlags.AllCapitals)) != 0
            && !s.IsFirstWord(number - 1)
        );
}
