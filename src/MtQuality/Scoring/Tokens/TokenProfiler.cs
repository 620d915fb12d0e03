using MtQuality.Language.Tagging;
using MtQuality.Rules;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Scoring.Tokens;

/// <summary>Finds out what the token model sees of a sentence's tokens.</summary>
internal static class TokenProfiler
{
    // Seen at least 2^8 times in the counted text: about two hundred words.
    private const int VeryFrequent = 9;

    private const uint BeforeSentence = 0x2545F491;
    private const uint AfterSentence = 0x51ED270B;
    private const uint UnknownClass = ClassProfile.HashOfNothing;

    // By kind: what stands for a token that is no word.
    private static readonly uint[] s_ofKind = Array.ConvertAll(
        Enum.GetValues<TokenKind>(),
        kind => FeatureHash.Of(UnknownClass + 1, (uint)kind)
    );

    /// <summary>Writes the facts of the padding before every sentence.</summary>
    public static void FillBefore(TokenColumns columns)
    {
        for (var i = 1; i <= TokenColumns.Padding; i++)
        {
            FillOutside(columns.Of(-i), BeforeSentence);
        }
    }

    /// <summary>Writes the facts of the padding behind a sentence of so many tokens.</summary>
    public static void FillBehind(TokenColumns columns, int tokens)
    {
        for (var i = 0; i < TokenColumns.Padding; i++)
        {
            FillOutside(columns.Of(tokens + i), AfterSentence);
        }
    }

    /// <summary>Writes the facts of each token of a sentence, and of the padding behind it.</summary>
    /// <param name="sentence">The tagged sentence.</param>
    /// <param name="findings">What the rules found in it.</param>
    /// <param name="columns">Receives the facts.</param>
    public static void Fill(in SentenceContext sentence, ReadOnlySpan<RawFinding> findings, TokenColumns columns)
    {
        FillBehind(columns, sentence.Count);
        var initial = true;
        for (var i = 0; i < sentence.Count; i++)
        {
            Fill(columns.Of(i), sentence, i, initial);
            initial &= sentence.Tokens[i].Kind != TokenKind.Word;
        }
        foreach (var finding in findings)
        {
            if (finding.Rule.Descriptor.Origin != Origin.Human)
            {
                Mark(sentence, finding, columns);
            }
        }
    }

    private static void Mark(in SentenceContext sentence, RawFinding finding, TokenColumns columns)
    {
        for (var i = FirstTokenIn(sentence, finding); i < sentence.Count && sentence.Tokens[i].Start < finding.End; i++)
        {
            columns.Of(i)[TokenFact.Finding] = 1 + (uint)finding.Rule.Descriptor.Category;
        }
    }

    // Searched by halves: a long sentence may have a finding at each word.
    private static int FirstTokenIn(in SentenceContext sentence, RawFinding finding)
    {
        var (low, high) = (0, sentence.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentence.Tokens[middle].End > finding.Start)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }
        return low;
    }

    private static void Fill(TokenColumns.One facts, in SentenceContext sentence, int i, bool initial)
    {
        ref readonly var token = ref sentence.Tokens[i];
        ref readonly var reading = ref sentence.Readings[i];
        ref readonly var word = ref sentence.Words[i];
        var morph = reading.Morph;
        var shape = ShapeOf(token, initial, sentence.Sentence.Kind);
        facts[TokenFact.Word] = word.Feature;
        facts[TokenFact.Tag] = TagSet.CodeOf(morph);
        facts[TokenFact.Shape] = shape;
        facts[TokenFact.Ending] = word.Ending3;
        facts[TokenFact.Doubt] = (uint)reading.Margin >> 6;
        facts[TokenFact.Finding] = 0;
        facts[TokenFact.GenderNumber] = (uint)morph.Gender | ((uint)morph.Number << 2);
        if (token.Kind != TokenKind.Word)
        {
            var kind = s_ofKind[(int)token.Kind];
            facts[TokenFact.Class] = kind;
            facts[TokenFact.Context] = token.Kind is TokenKind.Punctuation or TokenKind.Symbol ? word.Feature : kind;
            facts[TokenFact.Pos] = 32 + (uint)token.Kind;
            facts[TokenFact.Usage] = 0;
            return;
        }
        var frequency = (uint)word.Frequency;
        var english = word.IsEnglish;
        var ofClass = reading.Class == 0 ? FeatureHash.Of(UnknownClass, shape, word.ClassHash) : word.ClassHash;
        facts[TokenFact.Class] = ofClass;
        // Both conditions at once: which of them holds nobody can foretell.
        var inSentence = Integers.Select(token.Has(TokenFlags.InitialCapital) & !initial, ~ofClass, ofClass);
        facts[TokenFact.Context] = Integers.Select(word.IsFunctionWord | (frequency >= VeryFrequent), word.Feature, inSentence);
        facts[TokenFact.Pos] = (uint)morph.Pos;
        facts[TokenFact.Usage] = (frequency << 4) | ((uint)reading.Match << 1) | (english ? 1u : 0u);
    }

    private static uint ShapeOf(Token token, bool initial, SentenceKind kind)
    {
        const TokenFlags Seen =
            TokenFlags.SpaceBefore
            | TokenFlags.InitialCapital
            | TokenFlags.AllCapitals
            | TokenFlags.InnerCapital
            | TokenFlags.HasDigit
            | TokenFlags.Elided
            | TokenFlags.HyphenClitic
            | TokenFlags.HasHyphen
            | TokenFlags.InnerApostrophe
            | TokenFlags.Abbreviation;
        var length = Math.Min(3, (token.Length - 1) / 2);
        return (uint)(token.Flags & Seen)
            | ((uint)token.Kind << 16)
            | ((uint)length << 20)
            | (initial ? 1u << 22 : 0)
            | (kind == SentenceKind.Prose ? 0 : 1u << 23);
    }

    private static void FillOutside(TokenColumns.One facts, uint hash)
    {
        facts[TokenFact.Word] = hash;
        facts[TokenFact.Class] = hash;
        facts[TokenFact.Context] = hash;
        facts[TokenFact.Tag] = hash;
        facts[TokenFact.Pos] = hash;
        facts[TokenFact.Shape] = 0;
        facts[TokenFact.Usage] = 0;
        facts[TokenFact.Ending] = 0;
        facts[TokenFact.Doubt] = 0;
        facts[TokenFact.Finding] = 0;
        facts[TokenFact.GenderNumber] = 0;
    }
}
