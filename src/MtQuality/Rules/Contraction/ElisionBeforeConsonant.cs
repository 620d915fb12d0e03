using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>An elided article or preposition before a consonant: "l'table", "d'nouveaux".</summary>
internal sealed class ElisionBeforeConsonant()
    : WordRule(
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
    ),
        INextWordRule
{
    private const int Shortest = 5;

    private static readonly FoldedSet s_elided = new("l' d'");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_elided);

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    public bool ConcernsBefore(in WrittenWord next) => next.Form.Length >= Shortest && !Elision.IsVowel(next.Form[0]);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 1 < sentence.Count
            && sentence.IsIn(i, s_elided)
            && Elision.StartsWithConsonant(sentence, i + 1)
            && IsLongEnough(sentence, i + 1)
        )
        {
            sink.ReportTokens(this, sentence, i, i + 1, null, null, sink.Explains ? Unelided(sentence, i) : null);
        }
    }

    /// <summary>Short words after l' and d' are spoken French written down ("l'gars", "d'la"), which authors do on purpose.</summary>
    private static bool IsLongEnough(in SentenceContext sentence, int word) => sentence.Tokens[word].Length >= Shortest;

    private static string Unelided(in SentenceContext sentence, int elided) =>
        sentence.Is(elided, "d'") ? $"de {sentence.Word(elided + 1)}"
        : sentence[elided + 1].Gender == Gender.Feminine ? $"la {sentence.Word(elided + 1)}"
        : $"le {sentence.Word(elided + 1)}";
}
