using MtQuality.Rules;

namespace MtQuality.Articles;

internal enum QuotationMark : byte
{
    None,
    Guillemet,
    Curly,
    Straight,
}

/// <summary>Recognises quotation marks and tells whether they open or close.</summary>
internal static class QuotationMarks
{
    public static QuotationMark Of(in SentenceContext text, int i) =>
        text.Word(i) switch
        {
            ['«' or '»'] => QuotationMark.Guillemet,
            ['“' or '”' or '„'] => QuotationMark.Curly,
            ['"'] => QuotationMark.Straight,
            _ => QuotationMark.None,
        };

    /// <summary>By its shape or, for a straight mark, by the spaces around it; both may be so in sloppy typing.</summary>
    public static bool CouldOpen(in SentenceContext text, int i) =>
        text.Word(i) is ['"'] ? !LooksClosing(text, i) : text.Word(i) is ['«' or '“' or '„'];

    public static bool CouldClose(in SentenceContext text, int i) =>
        text.Word(i) is ['"'] ? !LooksOpening(text, i) : text.Word(i) is ['»' or '”'];

    private static bool LooksOpening(in SentenceContext text, int i) =>
        (i == 0 || text.SpaceBefore(i)) && i + 1 < text.Count && !text.SpaceBefore(i + 1);

    private static bool LooksClosing(in SentenceContext text, int i) =>
        i > 0 && !text.SpaceBefore(i) && (i + 1 == text.Count || text.SpaceBefore(i + 1) || Words.IsPunctuation(text, i + 1));
}
