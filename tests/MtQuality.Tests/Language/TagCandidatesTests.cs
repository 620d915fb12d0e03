using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Models;
using MtQuality.Text;

namespace MtQuality.Tests.Language;

internal sealed class TagCandidatesTests
{
    private static readonly TagVocabulary s_vocabulary = TaggerModel
        .Read(ModelFile.ReadEmbedded(TaggerModel.FileName), TaggerModel.FileName)
        .Vocabulary;

    private static readonly TagCandidates s_candidates = new(FrenchLexicon.Default, s_vocabulary);

    [Test]
    public void A_word_can_be_what_the_lexicon_says_and_an_auxiliary_or_a_name_where_it_may(
        [Values(TokenShape.None, TokenShape.Capital, TokenShape.Capital | TokenShape.Initial)] TokenShape shape,
        [Values] bool mayBeAuxiliary
    )
    {
        for (var classId = 1; classId < FrenchLexicon.Default.ClassCount; classId++)
        {
            var range = s_candidates.Of(classId, shape, mayBeAuxiliary);
            var found = s_candidates.Morphs(range).ToArray();
            Assert.That(found, Is.EquivalentTo(Naive(classId, shape, mayBeAuxiliary)));
            Assert.That(
                s_candidates.Tags(range).ToArray(),
                Is.EqualTo(found.Select(morph => s_vocabulary.Tags.IdOf(TagCandidates.TagOf(morph))))
            );
        }
    }

    [Test]
    public void Threads_that_meet_a_class_together_see_the_same_candidates()
    {
        var fresh = new TagCandidates(FrenchLexicon.Default, s_vocabulary);
        Parallel.For(
            1,
            FrenchLexicon.Default.ClassCount,
            classId =>
            {
                var range = fresh.Of(classId, TokenShape.Capital, mayBeAuxiliary: true);
                var known = s_candidates.Of(classId, TokenShape.Capital, mayBeAuxiliary: true);
                Assert.That(fresh.Tags(range).SequenceEqual(s_candidates.Tags(known)));
                Assert.That(fresh.Places(range).SequenceEqual(s_candidates.Places(known)));
                Assert.That(fresh.SignatureOf(classId, true), Is.EqualTo(s_candidates.SignatureOf(classId, true)));
            }
        );
    }

    [TestCase("ferme", false)]
    [TestCase("la", false)]
    [TestCase("est", true)]
    [TestCase("mise", false)]
    [TestCase("plus", false)]
    public void What_a_frequent_word_can_be_has_places_of_its_own(string word, bool mayBeAuxiliary)
    {
        var range = s_candidates.Of(FrenchLexicon.Default.ClassOf(word, out _), TokenShape.Capital, mayBeAuxiliary);
        Assert.That(s_candidates.Places(range).ToArray(), Is.Unique);
    }

    [Test]
    public void Nothing_but_a_mark_is_made_of_punctuation() =>
        Assert.That(
            s_candidates.Morphs(s_candidates.Of(TokenKind.Punctuation)).ToArray(),
            Is.EqualTo([new Morph(Pos.Punctuation)])
        );

    private static List<Morph> Naive(int classId, TokenShape shape, bool mayBeAuxiliary)
    {
        var all = TagCandidates.CandidatesOf(FrenchLexicon.Default.AnalysesOf(classId));
        var hasName = all.Exists(morph => morph.Pos == Pos.ProperNoun);
        var hasCommon = all.Exists(morph => morph.Pos != Pos.ProperNoun);
        var capital = (shape & TokenShape.Capital) != 0;
        if (hasName && hasCommon && !capital)
        {
            all.RemoveAll(morph => morph.Pos == Pos.ProperNoun);
        }
        if (mayBeAuxiliary)
        {
            all.AddRange(all.Where(morph => morph.Pos == Pos.Verb).Select(morph => morph.WithPos(Pos.Auxiliary)).ToList());
        }
        if (capital && (shape & TokenShape.Initial) == 0 && !hasName)
        {
            all.Add(new Morph(Pos.ProperNoun, flags: MorphFlags.Marginal));
        }
        return all;
    }
}
