using MtQuality.Language;
using MtQuality.Models;

namespace MtQuality.Tests.Models;

/// <summary>What a process takes on trust when it reads the models that are part of the library.</summary>
internal sealed class EmbeddedModelTests
{
    [Test]
    public void The_embedded_lexicon_is_sound() =>
        Assert.That(
            FrenchLexicon.Read(ModelFile.ReadEmbedded("lexicon.bin"), "lexicon.bin").FormCount,
            Is.EqualTo(FrenchLexicon.Default.FormCount)
        );

    [Test]
    public void The_embedded_list_of_English_words_is_sound() =>
        Assert.That(EnglishWords.Read(ModelFile.ReadEmbedded(EnglishWords.FileName), EnglishWords.FileName).Count, Is.Positive);

    [Test]
    public void A_lexicon_from_elsewhere_is_looked_through()
    {
        var file = ModelFile.ReadEmbedded("lexicon.bin").ToArray();
        file[^(ModelFile.RecipeLength + 1)] ^= 1;
        Assert.That(
            () => FrenchLexicon.Read(file, "broken.bin"),
            Throws.TypeOf<ModelFileException>().With.Message.Contains("broken.bin")
        );
    }
}
