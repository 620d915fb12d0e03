using FsCheck.Fluent;

namespace MtQuality.Tests.Text;

/// <summary>On ordinary text the tokenizer and the splitter do what a naive implementation does.</summary>
internal sealed class ReferenceTests
{
    private static readonly string[] s_words = (
        "chat|école|Paris|œuvre|ÉTÉ|été|TikTok|Jean-Pierre|arc-en-ciel|après-midi|rendez-vous|celui-ci|celle-là|l'eau|d’ici|qu'il|Jusqu'au"
        + "|lorsqu’elle|L'ONU|s'il|aujourd'hui|Quelqu'un|presqu’île|dit-il|a-t-elle|Est-ce|dis-le|donne-moi|Allons-y|allez-vous-en|jour-là"
        + "|peut-on|ces temps-là|3,5|1 000|12\u00A0345|1\u202F234\u202F567,8|2020|12/08/2020|14h30|1er|2e|10|500|10 %|5 €|mot,|mot ;"
        + "|mot\u00A0:|(mot)|« mot »|«\u00A0Oui\u00A0»|“mot”|fin.|Vrai ?|Quoi !|Hé...|oui…|non ?!|—|–"
    ).Split('|');

    private static readonly string[] s_starts = "Le chat|Elle|« Nous|Jean-Pierre|À Paris, il|L'eau|Où|— Elle".Split('|');
    private static readonly string[] s_middles =
        "dort|voit 3,5 m|a dit : « oui »|s'en va|(trop tard) part|vient… puis part|voit « l'été ! » et rit".Split('|');
    private static readonly string[] s_ends = ".| !| ?|…|. »|\u00A0!\u00A0»|...".Split('|');

    [Test]
    public void Ordinary_text_is_tokenised_as_a_naive_tokenizer_does()
    {
        var text = Gen.Elements(s_words).NonEmptyListOf().Select(words => string.Join(' ', words)).ToArbitrary();
        Replayed.Check(Prop.ForAll(text, t => Assert.That(Cut.Words(t).Split('|'), Is.EqualTo(NaiveText.Tokens(t)))), 1000);
    }

    [Test]
    public void Ordinary_text_is_split_as_a_naive_splitter_does()
    {
        var sentence =
            from start in Gen.Elements(s_starts)
            from middle in Gen.Elements(s_middles)
            from end in Gen.Elements(s_ends)
            select start + " " + middle + end;
        var text = sentence.NonEmptyListOf().Select(sentences => string.Join(' ', sentences)).ToArbitrary();
        Replayed.Check(
            Prop.ForAll(
                text,
                t =>
                {
                    var found = Cut.Sentences(t).Select(s => t.Substring(s.Start, s.Length));
                    Assert.That(found, Is.EqualTo(NaiveText.Sentences(t)));
                }
            ),
            500
        );
    }
}
