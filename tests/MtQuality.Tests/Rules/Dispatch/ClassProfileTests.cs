using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Tests.Rules.Dispatch;

internal sealed class ClassProfileTests
{
    private static readonly string[] s_words = [.. Words().Distinct(StringComparer.Ordinal)];

    [Test]
    public void What_the_class_of_a_word_settles_is_what_each_rule_says_of_the_word()
    {
        // Twice: what the first word of a class settles is looked up for the others.
        foreach (var word in s_words.Concat(s_words))
        {
            var classId = FrenchLexicon.Default.ClassOf(word, out var match);
            var ofClass = ClassProfile.Of(classId);
            var (hash, isEnglish) = (WordForms.Hash(word), WordLanguage.IsEnglish(word));
            var found = ofClass.ConcernsOf(classId, word, hash, match, isEnglish);
            var asked = RuleDispatcher.ConcernsOf(
                new WrittenWord(FrenchLexicon.Default, word, hash, classId, match, ofClass.Facts, isPlain: false, isEnglish)
            );
            if (found != asked)
            {
                Assert.Fail(word);
            }
        }
    }

    [Test]
    public void A_word_settles_what_does_not_depend_on_its_form()
    {
        var classId = FrenchLexicon.Default.ClassOf("maisonnette", out var match);
        var reading = new FormReading();
        var settled = RuleDispatcher.Settle(
            new WrittenWord(
                FrenchLexicon.Default,
                "maisonnette",
                WordForms.Hash("maisonnette"),
                classId,
                match,
                ClassProfile.Of(classId).Facts,
                isPlain: true,
                isEnglish: false,
                reading
            ),
            reading,
            out var concerns
        );
        Assert.That(settled.Concerns.At & settled.Open.At, Is.EqualTo(default(RuleSet)));
        Assert.That(concerns | settled.Open, Is.EqualTo(settled.Concerns | settled.Open));
        Assert.That(Count(settled.Open.At), Is.LessThan(20));
    }

    private static int Count(RuleSet rules) => rules.IsEmpty ? 0 : 1 + Count(rules.Rest());

    // Of the corpus: as they are, in capitals, with one, in lower case, and as unknown words; and marks and numbers.
    private static IEnumerable<string> Words()
    {
        var tokens = new GrowingBuffer<Token>();
        foreach (var line in Corpus.Lines().Distinct(StringComparer.Ordinal))
        {
            tokens.Clear();
            Tokenizer.Tokenize(line, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                var word = tokens[i].In(line).ToString();
                yield return word;
                yield return word.ToUpperInvariant();
                yield return word.ToLowerInvariant();
                yield return char.ToUpperInvariant(word[0]) + word[1..];
                yield return word + "x";
            }
        }
    }
}
