using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Tests.Rules.Chunking;

internal sealed class ClauseTests
{
    [TestCase("La [lampe] [sert] bien.", GenderNumber.FeminineSingular)]
    [TestCase("La [lampe], conçue pour durer, [sert] bien.", GenderNumber.FeminineSingular)]
    [TestCase("Les [lampes], qui sont neuves, [éclairent] bien.", GenderNumber.FemininePlural)]
    [TestCase("La [boîte] et la lampe [éclairent] bien.", GenderNumber.FemininePlural)]
    [TestCase("Le [père] et la mère [dorment].", GenderNumber.Plural)]
    public void A_noun_has_its_verb_behind_what_stands_between(string marked, GenderNumber features)
    {
        var sentence = MarkedSentence.Parse(marked);

        Assert.That(Read(sentence.Text), Does.Contain((sentence.Marks[0], sentence.Marks[1], features)));
    }

    [TestCase("La structure du dossier et des fichiers est connue.")]
    [TestCase("La taille de la boîte et la couleur change.")]
    [TestCase("Le père ou la mère dort.")]
    [TestCase("La ministre, Anne Martin, dort.")]
    public void Where_it_is_not_plain_which_nouns_a_verb_has_none_is_read(string text) => Assert.That(Read(text), Is.Empty);

    private static List<(int Subject, int Verb, GenderNumber Features)> Read(string text)
    {
        var found = new List<(int, int, GenderNumber)>();
        MarkedSentence.Read(
            text,
            (in SentenceContext s) =>
            {
                for (var i = 0; i < s.Count; i++)
                {
                    if (Clause.TryRead(s, i, out var clause) && !clause.Subject.IsRelative)
                    {
                        var subject = clause.Subject;
                        found.Add((s.Tokens[subject.Head].Start, s.Tokens[clause.Verb].Start, subject.Features));
                    }
                }
            }
        );
        return found;
    }
}
