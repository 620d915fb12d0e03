using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A common word without its accents: "batiment", "tres", "francais".</summary>
internal sealed class MissingAccent()
    : WordRule(
        new RuleDescriptor(
            "MTQ9009",
            "MissingAccent",
            Category.Typography,
            Severity.Minor,
            Origin.Human,
            "« {0} » a perdu ses accents : {1}.",
            "\"{0}\" has lost its accents: {1}."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int ShortestWord = 4;

    public override bool Concerns(in WrittenWord word) =>
        !word.IsKnown && !word.IsEnglish && LacksAccents(word.Lexicon, word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (IsConcerned(sentence, i) && sentence.Tokens[i].Kind == TokenKind.Word && !IsForeignStretch(sentence, i))
        {
            var accented = sink.Explains ? Accented(sentence.Lexicon, sentence.Word(i)) : null;
            sink.ReportTokens(this, sentence, i, i, accented, null, accented is null ? null : [accented]);
        }
    }

    private static bool LacksAccents(FrenchLexicon lexicon, ReadOnlySpan<char> word) =>
        word.Length is >= ShortestWord and <= LostAccents.LongestWord
        && IsPlainLowerCase(word)
        && LostAccents.ClassOf(lexicon, word, stackalloc char[LostAccents.LongestWord]) != 0;

    // The same form of the same word, as the lexicon spells it.
    private static string? Accented(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        Span<char> capitals = stackalloc char[LostAccents.LongestWord];
        var analysis = lexicon.AnalysesOf(LostAccents.ClassOf(lexicon, word, capitals))[0];
        return lexicon.Inflect(capitals[..word.Length], analysis, analysis.Morph)?.ToLowerInvariant();
    }

    // Someone who types accents at all types some of them in a word.
    private static bool IsPlainLowerCase(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }
        return true;
    }

    // Between foreign words, or a part of an address: minden.energie @ exemple.de
    private static bool IsForeignStretch(in SentenceContext sentence, int i) =>
        IsUnknownWord(sentence, i - 1) || IsUnknownWord(sentence, i + 1) || (sentence.Is(i - 1, ".") && !sentence.SpaceBefore(i));

    private static bool IsUnknownWord(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count && sentence.Tokens[i].Kind == TokenKind.Word && !sentence.IsKnown(i);
}
