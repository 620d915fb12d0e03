using MtQuality.Language;

namespace MtQuality.Rules.Contraction;

/// <summary>An elided article or preposition before a consonant: "l'table", "d'nouveaux".</summary>
internal sealed class ElisionBeforeConsonant()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ2005",
            "ElisionBeforeConsonant",
            Category.Contraction,
            Severity.Major,
            Origin.Machine,
            "« {0} » : pas d'élision devant une consonne.",
            "“{0}”: nothing elides before a consonant."
        )
        {
            Requires = SentenceTraits.Apostrophe,
        }
    )
{
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (
                IsElidedArticleOrPreposition(sentence, i)
                && Elision.StartsWithConsonant(sentence, i + 1)
                && IsLongEnough(sentence, i + 1)
            )
            {
                sink.ReportTokens(this, sentence, i, i + 1, null, null, sink.Explains ? Unelided(sentence, i) : null);
            }
        }
    }

    private static bool IsElidedArticleOrPreposition(in SentenceContext sentence, int word) =>
        sentence.Is(word, "l'") || sentence.Is(word, "d'");

    /// <summary>Short words after l' and d' are spoken French written down ("l'gars", "d'la"), which authors do on purpose.</summary>
    private static bool IsLongEnough(in SentenceContext sentence, int word) => sentence.Tokens[word].Length >= 5;

    private static string Unelided(in SentenceContext sentence, int elided) =>
        sentence.Is(elided, "d'") ? $"de {sentence.Word(elided + 1)}"
        : sentence[elided + 1].Gender == Gender.Feminine ? $"la {sentence.Word(elided + 1)}"
        : $"le {sentence.Word(elided + 1)}";
}
