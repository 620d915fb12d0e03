using F23.StringSimilarity;

namespace MtQuality.MLNet;

/// <summary>
/// How much a text resembles itself: a name written in two ways ("Nadella", "Nadela"), a sentence said twice in nearly the same
/// words. Machines that translate piece by piece leave both.
/// </summary>
public static class SimilarityFeatures
{
    // Bounds on the time of one text: pairs of names, and sentences against those shortly before them.
    private const int MostNames = 64;
    private const int SentencesBack = 8;
    private const int MostSentences = 256;
    private const int LongestCompared = 200;

    // Shorter words resemble each other by chance; the n-gram distance of the library asks for two characters at least.
    private const int ShortestName = 5;
    private const int ShortestSentence = 20;

    private static readonly JaroWinkler s_jaroWinkler = new();
    private static readonly NormalizedLevenshtein s_levenshtein = new();
    private static readonly NGram s_nGram = new(2);

    /// <summary>Names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "name variants, Jaro-Winkler",
        "name variants, normalised Levenshtein",
        "name variants, n-gram",
        "sentence variants, Jaro-Winkler",
        "sentence variants, normalised Levenshtein",
        "sentence variants, n-gram",
    ];

    /// <summary>Writes the features: for names and for sentences, the highest similarity, 0 to 1, of two that are not the same.</summary>
    /// <param name="text">The text.</param>
    /// <param name="features">Receives one value for each of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="features"/> has another length.</exception>
    public static void Extract(string text, Span<float> features)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (features.Length != Names.Count)
        {
            throw new ArgumentException(
                $"There is room for {features.Length} values where {Names.Count} are written.",
                nameof(features)
            );
        }
        features.Clear();
        var sentences = Sentences(text);
        CompareNames(NamesIn(sentences), features[..3]);
        CompareSentences(sentences, features[3..]);
    }

    private static void CompareNames(List<string> names, Span<float> highest)
    {
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Compare(names[i], names[j], highest);
            }
        }
    }

    private static void CompareSentences(List<string> sentences, Span<float> highest)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            for (var j = Math.Max(0, i - SentencesBack); j < i; j++)
            {
                if (sentences[i].Length >= ShortestSentence && sentences[j].Length >= ShortestSentence)
                {
                    Compare(sentences[i], sentences[j], highest);
                }
            }
        }
    }

    /// <summary>What is the same is no variant: a name is repeated in every article, and repeated sentences have a rule of their own.</summary>
    private static void Compare(string a, string b, Span<float> highest)
    {
        if (!string.Equals(a, b, StringComparison.Ordinal))
        {
            highest[0] = Math.Max(highest[0], (float)s_jaroWinkler.Similarity(a, b));
            highest[1] = Math.Max(highest[1], (float)s_levenshtein.Similarity(a, b));
            highest[2] = Math.Max(highest[2], (float)(1 - s_nGram.Distance(a, b)));
        }
    }

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = 0;
            for (var i = 0; i <= line.Length && sentences.Count < MostSentences; i++)
            {
                if (i == line.Length || line[i] is '.' or '!' or '?' or '…')
                {
                    var sentence = line[start..i].Trim();
                    if (!sentence.IsEmpty)
                    {
                        sentences.Add(sentence[..Math.Min(LongestCompared, sentence.Length)].ToString());
                    }
                    start = i + 1;
                }
            }
        }
        return sentences;
    }

    /// <summary>Capitalised words that do not begin their sentence, each once.</summary>
    private static List<string> NamesIn(List<string> sentences)
    {
        var names = new List<string>();
        foreach (var sentence in sentences)
        {
            var first = true;
            foreach (var word in sentence.Split([' ', '\u00a0', '\u202f', '\'', '’', ',', '«', '»', '"', '(', ')', ':', ';']))
            {
                var isName = !first && word.Length >= ShortestName && char.IsUpper(word[0]);
                if (isName && names.Count < MostNames && !names.Contains(word, StringComparer.Ordinal))
                {
                    names.Add(word);
                }
                first &= word.Length == 0;
            }
        }
        return names;
    }
}
