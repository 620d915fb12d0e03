using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Scoring;

/// <summary>What the sentence score is computed from: the findings, and simple counts that rough translation changes.</summary>
internal static class SentenceFeatures
{
    // A third finding of a kind says hardly more than the second.
    private const int MaxFindings = 3;

    public static IReadOnlyList<string> Names { get; } =
    [
        "grave machine findings",
        "minor machine findings",
        "findings of either origin",
        "human slips",
        "length",
        "unknown words",
        "share of unknown words",
        "words with a capital inside",
        "capitals inside the sentence",
        "share of numbers",
        "share of punctuation",
        "nouns without determiner",
        "noun directly after noun",
        "no finite verb",
        "share of doubtful tags",
        "findings of the learned model",
        "mean probability of errors (logit)",
        "highest probability of an error (logit)",
        "expected number of errors",
        "share of tokens that are likely wrong",
        "mean gravity (logit)",
        "highest gravity (logit)",
        "root mean square of gravity (logarithm)",
        "mean root of gravity (logarithm)",
        "length, squared",
        "length times mean gravity",
        "mean gravity, squared",
    ];

    /// <summary>How many <see cref="Names"/> there are.</summary>
    public const int Count = 27;

    /// <summary>Writes the features of a sentence.</summary>
    /// <param name="sentence">The tagged sentence.</param>
    /// <param name="findings">The findings in it.</param>
    /// <param name="risks">What the token model thinks of each token.</param>
    /// <param name="features">Receives <see cref="Count"/> values.</param>
    public static void Extract(
        in SentenceContext sentence,
        ReadOnlySpan<RawFinding> findings,
        ReadOnlySpan<TokenRisk> risks,
        Span<float> features
    )
    {
        features.Clear();
        foreach (var finding in findings)
        {
            var descriptor = finding.Rule.Descriptor;
            var slot = descriptor.Origin switch
            {
                _ when finding.Rule is LearnedError => 15,
                Origin.Machine => descriptor.Severity >= Severity.Major ? 0 : 1,
                Origin.Either => 2,
                _ => 3,
            };
            features[slot] = Math.Min(MaxFindings, features[slot] + 1);
        }

        int unknown = 0,
            nouns = 0,
            bareNouns = 0,
            nounPairs = 0,
            doubtful = 0;
        var counts = 0UL;
        // Whether a noun would stand here without a determiner, numeral or preposition before it and its adjectives.
        var isBare = 1;
        var isBehindNoun = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            // All is counted and nothing asked: what the next token is nobody can foretell.
            ref readonly var token = ref sentence.Tokens[i];
            ref readonly var reading = ref sentence.Readings[i];
            var pos = reading.Morph.Pos;
            var added = s_added[PlaceOf(token.Kind, token.Flags)];
            var isNoun = Integers.One(pos == Pos.Noun);
            counts += added;
            unknown += (int)((added >> SmallWord) & 1) & Integers.One(reading.Match == FormMatch.Unknown);
            doubtful += Integers.One(reading.Margin < DoubtfulMargin);
            nouns += isNoun;
            bareNouns += isNoun & isBare;
            nounPairs += isNoun & isBehindNoun;
            isBare = (int)(~BeforeNouns >> (int)pos) & 1 & (isBare | Integers.One(pos != Pos.Adjective));
            isBehindNoun = isNoun;
        }

        var words = CountIn(counts, Word);
        var innerCapitals = CountIn(counts, InnerCapital);
        // The first word has its capital from the sentence.
        var isFirstCapital = sentence.HasCapital(0) && sentence.Tokens[0].Kind == TokenKind.Word;
        var capitals = CountIn(counts, InitialCapital) - (isFirstCapital ? 1 : 0);
        var numbers = CountIn(counts, Number);
        var marks = CountIn(counts, Mark);
        float count = Math.Max(1, sentence.Count);
        features[4] = LogOf(words);
        features[5] = LogOf(unknown);
        features[6] = unknown / count;
        features[7] = LogOf(innerCapitals);
        features[8] = capitals / count;
        features[9] = numbers / count;
        features[10] = marks / count;
        features[11] = bareNouns / (float)Math.Max(1, nouns);
        features[12] = LogOf(nounPairs);
        features[13] = (sentence.Traits & SentenceTraits.FiniteVerb) == 0 ? 1 : 0;
        features[14] = doubtful / count;
        AddRisks(risks, features);
        // Of a short sentence the mean says less than of a long one, and the extremes say less than the middle.
        features[24] = features[4] * features[4];
        features[25] = features[4] * features[20];
        features[26] = features[20] * features[20];
    }

    // Four tokens at a time: their probabilities in the even places, their gravities in the odd ones.
    internal static void AddRisks(ReadOnlySpan<TokenRisk> risks, Span<float> features)
    {
        scoped var values = MemoryMarshal.Cast<TokenRisk, float>(risks);
        var sums = Vector256<float>.Zero;
        var most = Vector256<float>.Zero;
        var squared = Vector256<float>.Zero;
        var rooted = Vector256<float>.Zero;
        var likely = 0;
        Span<float> rest = stackalloc float[Vector256<float>.Count];
        while (!values.IsEmpty)
        {
            if (values.Length < Vector256<float>.Count)
            {
                // Zeros add nothing.
                rest.Clear();
                values.CopyTo(rest);
                values = rest;
            }
            var four = Vector256.Create(values);
            values = values[Vector256<float>.Count..];
            sums += four;
            most = Vector256.Max(most, four);
            squared += four * four;
            rooted += Vector256.Sqrt(four);
            var isLikely = Vector256.GreaterThanOrEqual(four, Vector256.Create(LikelyError)).ExtractMostSignificantBits();
            likely += BitOperations.PopCount(isLikely & EvenPlaces);
        }
        var (expected, gravity) = Halves(sums.GetLower() + sums.GetUpper());
        var (_, squares) = Halves(squared.GetLower() + squared.GetUpper());
        var (_, roots) = Halves(rooted.GetLower() + rooted.GetUpper());
        var pairs = Vector128.Max(most.GetLower(), most.GetUpper());
        var (highest, gravest) = (Math.Max(pairs[0], pairs[2]), Math.Max(pairs[1], pairs[3]));
        // All logarithms at once: one by one they took a tenth of the score's time.
        var logs = Vector256.Log(
            Vector256.Create(
                Neighbourhood.RestOdds(expected, risks.Length),
                Neighbourhood.Odds(Math.Clamp(highest, 1 - Surest, Surest)),
                1 + expected,
                Neighbourhood.RestOdds(gravity, risks.Length),
                Neighbourhood.Odds(Math.Clamp(gravest, 1 - Surest, Surest)),
                // One token in doubt, or all of them a little: means that stress the one or the other.
                LeastGravity + (squares / (risks.Length + 1)),
                LeastGravity + (roots / (risks.Length + 1)),
                1
            )
        );
        features[16] = logs[0];
        features[17] = logs[1];
        features[18] = logs[2] * BitsPerNat;
        features[19] = likely / (float)Math.Max(1, risks.Length);
        features[20] = logs[3];
        features[21] = logs[4];
        features[22] = logs[5];
        features[23] = logs[6];
    }

    private static (float Even, float Odd) Halves(Vector128<float> pairs) => (pairs[0] + pairs[2], pairs[1] + pairs[3]);

    // Logarithms of small counts, and there are hardly any others.
    private static readonly float[] s_logs = Logs();

    private static float LogOf(int count) => (uint)count < (uint)s_logs.Length ? s_logs[count] : MathF.Log2(1 + count);

    private static float[] Logs()
    {
        var logs = new float[64];
        for (var count = 0; count < logs.Length; count++)
        {
            logs[count] = MathF.Log2(1 + count);
        }
        return logs;
    }

    // Natural logarithms times this are those to the base of two.
    private const float BitsPerNat = 1.442695f;

    private const uint EvenPlaces = 0x55;

    private const float LikelyError = 0.4f;

    // Keeps the logarithm of next to nothing small.
    private const float LeastGravity = 0.001f;

    // Beyond it a probability is rounding.
    private const float Surest = 0.99f;

    private const byte DoubtfulMargin = 64;

    // What makes the noun behind it no bare one, a bit for each part of speech.
    private const uint BeforeNouns =
        (1u << (int)Pos.Determiner) | (1u << (int)Pos.Contraction) | (1u << (int)Pos.Numeral) | (1u << (int)Pos.Preposition);

    // Counts of tokens, side by side in one number: bits enough for each in the longest sentence. That of small words is not kept.
    private const int BitsOfCount = 11;
    private const int Word = 0;
    private const int InnerCapital = BitsOfCount;
    private const int InitialCapital = 2 * BitsOfCount;
    private const int Number = 3 * BitsOfCount;
    private const int Mark = 4 * BitsOfCount;
    private const int SmallWord = 63;

    private const TokenFlags Capitals = TokenFlags.InitialCapital | TokenFlags.InnerCapital;

    // By kind and capitals.
    private static readonly ulong[] s_added = AddedByAll();

    private static int PlaceOf(TokenKind kind, TokenFlags flags) => (int)kind | ((int)(flags & Capitals) << 1);

    private static ulong Added(TokenKind kind, TokenFlags flags) =>
        kind switch
        {
            TokenKind.Word => (1UL << Word)
                | ((flags & TokenFlags.InnerCapital) != 0 ? 1UL << InnerCapital : 0)
                | ((flags & TokenFlags.InitialCapital) != 0 ? 1UL << InitialCapital : 1UL << SmallWord),
            TokenKind.Number => 1UL << Number,
            TokenKind.Punctuation => 1UL << Mark,
            _ => 0,
        };

    private static int CountIn(ulong counts, int lowest) => (int)(counts >> lowest) & ((1 << BitsOfCount) - 1);

    private static ulong[] AddedByAll()
    {
        var added = new ulong[1 << 7];
        foreach (var kind in Enum.GetValues<TokenKind>())
        {
            foreach (var flags in (ReadOnlySpan<TokenFlags>)[0, TokenFlags.InitialCapital, TokenFlags.InnerCapital, Capitals])
            {
                added[PlaceOf(kind, flags)] = Added(kind, flags);
            }
        }
        return added;
    }
}
