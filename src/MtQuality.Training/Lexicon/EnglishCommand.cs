using MtQuality.Language;
using MtQuality.Models;
using MtQuality.Training.Data;
using MtQuality.Training.Provenance;

namespace MtQuality.Training.Lexicon;

/// <summary>Builds english.bin from a word list, one word a line: plain lower-case words that the French lexicon does not know.</summary>
internal static class EnglishCommand
{
    public const string Usage = "english --words FILE [--out DIR]";

    private const int ShortestWord = 3;

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var output = Path.Combine(arguments.Optional("--out") ?? Arguments.ModelsDirectory, EnglishWords.FileName);
        var words = DataFile
            .Lines(arguments.Required("--words"))
            .Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetterLower))
            .Where(word => FrenchLexicon.Default.ClassOf(word, out _) == 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var writer = new ModelWriter();
        AutomatonBuilder.Write(words, writer);
        var file = writer.ToFile(EnglishWords.FileKind, EnglishWords.FileVersion);
        Recipes.Write(output, file, arguments.Required("--words"));
        Console.WriteLine($"{output}: {words.Length} words, {file.Length} bytes");
        return 0;
    }
}
