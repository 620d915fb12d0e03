using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Rules;

internal sealed class RepetitionScannerTests
{
    [TestCase("le chat dort")]
    [TestCase("")]
    [TestCase("chat")]
    [TestCase("le chat et le chien")]
    public void Text_that_repeats_nothing_has_no_repetition(string text) => Assert.That(IsFound(text), Is.False);

    [TestCase("le le chat")]
    [TestCase("il dort Dort")]
    [TestCase("le chat le chat")]
    [TestCase("a b c d e f g h a b")]
    public void A_word_twice_in_a_row_and_two_words_a_second_time_are_repetitions(string text) => Assert.That(IsFound(text));

    [Test]
    public void It_is_found_where_words_are_compared_one_by_one() =>
        Replayed.Check(
            Prop.ForAll(
                Gen.Elements("le", "Le", "chat", "dort", ",", "7", "puis", "alors", "mange", "vite").ArrayOf().ToArbitrary(),
                words => IsFound(string.Join(' ', words)) == IsRepeated(string.Join(' ', words))
            ),
            500
        );

    private static bool IsFound(string text)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: true);
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory: null);
        return article.Sentences.Length > 0 && (article.SentenceAt(0).Traits & SentenceTraits.Repetition) != 0;
    }

    private static bool IsRepeated(string text)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: true);
        var words = workspace.Tokens.Items.ToArray().Select(token => text.Substring(token.Start, token.Length)).ToArray();
        bool AreSame(int a, int b) => b < words.Length && string.Equals(words[a], words[b], StringComparison.OrdinalIgnoreCase);
        return Enumerable.Range(0, words.Length).Any(i => AreSame(i, i + 1))
            || Enumerable
                .Range(2, RepetitionScanner.Reach - 1)
                .Any(d => Enumerable.Range(0, words.Length).Any(i => AreSame(i, i + d) && AreSame(i + 1, i + 1 + d)));
    }
}
