using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>
/// The seam of two English phrases, run together and left in English: "douze inchesWeight", "un bagManufacturer". The source had lost
/// its line breaks, and the engine took the two words for one that it does not know.
/// </summary>
internal sealed class WeldedEnglish()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ3006",
            "WeldedEnglish",
            Category.Untranslated,
            Severity.Minor,
            Origin.Machine,
            "« {0} » : deux segments anglais soudés, « {1} », restés sans traduction.",
            "“{0}”: two English segments run together, “{1}”, and left untranslated."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int ShortestFirst = 3;
    private const int LongestWord = 40;

    // What an English phrase begins with. None of these ends a usual product name.
    private static readonly FoldedSet s_openers = new(
        "the about when with for you your our this these because since from what how more made if its it even not also founded "
            + "designed included as an and no two three four five ten warranty manufacturer weight dimensions height lifetime limited"
    );

    // What ends product names, too: LinkedIn, AlwaysOn.
    private static readonly FoldedSet s_doubtfulOpeners = new("in on a to of all one");

    // What ends brands as well, where the first word has a capital of its own: FindIt, TeamFor, MadeMore.
    private static readonly FoldedSet s_endOfBrands = new(
        "it its you your our for more made how what as an no not two three four five ten with even"
    );

    // What ends a measurement, and so a phrase.
    private static readonly FoldedSet s_units = new(
        "inches inch feet foot pounds pound ounces ounce yards yard lbs millimeters centimeters meters grams degrees years year "
            + "months days warranty included only"
    );

    private enum Weld
    {
        None,

        /// <summary>A brand looks the same (FindIt, LinkedIn): it counts only beside a weld that is none.</summary>
        LikeBrand,

        /// <summary>An identifier of a program looks the same, so it counts only beside another weld.</summary>
        LikeIdentifier,
        Certain,
    }

    public override bool Concerns(in WrittenWord word) =>
        !word.IsPlain && WeldOf(word.Form, out _) is Weld.LikeIdentifier or Weld.Certain;

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        var welds = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            welds += IsConcerned(sentence, i) && sentence.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        }
        for (var i = 0; i < sentence.Count && welds > 0; i++)
        {
            var seam = 0;
            var weld = sentence.Tokens[i].Kind == TokenKind.Word ? WeldOf(sentence.Word(i), out seam) : Weld.None;
            if (weld is Weld.Certain or Weld.LikeBrand || (weld == Weld.LikeIdentifier && welds > 1))
            {
                var word = sentence.Word(i);
                var apart = sink.Explains ? $"{word[..seam]} {word[seam..]}" : null;
                sink.ReportTokens(this, sentence, i, i, apart, null, (string?)null);
            }
        }
    }

    private static Weld WeldOf(ReadOnlySpan<char> word, out int seam)
    {
        seam = word.Length <= LongestWord ? Seam(word) : 0;
        if (seam < ShortestFirst || !IsLowerAfterFirst(word[seam..]))
        {
            return Weld.None;
        }
        var first = word[..seam];
        var second = word[seam..];
        if (CharClasses.IsUpper(word[0]))
        {
            var isBrand = s_endOfBrands.Contains(second) || s_doubtfulOpeners.Contains(second);
            return s_openers.Contains(second) && !isBrand ? Weld.Certain
                : isBrand || WordLanguage.IsEnglish(first) || WordLanguage.IsEnglish(second) ? Weld.LikeBrand
                : Weld.None;
        }
        if (s_openers.Contains(second) || s_units.Contains(first))
        {
            return Weld.Certain;
        }
        return s_doubtfulOpeners.Contains(second) || WordLanguage.IsEnglish(first) || WordLanguage.IsEnglish(second)
            ? Weld.LikeIdentifier
            : Weld.None;
    }

    // Where the first capital stands behind a small letter.
    private static int Seam(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (!CharClasses.IsLower(word[i]))
            {
                return CharClasses.IsUpper(word[i]) ? i : 0;
            }
        }
        return 0;
    }

    private static bool IsLowerAfterFirst(ReadOnlySpan<char> word)
    {
        foreach (var c in word[1..])
        {
            if (!CharClasses.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }
}
