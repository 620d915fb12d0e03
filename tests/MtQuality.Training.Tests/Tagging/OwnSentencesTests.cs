using MtQuality.Training.Tagging;

namespace MtQuality.Training.Tests.Tagging;

internal sealed class OwnSentencesTests
{
    [Test]
    public void A_mark_annotates_its_token_and_leaves_the_others_open()
    {
        var sentence = OwnSentences.Parse("Il boit [du:DET] thé.");

        Assert.That(sentence.Text, Is.EqualTo("Il boit du thé."));
        Assert.That(
            sentence.Tokens.Select(token => string.Join('+', token.Words.Select(word => word.Upos))),
            Is.EqualTo(new[] { "", "", "DET", "", "" })
        );
    }

    [Test]
    public void A_contraction_is_annotated_as_two_words() =>
        Assert.That(
            OwnSentences.Parse("Il sort [du:ADP+DET] bois.").Tokens[2].Words.Select(word => word.Upos),
            Is.EqualTo(new[] { "ADP", "DET" })
        );

    [TestCase("Il boit [du] thé.")]
    [TestCase("Il boit [du:DET thé.")]
    [TestCase("Il b[oi:VERB]t du thé.")]
    public void A_mark_that_cannot_be_read_is_refused(string marked) =>
        Assert.That(() => OwnSentences.Parse(marked), Throws.TypeOf<FormatException>());

    [Test]
    public void All_of_them_can_be_read() =>
        Assert.That(OwnSentences.Read(), Has.All.Matches<UdSentence>(s => s!.Tokens.Any(token => token.Words.Length > 0)));
}
