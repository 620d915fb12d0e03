using System.Globalization;
using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Training.Evaluation;

namespace MtQuality.Training.Tagging;

/// <summary>Builds tagger.bin from the treebanks.</summary>
internal static class TaggerCommand
{
    public const string Usage = "tagger --data DIR [--out DIR]";

    private const int Epochs = 10;
    private const int Lines = 1 << 15;
    private const float SpokenWeight = 0.5f;
    private const string HeldOut = "fr_sequoia-ud-dev";

    // Test files are never read here. Speech is what machine translation rarely is, and its conventions differ.
    private static readonly (string Treebank, float Weight)[] s_treebanks =
    [
        ("fr_sequoia-ud-train", 1),
        (HeldOut, 1),
        ("fr_gsd-ud-dev", 1),
        ("fr_rhapsodie-ud-train", SpokenWeight),
        ("fr_parisstories-ud-train", SpokenWeight),
    ];

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var directory = Path.Combine(arguments.Required("--data"), "ud");
        var output = arguments.Optional("--out") ?? Arguments.ModelsDirectory;
        var lexicon = FrenchLexicon.Default;
        var treebanks = s_treebanks.Select(t => (t.Treebank, t.Weight, Sentences: Read(directory, t.Treebank))).ToArray();
        var vocabulary = VocabularyBuilder.Build(lexicon, treebanks.SelectMany(t => t.Sentences));
        var examples = new ExampleBuilder(new LatticeBuilder(lexicon, vocabulary));
        TaggedExample[] Examples(Func<string, bool> wanted) =>
            [
                .. treebanks
                    .Where(t => wanted(t.Treebank))
                    .SelectMany(t => t.Sentences.Select(sentence => examples.Build(sentence, t.Weight))),
            ];

        Console.WriteLine($"held out: {HeldOut}");
        var curve = new ConfidenceCurve(1, 0);
        var trial = Train(vocabulary, Examples(name => name != HeldOut));
        var trialTagger = new MorphTagger(lexicon, ModelPacker.Pack(vocabulary, trial, curve));
        var heldOut = treebanks.First(t => t.Treebank == HeldOut).Sentences;
        var score = TaggerEvaluation.WithGoldTokens(trialTagger, heldOut);
        Console.WriteLine(Invariant($"  rounded: parts of speech {score.Pos:F2} %, features {score.Features:F2} %"));
        curve = ConfidenceCurve.Fit(Decisions(trial, [.. heldOut.Select(sentence => examples.Build(sentence))]));

        Console.WriteLine("all treebanks");
        var model = ModelPacker.Pack(vocabulary, Train(vocabulary, Examples(_ => true)), curve);
        var file = model.ToFile();
        var path = Path.Combine(output, TaggerModel.FileName);
        File.WriteAllBytes(path, file);
        Console.WriteLine($"{path}: {file.Length} bytes");
        return 0;
    }

    private static UdSentence[] Read(string directory, string treebank) =>
        [.. ConlluReader.ReadFile(Path.Combine(directory, treebank + ".conllu.gz"))];

    private static TagWeights Train(TagVocabulary vocabulary, TaggedExample[] examples) =>
        new PerceptronTrainer(vocabulary.Tags, Lines).Train(
            examples,
            Epochs,
            (epoch, errors) => Console.WriteLine(Invariant($"  epoch {epoch}: {100 * errors:F2} % of the tags wrong"))
        );

    private static List<(double Lead, bool Right)> Decisions(TagWeights weights, TaggedExample[] examples)
    {
        var decoder = new FloatDecoder(weights);
        var decisions = new List<(double Lead, bool Right)>();
        foreach (var example in examples)
        {
            decoder.Prepare(example);
            var path = decoder.Best(example, 0, onlyRight: false);
            for (var i = 0; i < path.Length; i++)
            {
                if (example.Tags[i].Length > 1)
                {
                    decisions.Add((decoder.LeadAt(example, path, i), (example.Right[i] >> path[i] & 1) != 0));
                }
            }
        }
        return decisions;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
