using MtQuality.Training.Tagging;

namespace MtQuality.Training.Tests.Tagging;

internal sealed class ConlluReaderTests
{
    private static readonly string[] s_treebank =
    [
        "# sent_id = a-1",
        "# text = Il sort du bois.",
        "1\tIl\til\tPRON\t_\tNumber=Sing|Person=3\t2\tnsubj\t_\t_",
        "2\tsort\tsortir\tVERB\t_\t_\t0\troot\t_\t_",
        "3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_",
        "3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_",
        "4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_",
        "5\tbois\tbois\tNOUN\t_\t_\t2\tobl\t_\tSpaceAfter=No",
        "5.1\tlà\tlà\tADV\t_\t_\t_\t_\t_\t_",
        "6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_",
        "",
        "# sent_id = a-2",
        "1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\t_",
    ];

    [Test]
    public void A_sentence_is_its_tokens_with_their_words_and_places()
    {
        var sentences = ConlluReader.Read(s_treebank, "a").ToArray();

        Assert.That(sentences.Select(sentence => sentence.Id), Is.EqualTo(new[] { "a-1", "a-2" }));
        Assert.That(sentences.Select(sentence => sentence.Text), Is.EqualTo(new[] { "Il sort du bois.", "Oui" }));
        Assert.That(
            sentences[0].Tokens.Select(token => sentences[0].Text.Substring(token.Start, token.Length)),
            Is.EqualTo(new[] { "Il", "sort", "du", "bois", "." })
        );
        Assert.That(sentences[0].Tokens[2].Words.Select(word => word.Form), Is.EqualTo(new[] { "de", "le" }));
        Assert.That(sentences[0].Tokens[0].Words[0].Feature("Person"), Is.EqualTo("3"));
        Assert.That(
            sentences[0].Tokens.SelectMany(token => token.Words).Select(word => word.Head),
            Is.EqualTo(new[] { 2, 0, 5, 5, 2, 2 })
        );
    }

    [Test]
    public void A_line_that_is_no_word_is_named() =>
        Assert.That(
            () => ConlluReader.Read(["1\tIl"], "a").ToArray(),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("a, line 1")
        );
}
