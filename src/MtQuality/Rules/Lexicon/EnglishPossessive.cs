using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>An English possessive or contraction among French words: "la vidéo's durée", "you're".</summary>
internal sealed class EnglishPossessive()
    : WordRule(
        new RuleDescriptor(
            "MTQ3005",
            "EnglishPossessive",
            Category.Untranslated,
            Severity.Major,
            Origin.Machine,
            "« {0} » : marque anglaise du possessif ou de la contraction.",
            "“{0}”: an English possessive or contraction."
        )
        {
            Requires = SentenceTraits.Apostrophe,
        }
    )
{
    private static readonly FoldedSet s_endings = new("s t re ll ve");

    public override bool Concerns(in WrittenWord word) => word.Match == FormMatch.Unknown && HasEnglishEnding(word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var token = sentence.Tokens[i];
        if (
            token.Kind == TokenKind.Word
            && token.Has(TokenFlags.InnerApostrophe)
            && !token.Has(TokenFlags.InitialCapital) // McDonald's, Levi's, Lloyd's: names keep theirs.
            && sentence.Readings[i].Match == FormMatch.Unknown
            && HasEnglishEnding(sentence.Word(i))
            && !EnglishText.IsCapitalized(sentence, i - 1)
            && !EnglishText.IsCapitalized(sentence, i + 1)
            && !Enclosure.Encloses(sentence, i)
        )
        {
            sink.ReportTokens(this, sentence, i, i);
        }
    }

    private static bool HasEnglishEnding(ReadOnlySpan<char> word)
    {
        for (var i = word.Length - 2; i > 1; i--)
        {
            if (CharClasses.IsApostrophe(word[i]))
            {
                return s_endings.Contains(word[(i + 1)..]);
            }
        }
        return false;
    }
}
