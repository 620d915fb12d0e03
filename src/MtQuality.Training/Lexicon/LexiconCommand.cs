using MtQuality.Training.Data;

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
        var file = LexiconCompiler.Compile(entries);
        var path = Path.Combine(output, "lexicon.bin");
        File.WriteAllBytes(path, file);
        Console.WriteLine($"{path}: {file.Length} bytes");
        return 0;
    }
}
