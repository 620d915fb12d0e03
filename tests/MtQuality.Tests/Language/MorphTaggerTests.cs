using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Language;

internal sealed class MorphTaggerTests
{
    // The word in brackets is the one in question.
    [TestCase("[Le] maire ferme l'école.", Pos.Determiner)]
    [TestCase("Le maire [la] reçoit demain.", Pos.Pronoun)]
    [TestCase("Le maire ferme [la] porte.", Pos.Determiner)]
    [TestCase("Ils [les] ont vus hier.", Pos.Pronoun)]
    [TestCase("Elle [leur] parle souvent.", Pos.Pronoun)]
    [TestCase("Ils vendent [leur] maison.", Pos.Determiner)]
    [TestCase("Il revient [du] marché.", Pos.Contraction)]
    [TestCase("Elle boit [du] lait.", Pos.Determiner)]
    [TestCase("La fin [des] travaux approche.", Pos.Contraction)]
    [TestCase("Il achète [des] pommes.", Pos.Determiner)]
    [TestCase("Il habite [en] France.", Pos.Preposition)]
    [TestCase("Elle [en] parle beaucoup.", Pos.Pronoun)]
    [TestCase("Je pense [que] tu as raison.", Pos.SubordinatingConjunction)]
    [TestCase("Le livre [que] tu lis est long.", Pos.Pronoun)]
    [TestCase("Nous [avons] mangé.", Pos.Auxiliary)]
    [TestCase("Nous [avons] deux chats.", Pos.Verb)]
    [TestCase("[Toutes] les maisons sont vides.", Pos.Adjective)]
    [TestCase("La [ferme] est à vendre.", Pos.Noun)]
    [TestCase("Le directeur [dément] la nouvelle.", Pos.Verb)]
    [TestCase("La ministre a [signé] le texte.", Pos.Verb)]
    [TestCase("Hier, [Kovarik] a gagné la course.", Pos.ProperNoun)]
    [TestCase("Elle a payé [12] euros.", Pos.Numeral)]
    [TestCase("Il pleut[.]", Pos.Punctuation)]
    public void A_word_gets_the_part_of_speech_that_it_has_in_its_sentence(string marked, Pos expected) =>
        Assert.That(ReadingOf(marked).Morph.Pos, Is.EqualTo(expected));

    [TestCase("Le patron a salué la [démissionne] du trésorier.", VerbForm.Present)]
    [TestCase("Un [mangeait] rapide suffit.", VerbForm.Imperfect)]
    public void A_form_that_can_only_be_a_finite_verb_stays_one_after_a_determiner(string marked, VerbForm expected)
    {
        var reading = ReadingOf(marked);
        Assert.That(reading.Morph.Pos, Is.EqualTo(Pos.Verb));
        Assert.That(reading.Morph.Form, Is.EqualTo(expected));
    }

    [TestCase("Elle est [partie] hier.", VerbForm.PastParticiple)]
    [TestCase("Il [finit] toujours à l'heure.", VerbForm.Present)]
    [TestCase("Elle veut [partir].", VerbForm.Infinitive)]
    [TestCase("Il faut qu'elle [vienne].", VerbForm.SubjunctivePresent)]
    public void A_verb_gets_its_form(string marked, VerbForm expected) =>
        Assert.That(ReadingOf(marked).Morph.Form, Is.EqualTo(expected));

    [Test]
    public void A_known_word_gets_an_analysis_of_the_lexicon()
    {
        var lexicon = FrenchLexicon.Default;
        const string text = "Un public professionnels la démissionne, tous les pays du monde ferment vite leurs grandes portes.";
        var (tokens, readings) = Tagged.Read(text);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (readings[i].Class != 0)
            {
                var chosen = readings[i].Morph;
                var analyses = lexicon.AnalysesOf(readings[i].Class).ToArray();
                Assert.That(
                    analyses.Any(a => a.Morph.Pos == chosen.Pos && a.Morph.Form == chosen.Form && a.Morph.Flags == chosen.Flags),
                    $"{tokens[i].In(text).ToString()} {chosen}"
                );
            }
        }
    }

    [Test]
    public void A_sentence_of_any_length_is_read_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("le chat dort , ", 3000)) + "puis la souris mange .";
        var (tokens, readings) = Tagged.Read(text);
        Assert.That(tokens, Has.Length.EqualTo(12_005));
        Assert.That(readings[^2].Morph.Pos, Is.EqualTo(Pos.Verb));
        Assert.That(readings.Select(reading => reading.Morph.Pos), Has.None.EqualTo(Pos.Unknown));
    }

    [Test]
    public void No_tokens_give_no_readings() => Assert.That(Tagged.Read("").Readings, Is.Empty);

    [Test]
    public void A_warm_tagger_allocates_nothing()
    {
        const string text = "Hier, l'équipe de Kovarik a gagné deux courses, mais personne n'en parle à Lisbonne.";
        var (tokens, readings) = Tagged.Read(text);
        var tagger = MorphTagger.Default;
        tagger.Tag(text, tokens, readings);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            tagger.Tag(text, tokens, readings);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Any_text_is_tagged_completely_and_always_alike() =>
        Replayed.Check(Prop.ForAll<string?>(text => AssertTagged(text ?? "")), 200);

    private static void AssertTagged(string text)
    {
        var (tokens, readings) = Tagged.Read(text);
        var again = Tagged.Read(text).Readings;
        Assert.That(readings, Has.Length.EqualTo(tokens.Length));
        Assert.That(tokens.Select(token => token.Start >= 0 && token.Length > 0 && token.End <= text.Length), Has.None.False);
        Assert.That(readings.Select(reading => reading.Morph.Pos), Has.None.EqualTo(Pos.Unknown));
        Assert.That(again.Select(Tagged.Facts), Is.EqualTo(readings.Select(Tagged.Facts)));
    }

    [Test]
    public void Sixteen_threads_read_alike()
    {
        var texts = Enumerable
            .Range(0, 64)
            .Select(i => $"La {i}e équipe, que Zorvan{i} dirige, a été invitée ; elle en rit et la foule la suit.")
            .ToArray();
        var expected = texts.Select(text => Tagged.Read(text).Readings.Select(Tagged.Facts).ToArray()).ToArray();
        var found = new (Morph, ushort, FormMatch, byte)[16][][];
        var threads = Enumerable
            .Range(0, 16)
            .Select(t => new Thread(() =>
                found[t] = [.. texts.Select(text => Tagged.Read(text).Readings.Select(Tagged.Facts).ToArray())]
            ))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.That(found, Has.All.EqualTo(expected));
    }

    [Test]
    public void Confidence_is_full_where_nothing_can_be_chosen_and_lower_where_much_can()
    {
        Assert.That(ReadingOf("Le [chat] dort.").Margin, Is.EqualTo(byte.MaxValue));
        var (_, readings) = Tagged.Read("La petite ferme la porte et la brise la glace.");
        Assert.That(readings.Select(reading => reading.Margin), Has.Some.LessThan(byte.MaxValue));
    }

    private static Reading ReadingOf(string marked)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var (tokens, readings) = Tagged.Read(text);
        return readings[Array.FindIndex(tokens, token => token.Start == start)];
    }
}
