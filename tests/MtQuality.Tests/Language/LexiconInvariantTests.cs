using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Language;

internal sealed class LexiconInvariantTests
{
    private static readonly FrenchLexicon s_lexicon = FrenchLexicon.Default;

    [Test]
    public void No_text_whatever_makes_a_lookup_fail() =>
        Replayed.Check(
            Prop.ForAll(
                Hostile.Text,
                text =>
                {
                    foreach (var word in text.Split(' ').Append(text))
                    {
                        var classId = s_lexicon.ClassOf(word, out var match);
                        Assert.That(classId == 0, Is.EqualTo(match == FormMatch.Unknown), word);
                        foreach (var analysis in s_lexicon.AnalysesOf(classId))
                        {
                            Assert.That(s_lexicon.LemmaOf(word, analysis), Is.Not.Empty);
                        }
                        _ = s_lexicon.FrequencyOf(word);
                        _ = s_lexicon.Generate(word, new Morph(Pos.Noun));
                    }
                }
            ),
            200
        );

    [TestCase("lesparamètres", "les paramètres")]
    [TestCase("Probablementdéjà", "Probablement déjà")]
    [TestCase("succés", "succès")]
    [TestCase("occurence", "occurrence")]
    [TestCase("dévelopement", "développement")]
    [TestCase("utilsateur", "utilisateur")]
    [TestCase("bonjuor", "bonjour")]
    [TestCase("marseille", "Marseille")]
    [TestCase("REDACTEUR", "RÉDACTEUR")]
    public void The_first_suggestion_is_what_was_meant(string form, string meant) =>
        Assert.That(s_lexicon.Suggest(form, 3).FirstOrDefault(), Is.EqualTo(meant));

    [TestCase("")]
    [TestCase("x")]
    [TestCase("\0\0\0\0")]
    [TestCase("qwxzkjqwxzkj")]
    public void Where_no_word_is_near_nothing_is_suggested(string form) => Assert.That(s_lexicon.Suggest(form, 3), Is.Empty);

    [Test]
    public void Suggestions_are_bounded_for_long_forms()
    {
        foreach (var length in (int[])[30, 40, 41, 126, 127, 128, 5_000, 1_000_000])
        {
            Assert.That(s_lexicon.Suggest(new string('a', length), 3), Has.Length.LessThanOrEqualTo(3));
            Assert.That(s_lexicon.ClassOf(new string('E', length), out _), Is.Zero);
            Assert.That(s_lexicon.ClassOf(string.Concat(Enumerable.Repeat("ex-", length)), out _), Is.Zero);
        }
    }

    [Test]
    public void Lookups_allocate_nothing()
    {
        string[] words = ["maison", "Maison", "ETATS-UNIS", "Ecole", "ex-ministre", "inconnuuu", "l’", "coeur", "Xyzzy-Abc"];
        LookUpAll(words);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = LookUpAll(words);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
        Assert.That(found, Is.GreaterThan(7));
    }

    private static int LookUpAll(string[] words)
    {
        var found = 0;
        foreach (var word in words)
        {
            var reading = new Reading { Class = s_lexicon.ClassOf(word, out var match), Match = match };
            foreach (var analysis in s_lexicon.AnalysesOf(reading.Class))
            {
                reading.Morph = analysis.Morph;
                found += s_lexicon.HasLemma(word, reading, "maison") ? 1 : 0;
            }
            found += s_lexicon.FrequencyOf(word) + (reading.Class == 0 ? 0 : 1);
        }
        return found;
    }
}
