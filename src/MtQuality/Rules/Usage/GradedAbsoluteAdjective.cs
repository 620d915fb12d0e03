using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Usage;

/// <summary>A degree on an adjective that has none: "les plus potentiels", "très unique".</summary>
internal sealed class GradedAbsoluteAdjective()
    : WordRule(
        new RuleDescriptor(
            "MTQ5002",
            "GradedAbsoluteAdjective",
            Category.Calque,
            Severity.Major,
            Origin.Machine,
            "« {1} » n'admet pas de degré : on ne dit pas « {0} ».",
            "\"{1}\" has no degrees in French: \"{0}\" is not said."
        )
        {
            Requires = SentenceTraits.Adjective,
        }
    )
{
    private static readonly FoldedSet s_adverbs = new("plus très extrêmement tellement");

    // Behind "plus", and behind the other adverbs.
    private static readonly FoldedSet s_withoutPlus = new(Adjectives(withThoseOfPlus: true));
    private static readonly FoldedSet s_withoutDegree = new(Adjectives(withThoseOfPlus: false));

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_adverbs);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 1 >= sentence.Count)
        {
            return;
        }
        if (!sentence.IsIn(i, s_adverbs))
        {
            return;
        }
        var isPlus = sentence.Is(i, "plus");
        if (!IsAbsolute(sentence, i + 1, isPlus))
        {
            return;
        }
        var isSuperlative = isPlus && sentence.IsAny(i - 1, ["le", "la", "les"]);
        if (isPlus && !isSuperlative && IsNegated(sentence, i))
        {
            return;
        }
        // Behind its noun the superlative goes with its article, before it the article belongs to the noun: les acheteurs les
        // plus potentiels, le plus principal facteur.
        var first = isSuperlative && !sentence.Is(i + 2, Pos.Noun) ? i - 1 : i;
        if (sink.Explains)
        {
            var adjective = sentence.Word(i + 1).ToString();
            sink.ReportTokens(
                this,
                sentence,
                first,
                i + 1,
                adjective,
                null,
                WordForms.WithCasingOf(sentence.Word(first), adjective)
            );
        }
        else
        {
            sink.ReportTokens(this, sentence, first, i + 1);
        }
    }

    private static bool IsAbsolute(in SentenceContext sentence, int i, bool afterPlus) =>
        sentence.Is(i, Pos.Adjective)
        && !sentence.HasCapital(i)
        && sentence.HasLemmaIn(i, afterPlus ? s_withoutPlus : s_withoutDegree);

    private static List<string> Adjectives(bool withThoseOfPlus)
    {
        var adjectives = RuleData.Lines("absolute-adjectives.txt");
        for (var i = adjectives.Count - 1; i >= 0; i--)
        {
            var lemma = adjectives[i].Split('\t');
            adjectives[i] = lemma[0];
            if (lemma.Length > 1 && !withThoseOfPlus)
            {
                adjectives.RemoveAt(i);
            }
        }
        return adjectives;
    }

    /// <summary>"n'est plus unique": ne before, with no other clause between.</summary>
    private static bool IsNegated(in SentenceContext sentence, int plus)
    {
        for (var i = plus - 1; i >= 0 && plus - i <= 8; i--)
        {
            if (sentence.IsAny(i, ["ne", "n'", "non", "jamais", "pas", "sans"]))
            {
                return true;
            }
            if (sentence.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return false;
            }
        }
        return false;
    }
}
