using FsCheck.Fluent;
using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Scoring;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Articles;

internal sealed class NameKindsTests
{
    // The word in brackets is the one in question.
    [TestCase("Hier, [Anne] a fermé la porte.", nameof(NameKind.Person))]
    [TestCase("[Mme] Durel a fermé la porte.", nameof(NameKind.Title))]
    [TestCase("Le train part de [Lyon] à midi.", nameof(NameKind.PlaceOrOrganisation))]
    [TestCase("Le train de la [SNCF] part à midi.", nameof(NameKind.Acronym))]
    [TestCase("Elle a vendu son [iPhone] hier.", nameof(NameKind.Product))]
    [TestCase("Il regarde [YouTube] le soir.", nameof(NameKind.Product))]
    [TestCase("L'avion est un [AB320] neuf.", nameof(NameKind.Acronym))]
    [TestCase("Le juge a entendu Anne [MARTIN] hier.", nameof(NameKind.Person))]
    [TestCase("Le village de [Kerzanbour] dort.", nameof(NameKind.Unknown))]
    [TestCase("La [Table] du village ferme.", nameof(NameKind.Unknown))]
    [TestCase("[Kerzanbour] dort.", nameof(NameKind.Unknown))]
    [TestCase("[Demain], il pleuvra.", nameof(NameKind.None))]
    [TestCase("Le [village] dort.", nameof(NameKind.None))]
    [TestCase("Il a 12[.]", nameof(NameKind.None))]
    [TestCase("LE [VILLAGE] DORT", nameof(NameKind.Heading))]
    public void A_word_names_what_it_names(string marked, string expected)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        Assert.That(KindsOf(text)[start].ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Every_word_of_any_text_has_a_kind_and_marks_have_none() =>
        Replayed.Check(
            Prop.ForAll<string?>(text =>
            {
                var kinds = KindsOf(text ?? "");
                Assert.That(kinds, Is.EqualTo(KindsOf(text ?? "")));
                foreach (var (start, kind) in kinds)
                {
                    Assert.That(kind == NameKind.None || char.IsLetterOrDigit(text![start]) || char.IsSurrogate(text[start]));
                }
            }),
            100
        );

    private static Dictionary<int, NameKind> KindsOf(string text)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: true);
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory: null);
        var kinds = new Dictionary<int, NameKind>();
        for (var sentence = 0; sentence < article.Sentences.Length; sentence++)
        {
            var s = article.SentenceAt(sentence);
            for (var i = 0; i < s.Count; i++)
            {
                kinds.Add(s.Tokens[i].Start, NameKinds.Of(s, i));
            }
        }
        return kinds;
    }
}
