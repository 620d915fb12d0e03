using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Scoring.Tokens;

/// <summary>Makes the profiles of a sentence's tokens.</summary>
internal sealed class TokenProfiler
{
    /// <summary>Empty profiles on each side, so that features need not ask where the sentence ends.</summary>
    public const int Padding = 3;

    /// <summary>A token and the profiles around it that its features are made of.</summary>
    public const int Window = (2 * Padding) + 1;

    // Seen at least 2^8 times in the counted text: about two hundred words.
    private const int VeryFrequent = 9;

    private const uint BeforeSentence = 0x2545F491;
    private const uint AfterSentence = 0x51ED270B;
    private const uint UnknownClass = 0x3C6EF372;

    private static readonly Lazy<TokenProfiler> s_default = new(() => new TokenProfiler(FrenchLexicon.Default));

    private readonly uint[] _hashOfClass;
    private readonly bool[] _isFunctionClass;

    public TokenProfiler(FrenchLexicon lexicon)
    {
        _hashOfClass = new uint[lexicon.ClassCount];
        _isFunctionClass = new bool[lexicon.ClassCount];
        for (var classId = 1; classId < lexicon.ClassCount; classId++)
        {
            var hash = UnknownClass;
            foreach (var analysis in lexicon.AnalysesOf(classId))
            {
                hash = FeatureHash.Of(hash, HashOf(analysis.Morph));
                _isFunctionClass[classId] |= IsFunctionWord(analysis.Morph);
            }
            _hashOfClass[classId] = hash;
        }
    }

    public static TokenProfiler Default => s_default.Value;

    /// <summary>Fills one profile per token of the sentence, between <see cref="Padding"/> empty ones on either side.</summary>
    /// <param name="sentence">The tagged sentence.</param>
    /// <param name="findings">What the rules found in it.</param>
    /// <param name="profiles">Room for the tokens and the padding.</param>
    public void Fill(in SentenceContext sentence, ReadOnlySpan<RawFinding> findings, Span<TokenProfile> profiles)
    {
        for (var i = 0; i < Padding; i++)
        {
            profiles[i] = Outside(BeforeSentence);
            profiles[Padding + sentence.Count + i] = Outside(AfterSentence);
        }
        var initial = true;
        for (var i = 0; i < sentence.Count; i++)
        {
            profiles[Padding + i] = ProfileOf(sentence, i, initial);
            initial &= sentence.Tokens[i].Kind != TokenKind.Word;
        }
        foreach (var finding in findings)
        {
            if (finding.Rule.Descriptor.Origin != Origin.Human)
            {
                Mark(sentence, finding, profiles);
            }
        }
    }

    private static void Mark(in SentenceContext sentence, RawFinding finding, Span<TokenProfile> profiles)
    {
        for (var i = FirstTokenIn(sentence, finding); i < sentence.Count && sentence.Tokens[i].Start < finding.End; i++)
        {
            profiles[Padding + i].Finding = 1 + (uint)finding.Rule.Descriptor.Category;
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

    private TokenProfile ProfileOf(in SentenceContext sentence, int i, bool initial)
    {
        var token = sentence.Tokens[i];
        var reading = sentence.Readings[i];
        ref readonly var word = ref sentence.Words[i];
        var hash = word.Feature;
        var profile = new TokenProfile
        {
            Word = hash,
            Morph = reading.Morph,
            Tag = HashOf(reading.Morph),
            Pos = token.Kind == TokenKind.Word ? (uint)reading.Morph.Pos : 32 + (uint)token.Kind,
            Shape = ShapeOf(token, initial, sentence.Sentence.Kind),
            Ending = word.Ending3,
            Doubt = (uint)reading.Margin >> 6,
        };
        if (token.Kind != TokenKind.Word)
        {
            profile.Class = FeatureHash.Of(UnknownClass + 1, (uint)token.Kind);
            profile.Context = token.Kind is TokenKind.Punctuation or TokenKind.Symbol ? hash : profile.Class;
            return profile;
        }
        var frequency = (uint)word.Frequency;
        var english = word.IsEnglish;
        profile.Usage = (frequency << 4) | ((uint)reading.Match << 1) | (english ? 1u : 0u);
        profile.Class =
            reading.Class == 0
                ? FeatureHash.Of(UnknownClass, profile.Shape, english ? 1u : word.Ending2)
                : _hashOfClass[reading.Class];
        profile.Context =
            (reading.Class != 0 && _isFunctionClass[reading.Class]) || frequency >= VeryFrequent ? hash
            : token.Has(TokenFlags.InitialCapital) && !initial ? ~profile.Class
            : profile.Class;
        return profile;
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

    private static TokenProfile Outside(uint hash) =>
        new()
        {
            Word = hash,
            Class = hash,
            Context = hash,
            Tag = hash,
            Pos = hash,
        };

    private static bool IsFunctionWord(Morph morph) =>
        morph.Pos
            is Pos.Preposition
                or Pos.Determiner
                or Pos.Contraction
                or Pos.Pronoun
                or Pos.CoordinatingConjunction
                or Pos.SubordinatingConjunction
        || morph.Subclass is Subclass.Negation;

    // Part of speech, gender, number, person, form and subclass; flags are the verb's own affair.
    private static uint HashOf(Morph morph) => (uint)(morph.Bits & ((1UL << 21) - 1));
}
