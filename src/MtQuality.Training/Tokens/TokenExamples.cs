using MtQuality.Rules;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Training.Tokens;

/// <summary>The tokens of one sentence, ready to learn from.</summary>
/// <param name="Text">The text that the sentence belongs to.</param>
/// <param name="Features">Features of all tokens, <see cref="TokenFeatures.Count"/> each.</param>
/// <param name="Labels">One per token.</param>
/// <param name="Weights">Weight of the errors on each token, as annotators count; of an error on several, a share on each.</param>
/// <param name="Places">Start and end of each token in the text, and whether it is a word.</param>
internal sealed record TokenExamples(
    TrainingText Text,
    uint[] Features,
    TokenLabel[] Labels,
    double[] Weights,
    (int Start, int End, bool IsWord)[] Places
)
{
    // Of a corrupted sentence only the tokens near the error are learnt from: the others were in the sentence before.
    private const int Near = 3;

    // Used again, because it is too large for every sentence to have one of its own.
    [ThreadStatic]
    private static TokenColumns? t_columns;

    public int Count => Labels.Length;

    public ReadOnlySpan<uint> FeaturesOf(int token) => Features.AsSpan(token * TokenFeatures.Count, TokenFeatures.Count);

    /// <summary>The sentences of a text.</summary>
    public static List<TokenExamples> Of(TrainingText text, FrenchChecker checker)
    {
        var examples = new List<TokenExamples>();
        checker.Visit(
            text.Text,
            (in SentenceContext sentence, ReadOnlySpan<RawFinding> findings) => examples.Add(Of(text, sentence, findings))
        );
        return examples;
    }

    private static TokenExamples Of(TrainingText text, in SentenceContext sentence, ReadOnlySpan<RawFinding> findings)
    {
        var labels = new TokenLabel[sentence.Count];
        var weights = WeightsOf(sentence, text.Errors);
        var (first, last) = (0, sentence.Count - 1);
        for (var i = 0; i < labels.Length; i++)
        {
            var token = sentence.Tokens[i];
            labels[i] = TokenLabel.Of(token, text.Errors);
        }
        if (text.Origin == TextOrigin.Corrupted)
        {
            first = Math.Max(0, Array.FindIndex(labels, label => label.IsError) - Near);
            last = Math.Min(last, Array.FindLastIndex(labels, label => label.IsError) + Near);
        }

        var columns = t_columns ??= new TokenColumns();
        TokenProfiler.Fill(sentence, findings, columns);
        var count = last - first + 1;
        var features = new uint[count * TokenFeatures.Count];
        var places = new (int, int, bool)[count];
        for (var i = first; i <= last; i++)
        {
            TokenFeatures.Extract(columns, i, features.AsSpan((i - first) * TokenFeatures.Count, TokenFeatures.Count));
            var token = sentence.Tokens[i];
            places[i - first] = (token.Start, token.End, token.Kind == TokenKind.Word);
        }
        return new TokenExamples(text, features, labels[first..(last + 1)], weights[first..(last + 1)], places);
    }

    private static double[] WeightsOf(in SentenceContext sentence, IReadOnlyList<MarkedError> errors)
    {
        var weights = new double[sentence.Count];
        var tokens = sentence.Tokens.ToArray();
        foreach (var error in errors)
        {
            int[] places = [.. Enumerable.Range(0, tokens.Length).Where(i => error.IsOn(tokens[i]))];
            foreach (var i in places)
            {
                weights[i] += error.Weight / places.Length;
            }
        }
        return weights;
    }
}
