using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Coherence;

/// <summary>A reader, or a listener, who is called both tu and vous by one voice.</summary>
internal sealed class AddressMixture()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ6004",
            "AddressMixture",
            Category.Register,
            Severity.Minor,
            Origin.Machine,
            "« {0} » tutoie, alors que la même voix vouvoie ailleurs.",
            "“{0}” says tu, while the same voice says vous elsewhere."
        )
    )
{
    // How far apart tu and vous may stand, in sentences: an article that quotes without marks changes voice farther on.
    private const int Window = 2;

    public override void Check(in ArticleContext article, FindingSink sink)
    {
        if (article.Memory is null)
        {
            return;
        }
        var formal = 0;
        var familiar = 0;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            Count(article, i, ref formal, ref familiar);
        }
        // Where tu is as common as vous, two people talk, or the text is about the two words.
        if (familiar == 0 || formal < 3 * familiar)
        {
            return;
        }
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            if (IsNearFormal(article, i))
            {
                Report(article, i, sink);
            }
        }
    }

    private void Report(in ArticleContext article, int index, FindingSink sink)
    {
        var sentence = article.SentenceAt(index);
        if (HasFamiliarVerb(article, sentence))
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                if (IsNarrated(article, sentence, i) && IsFamiliar(sentence, i))
                {
                    sink.ReportTokens(this, sentence, i, i);
                }
            }
        }
    }

    private static void Count(in ArticleContext article, int index, ref int formal, ref int familiar)
    {
        var sentence = article.SentenceAt(index);
        if ((sentence.Traits & SentenceTraits.FirstOrSecondPerson) == 0)
        {
            return;
        }
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsNarrated(article, sentence, i))
            {
                formal += IsFormal(sentence, i) ? 1 : 0;
                familiar += IsFamiliar(sentence, i) ? 1 : 0;
            }
        }
    }

    private static bool IsNearFormal(in ArticleContext article, int index)
    {
        for (var k = Math.Max(0, index - Window); k <= Math.Min(article.Sentences.Length - 1, index + Window); k++)
        {
            var sentence = article.SentenceAt(k);
            for (var i = 0; i < sentence.Count; i++)
            {
                if (IsFormal(sentence, i) && IsNarrated(article, sentence, i))
                {
                    return true;
                }
            }
        }
        return false;
    }

    // "ta" and "tes" count beside a verb only: alone they may be the title of a song.
    private static bool HasFamiliarVerb(in ArticleContext article, in SentenceContext sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsAny(i, ["tu", "-tu"]) && IsNarrated(article, sentence, i) && IsFamiliar(sentence, i))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsNarrated(in ArticleContext article, in SentenceContext sentence, int i) =>
        sentence.Tokens[i].Kind == TokenKind.Word && !article.Memory!.IsQuoted(sentence.ArticleIndex(i));

    private static bool IsFormal(in SentenceContext text, int i) => text.IsAny(i, ["vous", "votre", "vos", "-vous"]);

    // "tu" with its verb, or a determiner with its noun; "te" and "ton" alone may be something else.
    private static bool IsFamiliar(in SentenceContext text, int i)
    {
        if (text.Is(i, "-tu"))
        {
            return true;
        }
        if (text.Is(i, "tu"))
        {
            return IsSecondSingular(text, i + 1) || IsSecondSingular(text, i + 2);
        }
        return text.IsAny(i, ["ton", "ta", "tes"]) && text.Is(i, Pos.Determiner) && text.Could(i + 1, Pos.Noun);
    }

    private static bool IsSecondSingular(in SentenceContext text, int i)
    {
        foreach (var analysis in text.Analyses(i))
        {
            var morph = analysis.Morph;
            if (morph.IsFinite && (morph.Person & Person.Second) != 0 && (morph.Number & GrammaticalNumber.Singular) != 0)
            {
                return true;
            }
        }
        return false;
    }
}
