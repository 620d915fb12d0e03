using System.Reflection;
using System.Text;
using System.Text.Json;
using MtQuality.Text;

namespace MtQuality.Benchmarks;

/// <summary>A text that is timed: sentences or articles, and how much that is.</summary>
public sealed record SuiteText(string Name, IReadOnlyList<string> Items)
{
    private readonly Lazy<(int Sentences, int Tokens)> _counts = new(() => Count(Items));

    public int Sentences => _counts.Value.Sentences;

    public int Tokens => _counts.Value.Tokens;

    /// <summary>In UTF-8.</summary>
    public int Bytes => Items.Sum(Encoding.UTF8.GetByteCount);

    public override string ToString() => Name;

    private static (int Sentences, int Tokens) Count(IReadOnlyList<string> items)
    {
        var tokens = new GrowingBuffer<Token>();
        var sentences = new GrowingBuffer<Sentence>();
        var counts = (Sentences: 0, Tokens: 0);
        foreach (var item in items)
        {
            tokens.Clear();
            sentences.Clear();
            Tokenizer.Tokenize(item, tokens);
            SentenceSplitter.Split(item, tokens.Items, sentences);
            counts.Sentences += sentences.Count;
            counts.Tokens += tokens.Count;
        }
        return counts;
    }
}

/// <summary>The text of the suite, all of it written for this project: the articles, the annotated sentences and the examples of the rules.</summary>
public static class SuiteTexts
{
    private const int FewestTokensOfLengthy = 32;
    private const int MostTokensOfTiny = 8;

    public static SuiteText Articles { get; } =
        new(
            "articles",
            [.. Directory.GetFiles(Folder("articles"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)]
        );

    /// <summary>All sentences, each once.</summary>
    public static SuiteText Sentences { get; } = new("sentences", [.. Written().Distinct(StringComparer.Ordinal)]);

    /// <summary>Sentences in which nothing is found.</summary>
    public static SuiteText Clean { get; } =
        Of("clean", sentence => FrenchChecker.Default.CheckSentence(sentence).Findings.Count == 0);

    public static SuiteText Broken { get; } =
        Of("broken", sentence => FrenchChecker.Default.CheckSentence(sentence).Findings.Count > 0);

    public static SuiteText Lengthy { get; } = Of("long", sentence => TokensIn(sentence) >= FewestTokensOfLengthy);

    public static SuiteText Tiny { get; } = Of("tiny", sentence => TokensIn(sentence) <= MostTokensOfTiny);

    private static SuiteText Of(string name, Func<string, bool> isWanted) => new(name, [.. Sentences.Items.Where(isWanted)]);

    private static IEnumerable<string> Written() =>
        Articles.Items.Concat(Gold()).Concat(Examples()).SelectMany(SentencesOf).Where(sentence => sentence.Length > 1);

    private static IEnumerable<string> Gold() =>
        Directory
            .GetFiles(Folder("gold"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => Unmarked(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!));

    private static IEnumerable<string> Examples() =>
        Directory
            .GetFiles(Folder("rules"), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(page =>
                File.ReadLines(page).SkipWhile(line => line != "## Flagged").TakeWhile(line => line != "## Measured")
            )
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => Unmarked(line[2..].Split(" -> ")[0].Replace(" ⏎ ", "\n", StringComparison.Ordinal)));

    private static IEnumerable<string> SentencesOf(string text) =>
        FrenchChecker.Default.CheckArticle(text).Sentences.Select(sentence => text.Substring(sentence.Start, sentence.Length));

    private static int TokensIn(string sentence)
    {
        var tokens = new GrowingBuffer<Token>();
        Tokenizer.Tokenize(sentence, tokens);
        return tokens.Count;
    }

    private static string Unmarked(string text) =>
        text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    private static string Folder(string name) =>
        Path.Combine(
            typeof(SuiteTexts)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(attribute => attribute.Key == "CorpusDirectory")
                .Value!,
            name
        );
}
