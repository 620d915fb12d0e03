using System.Globalization;
using System.Text;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring;
using MtQuality.Training.Evaluation.Scorecards;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>What <c>mtq eval chunks</c> prints: how often our chunks say what the trees of a treebank say.</summary>
internal sealed class ChunkReport
{
    private static readonly ChunkRelation[] s_relations =
    [
        new NounGroupRelation(),
        new SubjectRelation(),
        new CoordinationRelation(),
        new AppositionRelation(),
        new AttributionRelation(),
    ];

    private readonly Dictionary<string, ChunkScore> _scores = new(StringComparer.Ordinal);

    private ChunkReport() { }

    /// <summary>Measures on treebanks.</summary>
    /// <param name="tagger">The tagger.</param>
    /// <param name="files">Treebanks to measure on.</param>
    /// <param name="shown">How many pairs found wrongly, and how many missed, are shown of each row.</param>
    public static string Measure(MorphTagger tagger, IEnumerable<string> files, int shown)
    {
        var table = new MarkdownTable("treebank", "what", "in the treebank", "found", "precision", "recall");
        var examples = new StringBuilder();
        foreach (var file in files)
        {
            var report = new ChunkReport();
            foreach (var sentence in ConlluReader.ReadFile(file))
            {
                report.Add(tagger, sentence);
            }
            foreach (var row in s_relations.SelectMany(relation => relation.Rows))
            {
                var score = report.ScoreOf(row);
                table.Add(Path.GetFileName(file).Split('.')[0], row, score.Gold, score.Found, score.Precision, score.Recall);
                AppendSample(examples, $"{row}: found, but not in the treebank", score.Wrong, shown);
                AppendSample(examples, $"{row}: in the treebank, but not found", score.Missed, shown);
            }
        }
        return $"""
            Per cent. Plain text of each sentence, tokens cut and tagged by us; a chunk is right where the tree joins the same two words.

            {table}{examples}
            """;
    }

    private ChunkScore ScoreOf(string row)
    {
        if (!_scores.TryGetValue(row, out var score))
        {
            _scores[row] = score = new ChunkScore();
        }
        return score;
    }

    private void Add(MorphTagger tagger, UdSentence gold)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(gold.Text, tagger, singleSentence: true);
        var sentence = workspace.ContextOf(gold.Text, FrenchLexicon.Default, memory: null).SentenceAt(0);
        var tree = new GoldTree(gold);
        var goldTokens = GoldTokensOf(sentence, gold);
        var read = new List<ChunkPair>();
        foreach (var relation in s_relations)
        {
            read.Clear();
            relation.Find(sentence, read);
            ChunkPair[] found =
            [
                .. read.Select(pair => pair with { First = goldTokens[pair.First], Second = goldTokens[pair.Second] }),
            ];
            Count(gold, [.. relation.InTree(tree)], found);
        }
    }

    private void Count(UdSentence sentence, GoldPair[] gold, ChunkPair[] found)
    {
        foreach (var pair in found)
        {
            var score = ScoreOf(pair.Row);
            var isRight = Array.Exists(gold, right => right.Is(pair));
            score.Found++;
            score.FoundRight += isRight ? 1 : 0;
            if (!isRight)
            {
                score.Wrong.Add(InSentence(sentence, pair.First, pair.Second));
            }
        }
        foreach (var pair in gold)
        {
            var score = ScoreOf(pair.Row);
            var isFound = Array.Exists(found, pair.Is);
            score.Gold++;
            score.GoldFound += isFound ? 1 : 0;
            if (!isFound)
            {
                score.Missed.Add(InSentence(sentence, pair.First.Token, pair.Second.Token));
            }
        }
    }

    // The treebank's token in which each of our tokens starts.
    private static int[] GoldTokensOf(in SentenceContext sentence, UdSentence gold)
    {
        var tokens = new int[sentence.Count];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (at + 1 < gold.Tokens.Length && gold.Tokens[at + 1].Start <= sentence.Tokens[i].Start)
            {
                at++;
            }
            tokens[i] = at;
        }
        return tokens;
    }

    private static string InSentence(UdSentence sentence, int first, int second)
    {
        var text = new StringBuilder(sentence.Text);
        foreach (var token in new[] { first, second }.Distinct().OrderDescending())
        {
            var (start, length) = (sentence.Tokens[token].Start, sentence.Tokens[token].Length);
            text.Insert(start + length, ']').Insert(start, '[');
        }
        return text.ToString();
    }

    // Evenly spread over the treebank, so that two runs show the same.
    private static void AppendSample(StringBuilder text, string heading, List<string> pairs, int count)
    {
        if (count == 0 || pairs.Count == 0)
        {
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"\n\n{heading}, {Math.Min(count, pairs.Count)} of {pairs.Count}:\n");
        for (var i = 0; i < Math.Min(count, pairs.Count); i++)
        {
            text.Append("\n- ").Append(pairs[(int)((long)i * pairs.Count / Math.Min(count, pairs.Count))]);
        }
    }
}
