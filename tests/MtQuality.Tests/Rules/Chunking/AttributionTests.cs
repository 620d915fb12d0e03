using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Tests.Rules.Chunking;

internal sealed class AttributionTests
{
    [TestCase("« Je pars », a [déclaré] [lundi] la ministre.", AttributionForm.Inversion)]
    [TestCase("« Je pars », [explique] [la] ministre.", AttributionForm.Inversion)]
    [TestCase("« Je pars », lui a pour sa part [répondu] [Anne] Martin.", AttributionForm.Inversion)]
    [TestCase("« Je pars », s'est [réjouie] [la] juge.", AttributionForm.Inversion)]
    [TestCase("« Je pars », [dit][-elle].", AttributionForm.CliticInversion)]
    [TestCase("« Je pars », a[-t-il] [ajouté].", AttributionForm.CliticInversion)]
    [TestCase("« Je pars », s'[emporte][-t-il].", AttributionForm.CliticInversion)]
    public void A_verb_of_speech_stands_before_its_subject(string marked, AttributionForm form)
    {
        var sentence = MarkedSentence.Parse(marked);
        var (first, second) = (sentence.Marks[0], sentence.Marks[1]);
        var isPronounFirst = sentence.Text[first] == '-';

        var read = Read(sentence.Text);

        Assert.That(read.Form, Is.EqualTo(form));
        Assert.That(read.Verb, Is.EqualTo(isPronounFirst ? second : first));
        Assert.That(read.Subject, Is.EqualTo(isPronounFirst ? first : second));
    }

    [TestCase("« Je pars », selon [la] ministre.")]
    [TestCase("« Je pars », d'après [elle].")]
    public void A_source_is_named_without_a_verb(string marked)
    {
        var sentence = MarkedSentence.Parse(marked);

        Assert.That(Read(sentence.Text), Is.EqualTo(((AttributionForm?)AttributionForm.Source, -1, sentence.Marks[0])));
    }

    [TestCase("« Je pars », mais la ministre reste.")]
    [TestCase("« Je pars », a mangé la ministre.")]
    [TestCase("« Je pars », dormait la ministre.")]
    [TestCase("« Je pars »,")]
    public void Other_words_behind_a_quotation_attribute_nothing(string text) => Assert.That(Read(text).Form, Is.Null);

    // What stands behind the comma.
    private static (AttributionForm? Form, int Verb, int Subject) Read(string text)
    {
        (AttributionForm?, int, int) found = default;
        MarkedSentence.Read(
            text,
            (in SentenceContext s) =>
            {
                for (var i = 0; i < s.Count; i++)
                {
                    if (s.IsMark(i, ',') && Attribution.TryRead(s, i + 1, out var read))
                    {
                        found = (read.Form, read.Verb < 0 ? -1 : s.Tokens[read.Verb].Start, s.Tokens[read.Subject].Start);
                    }
                }
            }
        );
        return found;
    }
}
