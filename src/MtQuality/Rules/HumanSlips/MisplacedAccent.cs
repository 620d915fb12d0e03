using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A word with another accent than its own, with one too many or one too few: "trés", "éxemple", "théatre", "réglement".</summary>
internal sealed class MisplacedAccent()
    : WordRule(
        new RuleDescriptor(
            "MTQ9016",
            "MisplacedAccent",
            Category.Typography,
            Severity.Minor,
            Origin.Human,
            "« {0} » : les accents sont ceux de « {1} ».",
            "\"{0}\": the accents are those of \"{1}\"."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;

    // A rare word is a chance likeness.
    private const int LeastFrequency = 2;

    public override bool Concerns(in WrittenWord word) =>
        !word.IsKnown
        && word.Form.Length is >= ShortestWord and <= LongestWord
        && HasAccentsOfFrench(word.Form, mayBeCapital: true);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        Span<char> capitals = stackalloc char[LongestWord];
        var word = sentence.Word(i);
        if (
            sentence.IsKnown(i)
            || sentence.Tokens[i].Kind != TokenKind.Word
            || word.Length is < ShortestWord or > LongestWord
            || !HasAccentsOfFrench(word, mayBeCapital: sentence.Tokens[i].Has(TokenFlags.LineStart) || i == 0)
            || IsForeignStretch(sentence, i)
        )
        {
            return;
        }
        // The lexicon finds words in capitals whatever their accents, so that is how it is asked.
        var asked = capitals[..word.Length];
        for (var c = 0; c < word.Length; c++)
        {
            asked[c] = char.ToUpperInvariant(Accents.BaseLetter(word[c]));
        }
        var found = sentence.Lexicon.ClassOf(asked, out _);
        if (found == 0 || sentence.Lexicon.FrequencyOf(asked) < LeastFrequency)
        {
            return;
        }
        // Names are spelled as their bearers like: Héctor.
        var analysis = sentence.Lexicon.AnalysesOf(found)[0];
        if (analysis.Morph.Pos != Pos.ProperNoun)
        {
            Report(sentence, i, asked, analysis, sink);
        }
    }

    private void Report(in SentenceContext sentence, int i, ReadOnlySpan<char> capitals, Analysis analysis, FindingSink sink)
    {
        // The same form of the same word, as the lexicon spells it.
        var right = sink.Explains ? sentence.Lexicon.Inflect(capitals, analysis, analysis.Morph)?.ToLowerInvariant() : null;
        right = right is null ? null : WordForms.WithCasingOf(sentence.Word(i), right);
        sink.ReportTokens(this, sentence, i, i, right, null, right is null ? null : [right]);
    }

    // Letters of other languages make it a word of another language: señor, für, más.
    private static bool HasAccentsOfFrench(ReadOnlySpan<char> word, bool mayBeCapital)
    {
        var hasAccent = false;
        for (var c = 0; c < word.Length; c++)
        {
            var letter = c == 0 && mayBeCapital ? char.ToLowerInvariant(word[c]) : word[c];
            if ("éèêâàîïôûùç".Contains(letter, StringComparison.Ordinal))
            {
                hasAccent = true;
            }
            else if (!char.IsAsciiLetterLower(letter))
            {
                return false;
            }
        }
        return hasAccent;
    }

    private static bool IsForeignStretch(in SentenceContext sentence, int i) =>
        IsForeignWord(sentence, i - 1) || IsForeignWord(sentence, i + 1);

    private static bool IsForeignWord(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count
        && sentence.Tokens[i].Kind == TokenKind.Word
        && !sentence.IsKnown(i)
        && !HasAccentsOfFrench(sentence.Word(i), mayBeCapital: false);
}
