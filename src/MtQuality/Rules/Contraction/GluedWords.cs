using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>A little word glued to the next one: "lesparamètres", "pourles", "lafenêtre".</summary>
internal sealed class GluedWords()
    : WordRule(
        new RuleDescriptor(
            "MTQ2010",
            "GluedWords",
            Category.Contraction,
            Severity.Major,
            Origin.Either,
            "« {0} » : deux mots soudés, « {1} ».",
            "“{0}”: two words run together, “{1}”."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int ShortestHost = 5;

    public override bool Concerns(in WrittenWord word) =>
        word.Match == FormMatch.Unknown && GluedLength(word.Lexicon, word.Form) > 0 && !word.IsEnglish; // "duration", "lacrosse"

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (IsConcerned(sentence, i) && IsLowerCaseWord(sentence.Tokens[i]))
        {
            var apart = sink.Explains ? Apart(sentence.Lexicon, sentence.Word(i)) : null;
            sink.ReportTokens(this, sentence, i, i, apart, null, apart);
        }
    }

    private static bool IsLowerCaseWord(Token token) =>
        token.Kind == TokenKind.Word
        && (token.Flags & (TokenFlags.InitialCapital | TokenFlags.InnerCapital | TokenFlags.HasDigit | TokenFlags.HasHyphen))
            == 0;

    private static string Apart(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        var glued = GluedLength(lexicon, word);
        return $"{word[..glued]} {word[glued..]}";
    }

    /// <summary>Length of the little word at the front, when the rest is a French word that may follow it; otherwise 0.</summary>
    private static int GluedLength(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        foreach (var front in s_fronts)
        {
            if (word.Length >= front.Length + ShortestHost && word.StartsWith(front, StringComparison.Ordinal))
            {
                var classId = lexicon.ClassOf(word[front.Length..], out var match);
                if (classId != 0 && match == FormMatch.Exact && HasNounOrAdjective(lexicon, classId))
                {
                    return front.Length;
                }
            }
        }
        return 0;
    }

    private static bool HasNounOrAdjective(FrenchLexicon lexicon, ushort classId)
    {
        foreach (var analysis in lexicon.AnalysesOf(classId))
        {
            if (analysis.Morph.Pos is Pos.Noun or Pos.Adjective)
            {
                return true;
            }
        }
        return false;
    }

    // Not sur, sous, en, de, par, contre: French builds words with them.
    private static readonly string[] s_fronts =
    [
        "les",
        "des",
        "une",
        "aux",
        "dans",
        "pour",
        "avec",
        "cette",
        "ces",
        "vos",
        "votre",
        "notre",
        "nos",
        "leurs",
        "vous",
        "nous",
        "le",
        "la",
        "du",
        "un",
    ];
}
