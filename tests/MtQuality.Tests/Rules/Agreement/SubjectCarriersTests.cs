using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Scoring;

namespace MtQuality.Tests.Rules.Agreement;

internal sealed class SubjectCarriersTests
{
    private static readonly GenderNumber[] s_sets =
    [
        GenderNumber.None,
        GenderNumber.Singular,
        GenderNumber.Plural,
        GenderNumber.MasculineSingular,
        GenderNumber.FeminineSingular,
        GenderNumber.MasculinePlural,
        GenderNumber.FemininePlural,
    ];

    [Test]
    public void No_subject_that_clashes_is_passed_over()
    {
        var clashes = 0;
        foreach (var line in Corpus.Lines().Distinct(StringComparer.Ordinal))
        {
            using var workspace = Workspace.Rent();
            workspace.Analyze(line, MorphTagger.Default, singleSentence: false);
            var article = workspace.ContextOf(line, FrenchLexicon.Default, memory: null);
            for (var i = 0; i < article.Sentences.Length; i++)
            {
                clashes += AssertFound(article.SentenceAt(i), line);
            }
        }

        Assert.That(clashes, Is.GreaterThan(1000));
    }

    // Every subject is read, and each is held against all that its verb and an attribute may ask for.
    private static int AssertFound(in SentenceContext sentence, string line)
    {
        var clashes = 0;
        for (var start = 0; Clause.TryReadNext(sentence, ref start, sentence.Count - 1, out var clause); start++)
        {
            clashes += AssertFound(sentence, clause, clause.Verb, start, line);
            if (clause.SecondVerb(sentence) is var second and > 0)
            {
                clashes += AssertFound(sentence, clause, second, start, line);
            }
        }
        return clashes;
    }

    private static int AssertFound(in SentenceContext sentence, in Clause clause, int verb, int start, string line)
    {
        var clashes = 0;
        foreach (var agreeing in s_sets)
        {
            if (clause.Subject.Person != Person.Third || clause.Subject.Features.AgreesWith(agreeing))
            {
                continue;
            }
            clashes++;
            var mayClash = SubjectCarriers.MayClashBefore(sentence, verb, agreeing, out var earliest);
            Assert.That(mayClash, Is.True, $"{agreeing} before {verb}: {line}");
            Assert.That(start, Is.GreaterThanOrEqualTo(earliest), $"{agreeing} before {verb}: {line}");
        }
        return clashes;
    }
}
