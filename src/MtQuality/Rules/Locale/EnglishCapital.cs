using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>A capital that English puts and French does not, on days, languages and adjectives of nationality: "le gouvernement Français".</summary>
internal sealed class EnglishCapital()
    : WordRule(
        new RuleDescriptor(
            "MTQ8008",
            "EnglishCapital",
            Category.Casing,
            Severity.Minor,
            Origin.Either,
            "« {0} » s'écrit ici sans majuscule en français : {1}.",
            "\"{0}\" has no capital here in French: {1}."
        )
    )
{
    private static readonly FoldedSet s_languages = new(
        "français anglais allemand espagnol italien portugais néerlandais russe chinois japonais coréen arabe hébreu turc grec polonais suédois latin"
    );

    private static readonly string[] s_speak = ["parler", "apprendre", "traduire", "comprendre", "étudier"];

    public override bool Concerns(in WrittenWord word) =>
        (Months.IsDay(word) || word.IsIn(s_languages) || word.IsIn(s_nationalities)) && CharClasses.IsUpper(word.Form[0]);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        const TokenFlags Usual = TokenFlags.AllCapitals | TokenFlags.LineStart;
        var token = sentence.Tokens[i];
        if (
            i == 0
            || !token.Has(TokenFlags.InitialCapital)
            || (token.Flags & Usual) != 0
            || sentence.HasCapital(i + 1)
            || !(IsDayName(sentence, i) || IsLanguage(sentence, i) || IsNationality(sentence, i))
            // Capitals say nothing in a line that is full of them.
            || sentence.Sentence.Kind != SentenceKind.Prose
            || CapitalsAreUsual(sentence)
        )
        {
            return;
        }
        var lower = sink.Explains ? sentence.Word(i).ToString().ToLowerInvariant() : null;
        sink.ReportTokens(this, sentence, i, i, lower, null, lower is null ? null : [lower]);
    }

    // "le Lundi 3 mai", "tous les Mercredis"; not the day that is a name: Vendredi saint, 20 Minutes Dimanche.
    private static bool IsDayName(in SentenceContext sentence, int i) =>
        Months.IsDay(sentence.Word(i))
        && (
            sentence.IsAny(i - 1, ["le", "les", "ce", "chaque", "dès", "depuis", "jusqu'à"])
            || (sentence.Is(i - 1, "les") && sentence.IsAny(i - 2, ["tous"]))
        )
        && (
            WrittenNumber.Value(sentence, i + 1) > 0
            || sentence.Is(i - 1, "chaque")
            || sentence.Is(i - 2, "tous")
            || sentence.IsAny(i + 1, ["dernier", "prochain", "matin", "soir", "suivant"])
        );

    // "en Anglais", "il parle Français"; "en Français libre" is a person.
    private static bool IsLanguage(in SentenceContext sentence, int i)
    {
        if (!sentence.IsIn(i, s_languages))
        {
            return false;
        }
        if (sentence.Is(i - 1, "en"))
        {
            return !sentence.Is(i + 1, Pos.Adjective);
        }
        foreach (var verb in s_speak)
        {
            if (sentence.HasLemma(i - 1, verb))
            {
                return true;
            }
        }
        return false;
    }

    // A noun in lower case and an adjective of nationality that agrees with it: la presse Américaine. After a word that may be an
    // adjective it may be the noun of the people: les jeunes Français, la petite Suisse.
    private static bool IsNationality(in SentenceContext sentence, int i)
    {
        var noun = sentence.Tokens[i - 1];
        if (
            noun.Kind != TokenKind.Word
            || noun.Has(TokenFlags.InitialCapital)
            || !sentence.Is(i - 1, Pos.Noun)
            || sentence.Could(i - 1, Pos.Adjective)
            || sentence.Is(i - 1, "abord")
            || !sentence.SpaceBefore(i)
        )
        {
            return false;
        }
        foreach (var analysis in sentence.Analyses(i))
        {
            if (
                analysis.Morph.Pos == Pos.Adjective
                && analysis.Morph.AgreesInGender(sentence[i - 1])
                && analysis.Morph.AgreesInNumber(sentence[i - 1])
                && sentence.IsIn(i, s_nationalities)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool CapitalsAreUsual(in SentenceContext sentence)
    {
        var words = 0;
        var capitals = 0;
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words++;
                capitals += token.Has(TokenFlags.InitialCapital) ? 1 : 0;
            }
        }
        return capitals * 3 > words;
    }

    private static readonly FoldedSet s_nationalities = new(
        string.Join(' ', RuleData.Lines("nationalities.txt").SelectMany(FormsOf))
    );

    // From the masculine singular: français, française, françaises; américain, américaine, américains, américaines.
    private static IEnumerable<string> FormsOf(string masculine)
    {
        var feminine =
            masculine.EndsWith("en", StringComparison.Ordinal) ? masculine + "ne"
            : masculine.EndsWith('e') ? masculine
            : masculine.EndsWith("ec", StringComparison.Ordinal) ? masculine + "que"
            : masculine.EndsWith("rc", StringComparison.Ordinal) ? masculine[..^1] + "que"
            : masculine + "e";
        yield return masculine;
        yield return masculine.EndsWith('s') ? masculine : masculine + "s";
        yield return feminine;
        yield return feminine + "s";
    }
}
