namespace MtQuality.Tests.Scoring;

public sealed class SiteJudgeTests
{
    private const string Plain = "Le conseil a voté hier soir le budget de la commune. Le maire a remercié les élus.";
    private const string Broken = "Le conseil a voté. Après la démissionne du ministre, le calme est revenu dans la ville.";
    private const string Declared = "Le conseil a voté hier soir le budget. Cet article a été traduit automatiquement.";

    [TestCase(0.95, Verdict.MachineTranslated)]
    [TestCase(0.7, Verdict.Review)]
    [TestCase(0.1, Verdict.Clean)]
    public void The_judge_decides_the_verdict(double probability, Verdict verdict)
    {
        foreach (var text in new[] { Plain, Broken })
        {
            var report = With(probability).CheckArticle(text);
            Assert.That((report.Probability, report.Verdict), Is.EqualTo((probability, verdict)));
        }
    }

    [TestCase(0.95)]
    [TestCase(0.2)]
    public void The_terms_still_add_up_to_the_probability(double probability)
    {
        var report = With(probability).CheckArticle(Broken);

        var sum = report.Contributions.Sum(term => term.LogLikelihoodRatio);
        Assert.That(sum, Is.EqualTo(Math.Log(probability / (1 - probability))).Within(1e-6));
        Assert.That(report.Contributions.Select(term => term.Name), Has.One.EqualTo(Contribution.Site));
    }

    [Test]
    public void Findings_and_sentences_are_those_of_a_checker_without_judge()
    {
        var with = With(0.5).CheckArticle(Broken);
        var without = FrenchChecker.Default.CheckArticle(Broken);

        Assert.That(
            with.Findings.Select(f => (f.RuleId, f.Start)),
            Is.EqualTo(without.Findings.Select(f => (f.RuleId, f.Start)))
        );
        Assert.That(with.Sentences.Select(s => s.Score), Is.EqualTo(without.Sentences.Select(s => s.Score)));
    }

    [Test]
    public void Nobody_judges_other_languages_text_without_words_and_what_declares_itself()
    {
        var judge = new FixedJudge(0.5);
        var checker = new FrenchChecker(null, judge);

        checker.CheckArticle("The council voted yesterday evening and then everybody went home without another word.");
        checker.CheckArticle("42 %");
        var declared = checker.CheckArticle(Declared);

        Assert.That(judge.Calls, Is.Zero);
        Assert.That(declared.Verdict, Is.EqualTo(Verdict.MachineTranslated));
    }

    [Test]
    public void The_judge_sees_the_features_that_anyone_can_extract()
    {
        var judge = new FixedJudge(0.5);
        var checker = new FrenchChecker(null, judge);
        var features = new float[FrenchChecker.ArticleFeatureNames.Count];
        checker.ExtractArticleFeatures(Broken, features);

        checker.CheckArticle(Broken);

        Assert.That(judge.Seen, Is.EqualTo(features));
    }

    [TestCase(double.NaN)]
    [TestCase(-0.1)]
    [TestCase(1.1)]
    public void A_judge_that_answers_no_probability_is_named_as_the_fault(double answer) =>
        Assert.That(() => With(answer).CheckArticle(Plain), Throws.InvalidOperationException.With.Message.Contains("judge"));

    [Test]
    public void A_site_model_is_loaded_from_its_file()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.mtq");
        var weights = new Dictionary<string, double>(StringComparer.Ordinal) { ["evidence of what was found"] = 1 };
        new ArticleClassifier(weights, bias: 3).Save(path);
        try
        {
            var features = new float[FrenchChecker.ArticleFeatureNames.Count];
            FrenchChecker.Default.ExtractArticleFeatures(Broken, features);
            var report = FrenchChecker.Load(path, new CheckerOptions { Language = MessageLanguage.English }).CheckArticle(Broken);

            Assert.That(report.Probability, Is.EqualTo(ArticleClassifier.Load(path).Probability(features)));
            Assert.That(report.Probability, Is.GreaterThan(0.9));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static FrenchChecker With(double probability) => new(null, new FixedJudge(probability));

    private sealed class FixedJudge(double probability) : ISiteJudge
    {
        public int Calls { get; private set; }

        public float[] Seen { get; private set; } = [];

        public double Judge(string text, ReadOnlySpan<float> features)
        {
            Calls++;
            Seen = features.ToArray();
            return probability;
        }
    }
}
