using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Models;
using MtQuality.Scoring;
using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Provenance;

/// <summary>The recipe of every model, in the order in which they are made: later ones read through earlier ones.</summary>
internal static class Recipes
{
    private const string Lexicon = "lexicon.bin";
    private const string OwnSentences = "own-sentences.txt";

    public static IReadOnlyList<string> Models { get; } =
    [Lexicon, EnglishWords.FileName, TaggerModel.FileName, TokenModel.FileName, SentenceScorer.FileName, EvidenceModel.FileName];

    /// <summary>Writes a model with the hash of its recipe, and the recipe beside it.</summary>
    /// <param name="path">Where the model goes; its name says which one it is.</param>
    /// <param name="file">The model, with or without an earlier hash.</param>
    /// <param name="source">What <c>--data</c> named; of the English words, what <c>--words</c> did.</param>
    public static void Write(string path, ReadOnlySpan<byte> file, string source)
    {
        var text = Of(Path.GetFileName(path), source).ToText();
        File.WriteAllText(PathOf(path), text);
        File.WriteAllBytes(path, ModelFile.WithRecipe(file, Recipe.HashOf(text)));
    }

    /// <summary>Where the recipe of a model lies.</summary>
    public static string PathOf(string model) => Path.ChangeExtension(model, ".recipe.txt");

    private static Recipe Of(string model, string source) =>
        model switch
        {
            Lexicon => new(
                "lexicon --data DIR",
                1,
                [.. Data(source, "lexicon/fr.aff.gz", "lexicon/fr.dic.gz"), .. LexiconText(source)]
            ),
            EnglishWords.FileName => new("english --words FILE", 1, [(Path.GetFileName(source), source), .. Model(Lexicon)]),
            TaggerModel.FileName => new(
                "tagger --data DIR",
                2,
                [
                    .. Data(source, [.. Tagging.TaggerCommand.Treebanks.Select(name => $"ud/{name}.conllu.gz")]),
                    (OwnSentences, Path.Combine("src", "MtQuality.Training", "Tagging", OwnSentences)),
                    .. Model(Lexicon),
                ]
            ),
            TokenModel.FileName => new("tokens --data DIR", 3, TokenInputs(source)),
            SentenceScorer.FileName => new("sentence --data DIR", 3, TokenInputs(source)),
            EvidenceModel.FileName => new(
                "evidence --data DIR",
                1,
                [
                    .. Data(source, "sentences/train.tsv.gz"),
                    .. Model(Lexicon, EnglishWords.FileName, TaggerModel.FileName, TokenModel.FileName),
                ]
            ),
            _ => throw new UsageException($"{model} is none of the models: {string.Join(", ", Models)}"),
        };

    private static (string, string)[] TokenInputs(string data) =>
        [
            .. Data(data, "mqm/segments.tsv.gz", "mqm/spans.tsv.gz", "sentences/train.tsv.gz"),
            .. Model(Lexicon, EnglishWords.FileName, TaggerModel.FileName),
        ];

    private static (string, string)[] LexiconText(string data) =>
        [
            .. Data(data, "human_text/newstest2008-2013.txt.gz"),
            .. LexiconTreebanks(data).Select(path => ($"ud/{Path.GetFileName(path)}", path)),
        ];

    // As the command reads them: test files are left alone.
    private static IEnumerable<string> LexiconTreebanks(string data) =>
        Directory
            .GetFiles(Path.Combine(data, "ud"), "*.conllu.gz")
            .Where(path => !path.EndsWith("-test.conllu.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static (string, string)[] Data(string data, params string[] names) =>
        Array.ConvertAll(names, name => (name, Path.Combine(data, name)));

    private static (string, string)[] Model(params string[] names) =>
        Array.ConvertAll(names, name => (name, Path.Combine(Arguments.ModelsDirectory, name)));
}
