using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Scoring.Tokens;

/// <summary>Runs the token model over sentences and reports what it finds.</summary>
internal sealed class ErrorTagger(TokenModel model)
{
    // Names in another language are what people write, too, most of all in whole sentences: only where the model is rather sure.
    private const float ThresholdInNameInProse = 0.7f;

    private const float Never = float.PositiveInfinity;

    // What English names hold between their capitals.
    private static readonly FoldedSet s_smallWordsOfNames = new("the of and in for to on at by with from a an");

    private const int MostSmallWords = 3;

    // Notes and headings do without articles: "Pelouse grasse, vent tournant."
    private const float OmissionThresholdWithoutVerb = 0.8f;

    // An apposition, an absolute construction and the members of a list have no article: "la patronne, blouson noir et baskets blanches";
    // nor have two nouns that are named together: "mêle musique et cirque".
    private const float OmissionThresholdInList = 0.7f;

    // So few words without a verb show too little of themselves: "1 c. à soupe d'eau".
    private const int FewTokens = 7;
    private const float ThresholdInFewTokens = 0.9f;

    private static readonly Lazy<ErrorTagger> s_default = new(() => new ErrorTagger(TokenModel.Default));

    public static ErrorTagger Default => s_default.Value;

    /// <summary>Writes the risk of each token of a sentence, and reports the likely errors.</summary>
    /// <param name="sentence">The tagged sentence.</param>
    /// <param name="firstFinding">Index in the sink of the first finding in this sentence.</param>
    /// <param name="sink">Holds what the rules found and receives what the model finds.</param>
    /// <param name="buffers">Memory for the way.</param>
    /// <param name="risks">Receives one per token.</param>
    /// <param name="isWanted">Whether errors of each kind are reported.</param>
    public void Check(
        in SentenceContext sentence,
        int firstFinding,
        FindingSink sink,
        TokenBuffers buffers,
        Span<TokenRisk> risks,
        ReadOnlySpan<bool> isWanted
    )
    {
        TokenProfiler.Fill(sentence, sink.Findings[firstFinding..], buffers.Columns);
        var logits = buffers.LogitsFor(sentence.Count);
        model.Judge(buffers.Columns, buffers.SumsFor(sentence.Count), logits[..sentence.Count], risks);
        var highest = model.Parameters.Neighbourhood.Apply(logits, buffers.OwnFor(sentence.Count), sentence.Count);
        for (var i = 0; i < risks.Length; i++)
        {
            risks[i].Probability = logits[i];
        }
        // A sentence in another language is a quotation, however strange its words.
        if (highest >= model.Parameters.LowestThreshold && (sentence.Traits & SentenceTraits.Foreign) == 0)
        {
            Report(sentence, buffers.Columns, risks, sink, isWanted);
        }
    }

    // Neighbours that are all likely wrong make one finding; its kind and its confidence are those of the likeliest.
    private void Report(
        in SentenceContext sentence,
        TokenColumns columns,
        ReadOnlySpan<TokenRisk> risks,
        FindingSink sink,
        ReadOnlySpan<bool> isWanted
    )
    {
        var first = -1;
        var (kind, confidence) = (default(ErrorKind), 0f);
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsReported(sentence, columns, risks, i, isWanted, out var kindOfToken))
            {
                first = first < 0 ? i : first;
                if (risks[i].Probability > confidence)
                {
                    (kind, confidence) = (kindOfToken, risks[i].Probability);
                }
            }
            else if (first >= 0)
            {
                Report(sentence, first, i - 1, kind, confidence, sink);
                (first, confidence) = (-1, 0);
            }
        }
        if (first >= 0)
        {
            Report(sentence, first, sentence.Count - 1, kind, confidence, sink);
        }
    }

    private static void Report(
        in SentenceContext sentence,
        int first,
        int last,
        ErrorKind kind,
        float confidence,
        FindingSink sink
    )
    {
        var start = sentence.Tokens[first].Start;
        sink.Report(LearnedError.All[(int)kind], start, sentence.Tokens[last].End - start, confidence);
    }

    private bool IsReported(
        in SentenceContext sentence,
        TokenColumns columns,
        ReadOnlySpan<TokenRisk> risks,
        int i,
        ReadOnlySpan<bool> isWanted,
        out ErrorKind kind
    )
    {
        kind = default;
        if (
            risks[i].Probability < model.Parameters.LowestThreshold
            || sentence.Tokens[i].Kind != TokenKind.Word
            || columns.Of(i)[TokenFact.Finding] != 0 // a rule says what is wrong
        )
        {
            return false;
        }
        Span<uint> features = stackalloc uint[TokenFeatures.Count];
        TokenFeatures.Extract(columns, i, features);
        kind = model.KindOf(features);
        var threshold = Math.Max(model.Parameters.Thresholds[(int)kind], LeastThreshold(sentence, i, kind));
        return isWanted[(int)kind] && risks[i].Probability >= threshold;
    }

    /// <summary>What the thresholds of the model, which are means over all text, do not know of the place.</summary>
    private static float LeastThreshold(in SentenceContext sentence, int i, ErrorKind kind)
    {
        var hasVerb = (sentence.Traits & SentenceTraits.FiniteVerb) != 0;
        if (kind == ErrorKind.Untranslated)
        {
            return IsInsideName(sentence, i) ? Never
                : hasVerb && IsInName(sentence, i) ? ThresholdInNameInProse
                : 0;
        }
        if (kind == ErrorKind.Order && sentence.HasCapital(i) && sentence.HasCapital(i - 1))
        {
            // "Nordvik Air": a noun behind a name is put in the wrong place, but not the second half of a name.
            return ThresholdInNameInProse;
        }
        var isOmission = kind == ErrorKind.Omission;
        return !hasVerb && sentence.Count <= FewTokens ? ThresholdInFewTokens
            : isOmission && !hasVerb ? OmissionThresholdWithoutVerb
            : isOmission && (sentence.IsMark(i - 1, ',') || IsInBarePair(sentence, i)) ? OmissionThresholdInList
            : 0;
    }

    /// <summary>Whether it is one of two coordinated nouns, the first of which has nothing before it either: "instituteurs, professeurs".</summary>
    private static bool IsInBarePair(in SentenceContext sentence, int i)
    {
        var first = Coordination.IsCoordinator(sentence, i - 1) ? i - 2 : i;
        return Coordination.IsCoordinator(sentence, first + 1)
            && sentence.Is(first, Pos.Noun)
            && sentence.Is(first + 2, Pos.Noun)
            && sentence[first - 1].Pos is not (Pos.Determiner or Pos.Contraction or Pos.Numeral or Pos.Adjective);
    }

    /// <summary>Both small words of "Rock in the Park": no capital, but names are written so.</summary>
    private static bool IsInsideName(in SentenceContext sentence, int i)
    {
        var (first, last) = (i, i);
        while (first > 0 && i - first < MostSmallWords && sentence.IsIn(first, s_smallWordsOfNames))
        {
            first--;
        }
        while (last + 1 < sentence.Count && last - i < MostSmallWords && sentence.IsIn(last, s_smallWordsOfNames))
        {
            last++;
        }
        return first < i && i < last && sentence.HasCapital(first) && sentence.HasCapital(last);
    }

    /// <summary>On a capital or beside one: each word of "The Paper Lanterns", and "the" of "Rock in the Park".</summary>
    private static bool IsInName(in SentenceContext sentence, int i) =>
        sentence.HasCapital(i) || sentence.HasCapital(i - 1) || sentence.HasCapital(i + 1);
}
