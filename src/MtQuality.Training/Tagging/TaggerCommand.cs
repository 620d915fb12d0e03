using System.Globalization;
using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Training.Evaluation;
using MtQuality.Training.Provenance;

namespace MtQuality.Training.Tagging;

/// <summary>Builds tagger.bin from the treebanks.</summary>
internal static class TaggerCommand
{
    public const string Usage = "tagger --data DIR [--out DIR]";

    // Rows of weights: with a quarter as many, features crowd each other; with twice as many, nothing is gained. Those of contexts are read
    // for every second token and stay near the processor.
    private static readonly TagRows s_rows = new(Words: 1 << 16, Contexts: 1 << 15);

    // Candidates whose odds by the word alone are e to this power to one against the likeliest are left out. At 6, three tags in ten
    // thousand more were wrong on GSD, which is hardly beyond chance; at 4, twenty.
    private const float Bound = 8;

    // Test files are never read here. Speech is what a machine rarely translates, so it counts half.
    private const float SpokenWeight = 0.5f;
    private const string HeldOut = "fr_sequoia-ud-dev";

    private static readonly (string Treebank, float Weight)[] s_treebanks =
    [
        ("fr_sequoia-ud-train", 1),
        (HeldOut, 1),
        ("fr_gsd-ud-dev", 1),
        ("fr_rhapsodie-ud-train", SpokenWeight),
        ("fr_parisstories-ud-train", SpokenWeight),
    ];

    /// <summary>Names of the treebanks that are learnt from.</summary>
    public static IEnumerable<string> Treebanks => s_treebanks.Select(t => t.Treebank);

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var directory = Path.Combine(arguments.Required("--data"), "ud");
        var output = arguments.Optional("--out") ?? Arguments.ModelsDirectory;
        var lexicon = FrenchLexicon.Default;
        Treebank[] treebanks =
        [
            .. s_treebanks.Select(t => new Treebank(t.Treebank, t.Weight, Read(directory, t.Treebank))),
            new Treebank("own sentences", 1, [.. OwnSentences.Read()]),
        ];
        var vocabulary = VocabularyBuilder.Build(lexicon, [.. treebanks.SelectMany(t => t.Sentences)]);
        var examples = new ExampleBuilder(lexicon, vocabulary);

        Console.WriteLine($"without {HeldOut}, to learn how far the tagger can be trusted:");
        var heldOut = treebanks.First(t => t.Name == HeldOut).Sentences;
        var (priors, trial) = Train(vocabulary, examples, treebanks.Where(t => t.Name != HeldOut));
        var chooser = new TagPriors(vocabulary, priors.Weights, priors.Bound);
        var curve = ConfidenceCurve.Fit(Decisions(trial, heldOut.Select(sentence => examples.Build(sentence, chooser))));
        var score = TaggerEvaluation.WithGoldTokens(
            new MorphTagger(lexicon, ModelPacker.Pack(vocabulary, priors, trial, curve)),
            heldOut
        );
        Console.WriteLine(Invariant($"  parts of speech {score.Pos:F2} %, features {score.Features:F2} %"));

        Console.WriteLine("all treebanks:");
        (priors, var weights) = Train(vocabulary, examples, treebanks);
        var model = ModelPacker.Pack(vocabulary, priors, weights, curve);
        var file = model.ToFile();
        var path = Path.Combine(output, TaggerModel.FileName);
        Recipes.Write(path, file, arguments.Required("--data"));
        Console.WriteLine($"{path}: {file.Length} bytes");
        return 0;
    }

    private static UdSentence[] Read(string directory, string treebank) =>
        [.. ConlluReader.ReadFile(Path.Combine(directory, treebank + ".conllu.gz"))];

    private static (PackedPriors Priors, TagWeights Weights) Train(
        TagVocabulary vocabulary,
        ExampleBuilder examples,
        IEnumerable<Treebank> treebanks
    )
    {
        var known = treebanks.ToArray();
        // Nothing is left out here: of the words that it learns from, the prior knows too well what they are.
        TaggedExample[] sentences =
        [
            .. known.SelectMany(t => t.Sentences.Select(sentence => examples.Build(sentence, null, t.Weight))),
        ];
        var priors = ModelPacker.Pack(PriorTrainer.Train(sentences, s_rows.Words), Bound);
        var weights = new PerceptronTrainer(vocabulary.Tags, s_rows).Train(
            sentences,
            (run, errors) => Console.WriteLine(Invariant($"  run {run}: {100 * errors:F2} % of the tags wrong at its end"))
        );
        // Sequoia alone gives names their gender.
        var names = new PerceptronTrainer(vocabulary.Tags, s_rows) { LearnsTransitions = false }.Train(
            [
                .. known
                    .Where(t => t.Name.Contains("sequoia", StringComparison.Ordinal))
                    .SelectMany(t => t.Sentences.SelectMany(examples.BuildNames)),
            ]
        );
        weights.Add(names, 1);
        return (priors, weights);
    }

    private static List<(double Lead, bool Right)> Decisions(TagWeights weights, IEnumerable<TaggedExample> examples)
    {
        var decoder = new ExactDecoder(weights);
        var decisions = new List<(double Lead, bool Right)>();
        foreach (var example in examples)
        {
            decoder.Prepare(example);
            var path = decoder.Best(onlyRight: false, margin: 0);
            for (var i = 0; i < path.Length; i++)
            {
                if (example.Tags[i].Length > 1)
                {
                    decisions.Add((decoder.LeadAt(path, i), example.IsRight(i, path[i])));
                }
            }
        }
        return decisions;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Treebank(string Name, float Weight, UdSentence[] Sentences);
}
