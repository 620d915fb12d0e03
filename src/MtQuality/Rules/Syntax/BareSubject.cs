using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "Construction en acier garantit la solidité": a sentence whose subject is a common noun without determiner. English leaves the
/// article out there, French does not.
/// </summary>
internal sealed class BareSubject()
    : WordRule(
        new RuleDescriptor(
            "MTQ4003",
            "BareSubject",
            Category.Determiner,
            Severity.Major,
            Origin.Machine,
            "« {0} » est sujet du verbe « {1} » : il y manque un déterminant.",
            "“{0}” is the subject of “{1}” and lacks its determiner."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    ),
        IPreviousWordRule
{
    /// <summary>More words than this between noun and verb are not one phrase.</summary>
    private const int MaxTail = 12;

    // "nombre d'entre eux", "force reste à la loi", "visite oblige"
    private static readonly FoldedSet s_inverted = new("dire obliger importer");
    private static readonly FoldedSet s_withoutDeterminer = new("nombre force quantité reste monsieur madame");

    private static readonly string[] s_clitics = ["ne", "n'", "se", "s'", "nous", "vous", "y", "en"];

    public override bool Concerns(in WrittenWord word) => !word.Facts.Could(Pos.Determiner);

    public override bool Concerns(Pos pos, VerbForm form) => pos is Pos.Noun or Pos.Adjective;

    // Nothing but marks stands before the first word.
    public bool ConcernsAfter(in WrittenWord previous) =>
        !char.IsAsciiLetterOrDigit(previous.Form[0]) && previous.Form[0] is not (>= 'À' and <= 'ÿ');

    public override void CheckAt(in SentenceContext sentence, int first, FindingSink sink)
    {
        var noun = HeadOf(sentence, first);
        if (noun < 0 || !sentence.IsFirstWord(first))
        {
            return;
        }
        var verb = VerbOf(sentence, noun);
        if (verb > 0 && IsSurelyVerb(sentence, noun, verb) && !MayBeName(sentence, first, noun, verb))
        {
            var verbForm = sink.Explains ? sentence.Word(verb).ToString() : null;
            sink.ReportTokens(
                this,
                sentence,
                first,
                noun,
                verbForm,
                null,
                sink.Explains ? Suggestion(sentence, first, noun) : null
            );
        }
    }

    // A noun, or an adjective and a noun; the first word of the sentence.
    private static int HeadOf(in SentenceContext s, int first)
    {
        var noun = s.Is(first, Pos.Adjective) && s.Is(first + 1, Pos.Noun) ? first + 1 : first;
        return
            BareNoun.IsAt(s, noun)
            && s.IsPlainWord(first)
            && !s.Could(first, Pos.Determiner)
            && !s.HasLemmaIn(noun, s_withoutDeterminer)
            ? noun
            : -1;
    }

    // The finite verb behind the noun, over complements, adjectives and clitics; -1 when something else comes first. "Manifestants et
    // policiers s'affrontent" is good French: nouns that are coordinated may do without determiners.
    private static int VerbOf(in SentenceContext s, int noun)
    {
        for (var i = noun + 1; i < s.Count && i - noun <= MaxTail; i++)
        {
            if (s[i].IsVerbal && s[i].IsFinite)
            {
                return i;
            }
            var continues = s.MayStandInNounPhrase(i) || s.IsAny(i, s_clitics);
            // A heading without full stop runs into a sentence: "Conférence Les orateurs sont".
            var beginsAnew =
                s.Tokens[i].Has(TokenFlags.InitialCapital)
                && !(s[i].Pos is Pos.Noun or Pos.ProperNoun or Pos.Unknown or Pos.Foreign);
            var isMark = s.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Code;
            if (!continues || isMark || beginsAnew || s[i].Subclass is Subclass.Relative or Subclass.Interrogative)
            {
                return -1;
            }
        }
        return -1;
    }

    // In the third person, and no noun, adjective or participle that could go on with the phrase, unless an object follows it. A verb
    // with a capital begins anew: a heading has run into the sentence. "Affaire de goût, diront les uns" has its subject behind.
    private static bool IsSurelyVerb(in SentenceContext s, int noun, int verb)
    {
        var isThird = s[verb].Person == Person.None || (s[verb].Person & Person.Third) != 0;
        var isElse = s.Could(verb, Pos.Noun) || s.Could(verb, Pos.Adjective) || s.CouldBePastParticiple(verb);
        return isThird
            && s.IsPlainWord(verb)
            && !s.HasLemmaIn(verb, s_inverted)
            && !s.Tokens[Math.Min(verb + 1, s.Count - 1)].Has(TokenFlags.HyphenClitic)
            && (!isElse || s.Is(verb + 1, Pos.Determiner))
            && !(verb == noun + 1 && s.IsTime(noun));
    }

    // "Python gère la mémoire", "Mai 68 est loin", "Service Manager est un produit": names that are common nouns as well.
    private static bool MayBeName(in SentenceContext s, int first, int noun, int verb) =>
        s.Tokens[noun + 1].Has(TokenFlags.InitialCapital)
        || s.Tokens[noun + 1].Kind == TokenKind.Number
        || (
            first == noun
            && (s.FeaturesAsNoun(noun) & GenderNumber.Singular) != 0
            && (verb == noun + 1 || (verb == noun + 2 && s.IsAny(noun + 1, s_clitics)))
        );

    private static string? Suggestion(in SentenceContext s, int first, int noun)
    {
        if (BareNoun.WithArticle(s, "le", first, noun) is not { } group)
        {
            return null;
        }
        // The capital moves to the article: "Lame" becomes "La lame", "Image" becomes "L'image".
        var word = group.Length - (s.Tokens[noun].End - s.Tokens[first].Start);
        return $"{char.ToUpperInvariant(group[0])}{group[1..word]}{char.ToLowerInvariant(group[word])}{group[(word + 1)..]}";
    }
}
