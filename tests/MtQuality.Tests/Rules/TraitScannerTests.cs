using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring;
using MtQuality.Text;

namespace MtQuality.Tests.Rules;

internal sealed class TraitScannerTests
{
    [Test]
    public void Traits_gathered_from_all_tokens_are_those_of_each_token()
    {
        var seen = SentenceTraits.None;
        foreach (var line in Corpus.Lines().Distinct(StringComparer.Ordinal))
        {
            using var workspace = Workspace.Rent();
            workspace.Analyze(line, MorphTagger.Default, singleSentence: true);
            var traits = SentenceTraits.None;
            for (var i = 0; i < workspace.Tokens.Count; i++)
            {
                traits |= TraitsOf(line, workspace.Tokens[i], workspace.Readings[i]);
            }
            const SentenceTraits OfWholeSentence = SentenceTraits.Foreign | SentenceTraits.Repetition;
            Assert.That(workspace.Traits[0] & ~OfWholeSentence, Is.EqualTo(traits), line);
            seen |= traits;
        }
        Assert.That(seen | SentenceTraits.Foreign, Is.EqualTo((SentenceTraits)((2 * (uint)SentenceTraits.Foreign) - 1)));
    }

    private static SentenceTraits TraitsOf(string text, Token token, Reading reading)
    {
        var morph = reading.Morph;
        var isMark = token.Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Code;
        var c = text[token.Start];
        (bool Holds, SentenceTraits Trait)[] traits =
        [
            (token.Has(TokenFlags.Elided) || token.Has(TokenFlags.InnerApostrophe), SentenceTraits.Apostrophe),
            (isMark && "'’‘`´".Contains(c, StringComparison.Ordinal), SentenceTraits.Apostrophe),
            (token.Has(TokenFlags.HasHyphen) || token.Has(TokenFlags.HyphenClitic), SentenceTraits.Hyphen),
            (token.Has(TokenFlags.HasDigit), SentenceTraits.Digit),
            (token.Kind == TokenKind.Word && reading.Match == FormMatch.Unknown, SentenceTraits.UnknownWord),
            (isMark && "\"«»“”„‹›'’‘`´".Contains(c, StringComparison.Ordinal), SentenceTraits.Quote),
            (
                isMark && (c is >= '\uE000' and <= '\uF8FF' || "&<>{}[]%$€£\uFFFD".Contains(c, StringComparison.Ordinal)),
                SentenceTraits.Markup
            ),
            (morph.IsVerbal && morph.IsFinite, SentenceTraits.FiniteVerb),
            (morph.IsVerbal && morph.IsPastParticiple, SentenceTraits.PastParticiple),
            (morph.Pos is Pos.Determiner or Pos.Contraction, SentenceTraits.Determiner),
            (morph.Pos == Pos.Adjective, SentenceTraits.Adjective),
            (morph.Pos == Pos.Pronoun, SentenceTraits.Pronoun),
            (morph.Pos == Pos.ProperNoun, SentenceTraits.ProperName),
            ((morph.Person & (Person.First | Person.Second)) != 0, SentenceTraits.FirstOrSecondPerson),
        ];
        return traits.Where(t => t.Holds).Aggregate(SentenceTraits.None, (all, t) => all | t.Trait);
    }
}
