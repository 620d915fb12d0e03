using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>A heading with a capital on every word, as English titles have: "Les Cinq Meilleures Façons De Voyager".</summary>
internal sealed class TitleCase()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ8007",
            "TitleCase",
            Category.Casing,
            Severity.Info,
            Origin.Either,
            "« {0} » met une majuscule à chaque mot, comme un titre anglais.",
            "\"{0}\" has a capital on each word, as an English title does."
        )
    )
{
    // A name may hold capitals on nouns and adjectives; hardly any holds them on these.
    private static readonly FoldedSet s_functionWords = new(
        "de du des le la les un une et ou à au aux en dans sur pour par avec sans sous vers chez entre que qui dont ce cet cette ces son sa ses leur leurs vos votre nos notre mon ma mes est sont"
    );

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_functionWords) && CharClasses.IsUpper(word.Form[0]);

    // The first word has its capital anyway.
    public override bool ConcernsAfter(Neighbour previous) => !previous.IsEdge;

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        var words = 0;
        var capitals = 0;
        var functionCapitals = 0;
        for (var i = 1; i < sentence.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }
            if (token.Has(TokenFlags.AllCapitals) || !sentence.IsKnown(i))
            {
                return;
            }
            if (token.Has(TokenFlags.Elided) || token.Has(TokenFlags.HyphenClitic))
            {
                continue;
            }
            words++;
            if (token.Has(TokenFlags.InitialCapital))
            {
                capitals++;
                functionCapitals += sentence.IsIn(i, s_functionWords) ? 1 : 0;
            }
        }
        if (words >= 4 && functionCapitals >= 1 && capitals * 5 >= words * 4)
        {
            sink.ReportTokens(this, sentence, 0, sentence.Count - 1);
        }
    }
}
