using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Tests.Rules.Chunking;

internal sealed class AppositionTests
{
    [TestCase("[Anne] Martin, [directrice] de la banque, est partie.", Apposed.Nominal)]
    [TestCase("Le [maire] de Metz, [Paul] Morel, est parti.", Apposed.Nominal)]
    [TestCase("La [Moselle], longue [rivière] de l'est, déborde.", Apposed.Nominal)]
    [TestCase("L'[usine], un [bâtiment] de briques, brûle.", Apposed.Nominal)]
    [TestCase("L'[organisation] mondiale de la santé ([OMS]) prévient.", Apposed.Nominal)]
    [TestCase("[Anne] Martin, [née] à Metz, est partie.", Apposed.Modifier)]
    [TestCase("[Anne] Martin, très [émue], est partie.", Apposed.Modifier)]
    [TestCase("[Anne] Martin, [qui] dirige la banque, est partie.", Apposed.Relative)]
    [TestCase("[Anne] Martin, [à] Metz, est partie.", Apposed.Circumstance)]
    public void What_is_set_beside_a_name_or_noun_is_read(string marked, Apposed kind)
    {
        var sentence = MarkedSentence.Parse(marked);

        Assert.That(Read(sentence.Text), Does.Contain((sentence.Marks[0], sentence.Marks[1], kind)));
    }

    [TestCase("Il vend les laits, les fromages, les beurres.")]
    [TestCase("Elle voit Paris, Londres, Rome et Madrid.")]
    [TestCase("Ils partent en mai, mercredi ou jeudi.")]
    [TestCase("Il pleut à Almería (Espagne).")]
    [TestCase("Il est venu le lundi, le 8 mai, en train.")]
    public void Lists_places_and_dates_are_no_appositions(string text) =>
        Assert.That(Read(text).Where(found => found.Kind == Apposed.Nominal), Is.Empty);

    [TestCase("Anne Martin, directrice de la banque et mère de famille.")]
    [TestCase("Anne Martin, directrice")]
    [TestCase("Anne Martin, elle part.")]
    [TestCase("Anne Martin (")]
    public void A_group_that_does_not_close_is_none(string text) => Assert.That(Read(text), Is.Empty);

    private static List<(int Anchor, int Head, Apposed Kind)> Read(string text)
    {
        var found = new List<(int, int, Apposed Kind)>();
        MarkedSentence.Read(
            text,
            (in SentenceContext s) =>
            {
                for (var i = 0; i < s.Count; i++)
                {
                    if (Apposition.TryReadAfter(s, i, out var read) && read.Anchor >= 0)
                    {
                        found.Add((s.Tokens[read.Anchor].Start, s.Tokens[read.Head].Start, read.Kind));
                    }
                }
            }
        );
        return found;
    }
}
