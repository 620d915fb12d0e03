using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "une tente quatre-saison", "un manche verre-rempli": a compound made as English makes them, number and noun or noun and participle
/// joined by a hyphen.
/// </summary>
internal sealed class EnglishCompound()
    : WordRule(
        new RuleDescriptor(
            "MTQ4009",
            "EnglishCompound",
            Category.WordOrder,
            Severity.Major,
            Origin.Machine,
            "« {0} » : composé à l’anglaise ; le français emploie une préposition.",
            "“{0}”: a compound made as in English; French uses a preposition."
        )
        {
            Requires = SentenceTraits.UnknownWord | SentenceTraits.Hyphen,
        }
    )
{
    private const int ShortestPart = 3;

    private static readonly FoldedSet s_numbers = new(
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cinquante cent simple double triple"
    );

    public override bool Concerns(in WrittenWord word) =>
        word.Match == FormMatch.Unknown && IsEnglishCompound(word.Lexicon, word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var token = sentence.Tokens[i];
        if (
            token.Kind == TokenKind.Word
            && token.Has(TokenFlags.HasHyphen)
            && (token.Flags & (TokenFlags.InitialCapital | TokenFlags.InnerCapital | TokenFlags.HyphenClitic)) == 0
            && IsConcerned(sentence, i)
        )
        {
            sink.ReportTokens(this, sentence, i, i);
        }
    }

    private static bool IsEnglishCompound(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen <= 0 || word[(hyphen + 1)..].Contains('-'))
        {
            return false;
        }
        var first = word[..hyphen];
        var second = word[(hyphen + 1)..];
        if (second.Length < ShortestPart)
        {
            return false;
        }
        return s_numbers.Contains(first) || IsNumber(first)
            ? IsOnly(lexicon, second, isParticiple: false)
            : first.Length >= ShortestPart
                && IsOnly(lexicon, first, isParticiple: false)
                && IsOnly(lexicon, second, isParticiple: true);
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('0', '9') < 0;

    // A noun that is no adjective, or a past participle that is no noun.
    private static bool IsOnly(FrenchLexicon lexicon, ReadOnlySpan<char> word, bool isParticiple)
    {
        var analyses = lexicon.AnalysesOf(lexicon.ClassOf(word, out var match));
        var found = false;
        foreach (var analysis in analyses)
        {
            var morph = analysis.Morph;
            if (isParticiple ? morph.Pos == Pos.Noun : morph.Pos is Pos.Adjective or Pos.ProperNoun or Pos.Prefix or Pos.Adverb)
            {
                return false;
            }
            found |= isParticiple ? morph.IsPastParticiple : morph.Pos == Pos.Noun;
        }
        return found && match == FormMatch.Exact;
    }
}
