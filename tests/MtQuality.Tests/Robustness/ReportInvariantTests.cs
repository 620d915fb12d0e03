using FsCheck;
using FsCheck.Fluent;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Robustness;

/// <summary>What holds for the report on any text whatever.</summary>
internal sealed class ReportInvariantTests
{
    private static readonly string[] s_fragments = (
        "la directrice|le PDG de Voltarra,|Henrik Solberg|Solberg|Mme Benítez|M. Dupré|Aiko|a déclaré|a-t-elle ajouté|selon|« |»| \"|“|”|‘|, |. |.\n|\n\n|\n— "
        + "|je suis convaincue|j'étais née|il semble que|soit toujours opposée|est restée|dis-le'est|l' accord|l'l'eau|le homme|que il|de le|panneaud'interzone"
        + "|la démissionne|cette annule|son retour au pouvoir annoncée par|les plus potentiels|TikTok|tiktok|C'est selon|l'exécution des médias sociaux"
        + "|vous devez vous rappeler,|à la fin de la journée|This text was machine translated.|Texte traduit automatiquement|&nbsp;|{{nom}}|<b>|11.4 %|$5|1,400|7:45 AM"
        + "|le le|les maison bleu|au mois de Mai|ces projets|Etats-Unis|tu|vous|the company is here|sign-on|12 mars|http://a.fr|#motdièse|\uD83D|\0|👍🏽|XXX|—|(|)|[|]"
    ).Split('|');

    private static readonly Arbitrary<string> s_mixture = Gen.Elements(s_fragments)
        .ArrayOf()
        .Select(fragments => string.Join(' ', fragments.Take(80)))
        .ToArbitrary();

    [Test]
    public void A_mixture_of_french_fragments_gets_a_sound_report() => Replayed.Check(Prop.ForAll(s_mixture, AssertSound), 400);

    [Test]
    public void Text_that_nobody_writes_gets_a_sound_report() => Replayed.Check(Prop.ForAll(Hostile.Text, AssertSound), 200);

    [Test]
    public void Any_string_gets_a_sound_report() => Replayed.Check(Prop.ForAll<string?>(text => AssertSound(text ?? "")), 200);

    [Test]
    public void A_text_gets_the_same_report_every_time() =>
        Replayed.Check(
            Prop.ForAll(
                s_mixture,
                text =>
                {
                    var first = Reported.Write(FrenchChecker.Default.CheckArticle(text));
                    Assert.That(Reported.Write(FrenchChecker.Default.CheckArticle(text)), Is.EqualTo(first));
                }
            ),
            100
        );

    [Test]
    public void The_fast_score_is_the_score_of_the_report() =>
        Replayed.Check(
            Prop.ForAll(
                s_mixture,
                text =>
                    Assert.That(FrenchChecker.Default.Score(text), Is.EqualTo(FrenchChecker.Default.CheckSentence(text).Score))
            ),
            200
        );

    // No attribute's argument can hold half a character.
    private static readonly string[] s_sayNothing = ["", " \n\t\u00A0\u202F\r\n ", "\0\0\0", "\uD83D", "\uDE00\uD83D a", "...."];

    [TestCaseSource(nameof(s_sayNothing))]
    public void A_text_that_says_nothing_is_clean(string text)
    {
        var report = FrenchChecker.Default.CheckArticle(text);

        Assert.That(report.Verdict, Is.EqualTo(Verdict.Clean));
        Assert.That(report.Findings, Is.Empty);
        AssertSound(text);
    }

    [Test]
    public void Random_bytes_taken_for_text_get_a_sound_report()
    {
        var bytes = new byte[20_000];
        new System.Random(5).NextBytes(bytes);

        AssertSound(System.Text.Encoding.UTF8.GetString(bytes));
        AssertSound(System.Text.Encoding.Latin1.GetString(bytes));
        AssertSound(System.Text.Encoding.Unicode.GetString(bytes));
    }

    private static void AssertSound(string text)
    {
        AssertSoundArticle(text, FrenchChecker.Default.CheckArticle(text));
        AssertSoundSentence(text, FrenchChecker.Default.CheckSentence(text));
    }

    private static void AssertSoundArticle(string text, ArticleReport report)
    {
        Assert.That(report.Probability, Is.EqualTo(ProbabilityOf(report.Contributions)).Within(1e-9), "the terms add up to it");
        AssertFindings(text, report.Findings);
        Assert.That(report.Sentences.SelectMany(sentence => sentence.Findings), Is.EqualTo(report.Findings));
        var end = 0;
        foreach (var sentence in report.Sentences)
        {
            Assert.That(sentence.Start, Is.GreaterThanOrEqualTo(end), "sentences are in order and do not overlap");
            Assert.That(sentence.Length, Is.Positive);
            Assert.That(sentence.Score, Is.InRange(0f, 1f));
            end = sentence.Start + sentence.Length;
            foreach (var finding in sentence.Findings)
            {
                Assert.That(finding.Start, Is.InRange(sentence.Start, end - 1), "a finding begins in its sentence");
            }
        }
        Assert.That(end, Is.LessThanOrEqualTo(text.Length));
    }

    /// <summary>Without evidence, as in a text that is not French, nothing is said of a machine.</summary>
    private static double ProbabilityOf(IReadOnlyList<Contribution> terms) =>
        terms.Count == 0 ? 0 : 1 / (1 + Math.Exp(-terms.Sum(term => term.LogLikelihoodRatio)));

    private static void AssertSoundSentence(string text, SentenceReport report)
    {
        Assert.That(report.Score, Is.InRange(0f, 1f));
        Assert.That((report.Start, report.Length), Is.EqualTo((0, text.Length)));
        AssertFindings(text, report.Findings);
    }

    /// <summary>Findings lie in the text, in order; those for a machine do not overlap each other, nor do human slips.</summary>
    private static void AssertFindings(string text, IReadOnlyList<Finding> findings)
    {
        var start = 0;
        int[] ends = [0, 0];
        foreach (var finding in findings)
        {
            var kind = finding.Origin == Origin.Human ? 1 : 0;
            Assert.That(finding.Start, Is.GreaterThanOrEqualTo(start), "findings are in order");
            Assert.That(finding.Start, Is.GreaterThanOrEqualTo(ends[kind]), "findings do not overlap");
            Assert.That(finding.Length, Is.Positive);
            Assert.That(finding.End, Is.LessThanOrEqualTo(text.Length));
            Assert.That(finding.Confidence, Is.InRange(0f, 1f));
            Assert.That(finding.Message, Is.Not.Empty);
            var marked = text.Substring(finding.Start, finding.Length);
            Assert.That(finding.Suggestions, Has.None.EqualTo(marked), $"{finding.RuleId} suggests what is there");
            start = finding.Start;
            ends[kind] = finding.End;
        }
    }
}
