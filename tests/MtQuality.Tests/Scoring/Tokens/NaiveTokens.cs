using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;

namespace MtQuality.Tests.Scoring.Tokens;

/// <summary>The token model said plainly: every n-gram hashed from its first member on, every mean summed anew.</summary>
internal static class NaiveTokens
{
    /// <summary>Facts and analyses of a text's first sentence, as the library makes them.</summary>
    public static (TokenColumns Columns, Morph[] Morphs) ProfilesOf(string text)
    {
        (TokenColumns, Morph[])? profiles = null;
        new FrenchChecker().Visit(
            text,
            (in SentenceContext sentence, ReadOnlySpan<RawFinding> findings) =>
            {
                var columns = new TokenColumns();
                TokenProfiler.Fill(sentence, findings, columns);
                profiles ??= (columns, Array.ConvertAll(sentence.Readings.ToArray(), reading => reading.Morph));
            }
        );
        return profiles ?? throw new ArgumentException("no sentence", nameof(text));
    }

    /// <summary>Features of a token.</summary>
    public static List<uint> Features(TokenColumns columns, Morph[] morphs, int token)
    {
        Naive V(int offset) => new(columns, token + offset);
        Morph MorphAt(int i) => i >= 0 && i < morphs.Length ? morphs[i] : default;
        uint Agreement(int a, int b) => AgreementOf(MorphAt(token + a), MorphAt(token + b));
        List<uint> features =
        [
            Hash(54, V(0).Word, V(-1).Context),
            Hash(55, V(0).Word, V(1).Context),
            Hash(77, V(0).Finding, V(-1).Finding, V(1).Finding),
            Hash(78, V(0).Ending, V(-1).Context),
            Hash(76, V(0).Usage & 15, V(-1).Context),
            Hash(65, V(0).Tag, V(0).Doubt),
            Hash(66, V(-1).Doubt, V(0).Doubt, V(1).Doubt),
            Hash(72, V(0).Shape, V(0).Pos),
            Hash(75, V(0).Usage, V(0).Pos),
            Hash(2, V(0).Class),
            Hash(5, V(0).Usage, V(0).Shape),
            Hash(15, V(-2).Pos, V(0).Pos, Agreement(-2, 0)),
            Hash(17, V(0).Usage & 15, V(-1).Usage & 15, V(1).Usage & 15),
            Hash(19, V(0).Ending),
            // What one n-gram says to the tokens around it has one hash, and in its lowest bits the token's place: from two before its
            // first member on.
            At(0, Hash(1, V(2).Word)),
            At(1, Hash(1, V(1).Word)),
            At(2, Hash(1, V(0).Word)),
            At(3, Hash(1, V(-1).Word)),
            At(4, Hash(1, V(-2).Word)),
            At(0, Hash(3, V(2).Context)),
            At(1, Hash(3, V(1).Context)),
            At(2, Hash(3, V(0).Context)),
            At(3, Hash(3, V(-1).Context)),
            At(4, Hash(3, V(-2).Context)),
            At(1, Hash(7, Hash(V(1).Context, V(2).Context))),
            At(2, Hash(7, Hash(V(0).Context, V(1).Context))),
            At(3, Hash(7, Hash(V(-1).Context, V(0).Context))),
            At(4, Hash(7, Hash(V(-2).Context, V(-1).Context))),
            At(2, Hash(11, Hash(V(0).Tag, V(1).Tag))),
            At(3, Hash(11, Hash(V(-1).Tag, V(0).Tag))),
            At(2, Hash(13, V(0).Pos, V(1).Pos, Agreement(0, 1))),
            At(3, Hash(13, V(-1).Pos, V(0).Pos, Agreement(-1, 0))),
            At(2, Hash(50, V(0).Word, V(1).Word)),
            At(3, Hash(50, V(-1).Word, V(0).Word)),
            At(2, Hash(70, V(0).Shape, V(1).Shape)),
            At(3, Hash(70, V(-1).Shape, V(0).Shape)),
            At(2, Hash(30, Hash(V(0).Context, V(1).Context), V(2).Context)),
            At(3, Hash(30, Hash(V(-1).Context, V(0).Context), V(1).Context)),
            At(4, Hash(30, Hash(V(-2).Context, V(-1).Context), V(0).Context)),
            At(2, Hash(33, V(0).Context, V(2).Context)),
            At(3, Hash(33, V(-1).Context, V(1).Context)),
            At(4, Hash(33, V(-2).Context, V(0).Context)),
            At(2, Hash(60, Hash(V(0).Tag, V(1).Tag), V(2).Tag)),
            At(3, Hash(60, Hash(V(-1).Tag, V(0).Tag), V(1).Tag)),
            At(4, Hash(60, Hash(V(-2).Tag, V(-1).Tag), V(0).Tag)),
            At(2, Hash(40, Hash(Hash(V(0).Context, V(1).Context), V(2).Context), V(3).Context)),
            At(3, Hash(40, Hash(Hash(V(-1).Context, V(0).Context), V(1).Context), V(2).Context)),
            At(4, Hash(40, Hash(Hash(V(-2).Context, V(-1).Context), V(0).Context), V(1).Context)),
            At(5, Hash(40, Hash(Hash(V(-3).Context, V(-2).Context), V(-1).Context), V(0).Context)),
        ];
        return features;
    }

    /// <summary>Probabilities of a sentence's tokens.</summary>
    public static double[] Probabilities(float[] logits, Neighbourhood neighbourhood)
    {
        var probabilities = new double[logits.Length];
        for (var i = 0; i < logits.Length; i++)
        {
            var others = logits.Where((_, j) => Math.Abs(i - j) > 1).Select(Logistic).ToArray();
            var mean = (others.Sum() + 0.05) / (others.Length + 1);
            var rest = Math.Log(mean / (1 - mean));
            probabilities[i] = Logistic((neighbourhood.Own * logits[i]) + (neighbourhood.Rest * rest) + neighbourhood.Offset);
        }
        return probabilities;
    }

    private static double Logistic(float x) => Logistic((double)x);

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static uint At(uint place, uint hash) => hash / 8 * 8 + place;

    private static uint Hash(uint kind, uint a, uint b = 0, uint c = 0) => FeatureHash.Of(kind, a, b, c);

    private static uint AgreementOf(Morph a, Morph b)
    {
        static uint Of(bool says, bool agrees) =>
            (says, agrees) switch
            {
                (false, _) => 0,
                (true, true) => 1,
                (true, false) => 2,
            };
        var gender = Of(a.Gender != Gender.None && b.Gender != Gender.None, (a.Gender & b.Gender) != 0);
        var number = Of(a.Number != GrammaticalNumber.None && b.Number != GrammaticalNumber.None, (a.Number & b.Number) != 0);
        return (3 * gender) + number;
    }

    private readonly record struct Naive(TokenColumns Columns, int Token)
    {
        public uint Word => Columns.Of(Token)[TokenFact.Word];
        public uint Class => Columns.Of(Token)[TokenFact.Class];
        public uint Context => Columns.Of(Token)[TokenFact.Context];
        public uint Tag => Columns.Of(Token)[TokenFact.Tag];
        public uint Pos => Columns.Of(Token)[TokenFact.Pos];
        public uint Shape => Columns.Of(Token)[TokenFact.Shape];
        public uint Usage => Columns.Of(Token)[TokenFact.Usage];
        public uint Ending => Columns.Of(Token)[TokenFact.Ending];
        public uint Doubt => Columns.Of(Token)[TokenFact.Doubt];
        public uint Finding => Columns.Of(Token)[TokenFact.Finding];
    }
}
