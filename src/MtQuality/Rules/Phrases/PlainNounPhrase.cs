using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Phrases;

/// <summary>
/// A noun phrase that holds neither verb nor pronoun: "le PDG de Microsoft, Satya Nadella". A second article without a preposition
/// before it begins another phrase ("le ministre une erreur") and ends this one.
/// </summary>
internal static class PlainNounPhrase
{
    /// <summary>No phrase takes more tokens than this.</summary>
    public const int MaxTokens = 20;

    /// <summary>The token after the phrase that starts here; <paramref name="start"/> when none does.</summary>
    public static int EndOf(in SentenceContext sentence, int start)
    {
        var end = EndOfSimplePhrase(sentence, start);
        if (end == start)
        {
            return start;
        }
        while (end - start < MaxTokens)
        {
            var next = EndOfContinuation(sentence, end);
            if (next == end)
            {
                break;
            }
            end = next;
        }
        return end - start > MaxTokens ? start : end;
    }

    // Determiner, adjectives, noun, adjectives and names.
    private static int EndOfSimplePhrase(in SentenceContext sentence, int start)
    {
        var i = start;
        while (sentence.Is(i, Pos.Determiner) || sentence.Is(i, Pos.Contraction))
        {
            i++;
        }
        var hasHead = false;
        while (i < sentence.Count && IsNominal(sentence, i))
        {
            hasHead |= IsHead(sentence, i);
            i++;
        }
        return hasHead ? i : start;
    }

    // "de Microsoft", "et la société", ", Satya Nadella"
    private static int EndOfContinuation(in SentenceContext sentence, int start)
    {
        var joins =
            sentence.Is(start, Pos.Preposition)
            || sentence.Is(start, Pos.Contraction)
            || (sentence.Is(start, ",") && IsName(sentence, start + 1))
            || sentence.IsAny(start, ["et", "(", ")"]);
        if (!joins)
        {
            return start;
        }
        if (sentence.Is(start, ")"))
        {
            return start + 1;
        }
        var end = EndOfSimplePhrase(sentence, start + 1);
        return end > start + 1 ? end : start;
    }

    private static bool IsNominal(in SentenceContext sentence, int i) =>
        IsHead(sentence, i) || sentence[i].Pos is Pos.Adjective or Pos.Numeral || sentence[i].IsPastParticiple;

    private static bool IsHead(in SentenceContext sentence, int i) => sentence.Is(i, Pos.Noun) || IsName(sentence, i);

    private static bool IsName(in SentenceContext sentence, int i) =>
        sentence.Is(i, Pos.ProperNoun)
        || (
            (uint)i < (uint)sentence.Count
            && sentence.Tokens[i].Kind == TokenKind.Word
            && sentence.Tokens[i].Has(TokenFlags.InitialCapital)
            && !sentence[i].IsVerbal
        );
}
