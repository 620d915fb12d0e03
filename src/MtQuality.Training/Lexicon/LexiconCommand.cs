using MtQuality.Training.Data;
using MtQuality.Training.Provenance;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Lexicon;

/// <summary>Builds lexicon.bin.</summary>
internal static class LexiconCommand
{
    public const string Usage = "lexicon --data DIR [--out DIR]";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var data = arguments.Required("--data");
        var output = arguments.Optional("--out") ?? Arguments.ModelsDirectory;
        var entries = LexiconSource.Entries(
            DataFile.Lines(Path.Combine(data, "lexicon", "fr.aff.gz")),
            DataFile.Lines(Path.Combine(data, "lexicon", "fr.dic.gz"))
        );
        var treebanks = Treebanks(data);
        var file = LexiconCompiler.Compile(entries, TextOf(data, treebanks), treebanks);
        var path = Path.Combine(output, "lexicon.bin");
        Recipes.Write(path, file, data);
        Console.WriteLine($"{path}: {file.Length} bytes");
        return 0;
    }

    // Human text only, and none from the press.
    private static IEnumerable<string> TextOf(string data, IEnumerable<UdSentence> treebanks) =>
        DataFile
            .Lines(Path.Combine(data, "human_text", "newstest2008-2013.txt.gz"))
            .Concat(treebanks.Select(sentence => sentence.Text));

    // Test files are left alone.
    private static UdSentence[] Treebanks(string data) =>
        [
            .. Directory
                .GetFiles(Path.Combine(data, "ud"), "*.conllu.gz")
                .Where(path => !path.EndsWith("-test.conllu.gz", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SelectMany(ConlluReader.ReadFile),
        ];
}
