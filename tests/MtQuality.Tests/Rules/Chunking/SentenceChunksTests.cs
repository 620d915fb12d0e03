using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Scoring;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Rules.Chunking;

internal sealed class SentenceChunksTests
{
    private static readonly string[] s_sentences =
    [
        "Les deux grandes villes du nord sont reliées par un train « rapide et propre », dit le maire.",
        "La directrice, qui a signé hier, et son adjoint partent (avec leurs équipes) demain.",
        "Une table de jardin ronde et des chaises noires attendent \"les clients\" ; ils en rient.",
        "Elles se disent prêtes, mais la plupart des élèves sont restés chez eux.",
    ];

    [Test]
    public void What_was_kept_is_what_is_read_anew() => AssertKept(string.Join(" ", s_sentences.Concat(s_sentences.Reverse())));

    [Test]
    public void What_was_kept_of_any_text_is_what_is_read_anew() =>
        Replayed.Check(
            Prop.ForAll<int, int, string?>(
                (first, second, between) =>
                    AssertKept($"{s_sentences[(uint)first % 4]} {between} {s_sentences[(uint)second % 4]}")
            ),
            100
        );

    private static void AssertKept(string text)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: false);
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory: null);
        for (var sentence = 0; sentence < article.Sentences.Length; sentence++)
        {
            var s = article.SentenceAt(sentence);
            var marks = new EnclosureReader();
            for (var round = 0; round < 2; round++)
            {
                for (var i = 0; i < s.Count; i++)
                {
                    AssertKept(s, i);
                }
            }
            for (var i = 0; i < s.Count; i++)
            {
                Assert.That(Enclosure.Encloses(s, i), Is.EqualTo(marks.IsInside));
                marks.Pass(s, i);
            }
        }
    }

    private static void AssertKept(in SentenceContext s, int i)
    {
        var isGroup = NounGroup.TryRead(s, i, out var group);
        Assert.That(isGroup, Is.EqualTo(NounGroup.TryReadAnew(s, i, out var groupAnew)));
        var isSubject = Subject.TryRead(s, i, out var subject);
        Assert.That(isSubject, Is.EqualTo(Subject.TryReadAnew(s, i, out var subjectAnew)));
        var isClause = Clause.TryRead(s, i, out var clause);
        Assert.That(isClause, Is.EqualTo(Clause.TryReadAnew(s, i, out var clauseAnew)));
        var isJoined = Coordination.TryRead(s, i, out var joined);
        Assert.That(isJoined, Is.EqualTo(Coordination.TryReadAnew(s, i, out var joinedAnew)));
        Assert.That(joined, Is.EqualTo(joinedAnew));
        if (isGroup)
        {
            Assert.That((group.Determiner, group.Noun, group.Features), Is.EqualTo((i, groupAnew.Noun, groupAnew.Features)));
        }
        if (isSubject)
        {
            Assert.That(subject, Is.EqualTo(subjectAnew));
        }
        if (isClause)
        {
            Assert.That(clause, Is.EqualTo(clauseAnew));
        }
    }
}
