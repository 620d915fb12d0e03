using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>Two words run together where a new phrase began: "un magazineLe premier chapitre", "cadre en acierPoids".</summary>
internal sealed class WeldedPhrases()
    : WordRule(
        new RuleDescriptor(
            "MTQ3004",
            "WeldedPhrases",
            Category.Typography,
            Severity.Minor,
            Origin.Either,
            "« {0} » : deux segments soudés, « {1} ».",
            "“{0}”: two segments run together, “{1}”."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int ShortestPart = 3;

    public override bool Concerns(in WrittenWord word) => !word.IsPlain && IsWelded(word.Lexicon, word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var token = sentence.Tokens[i];
        if (
            token.Kind == TokenKind.Word
            && token.Has(TokenFlags.InnerCapital)
            && !token.Has(TokenFlags.InitialCapital)
            && IsConcerned(sentence, i)
        )
        {
            var apart = sink.Explains ? Apart(sentence.Word(i)) : null;
            sink.ReportTokens(this, sentence, i, i, apart, null, apart);
        }
    }

    private static bool IsWelded(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        var seam = Seam(word);
        return seam >= ShortestPart
            && word.Length - seam >= ShortestPart
            && IsLower(word[(seam + 1)..])
            && IsWord(lexicon, word[..seam])
            && IsWord(lexicon, word[seam..]);
    }

    private static string Apart(ReadOnlySpan<char> word)
    {
        var seam = Seam(word);
        return $"{word[..seam]} {word[seam..]}";
    }

    private static int Seam(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (CharClasses.IsUpper(word[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsLower(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!CharClasses.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsWord(FrenchLexicon lexicon, ReadOnlySpan<char> word) => lexicon.ClassOf(word, out _) != 0;
}
