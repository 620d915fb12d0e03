using MtQuality.Models;

namespace MtQuality.Language;

/// <summary>Lower-case words of English that French does not have, to recognise what was left untranslated.</summary>
internal static class EnglishWords
{
    public const string FileName = "english.bin";
    public const string FileKind = "MTEN";
    public const ushort FileVersion = 1;

    private static readonly Lazy<WordAutomaton> s_words = new(() =>
        Read(ModelFile.ReadEmbedded(FileName), FileName, isEmbedded: true)
    );

    /// <summary>Whether this is an English word; <paramref name="word"/> is lower case.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_words.Value.IndexOf(word) >= 0;

    /// <exception cref="ModelFileException">The file is broken.</exception>
    public static WordAutomaton Read(ReadOnlySpan<byte> file, string name, bool isEmbedded = false)
    {
        var reader = new ModelReader(file, name, FileKind, FileVersion, isEmbedded);
        var words = WordAutomaton.Read(ref reader);
        reader.ExpectEnd();
        return words;
    }
}
