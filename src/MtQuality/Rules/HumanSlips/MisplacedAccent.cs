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
        && HasAccentsOfFrench(word.Form, mayBeCapital: true)
        && TryFindRight(word.Lexicon, word.Form, stackalloc char[LongestWord], out _);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            IsConcerned(sentence, i)
            && sentence.Tokens[i].Kind == TokenKind.Word
            && (MayBeCapital(sentence, i) || !sentence.HasCapital(i))
            && !IsForeignStretch(sentence, i)
        )
        {
            var right = sink.Explains ? Right(sentence.Lexicon, sentence.Word(i)) : null;
            sink.ReportTokens(this, sentence, i, i, right, null, right is null ? null : [right]);
        }
    }

    private static bool MayBeCapital(in SentenceContext sentence, int i) =>
        i == 0 || sentence.Tokens[i].Has(TokenFlags.LineStart);

    // Finds the word with its own accents. The lexicon finds words in capitals whatever their accents, so that is how it is asked.
    private static bool TryFindRight(FrenchLexicon lexicon, ReadOnlySpan<char> word, Span<char> capitals, out Analysis right)
    {
        var asked = capitals[..word.Length];
        for (var c = 0; c < word.Length; c++)
        {
            asked[c] = char.ToUpperInvariant(Accents.BaseLetter(word[c]));
        }
        var found = lexicon.ClassOf(asked, out _);
        right = found == 0 ? default : lexicon.AnalysesOf(found)[0];
        // Names are spelled as their bearers like: Héctor.
        return found != 0 && lexicon.FrequencyOf(asked) >= LeastFrequency && right.Morph.Pos != Pos.ProperNoun;
    }

    // The same form of the same word, as the lexicon spells it.
    private static string? Right(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        Span<char> capitals = stackalloc char[LongestWord];
        TryFindRight(lexicon, word, capitals, out var analysis);
        var right = lexicon.Inflect(capitals[..word.Length], analysis, analysis.Morph);
        return right is null ? null : WordForms.WithCasingOf(word, right.ToLowerInvariant());
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
