using MtQuality.Training.Evidence;
using MtQuality.Training.SentenceScore;

namespace MtQuality.Training.Sites;

/// <summary>A tenth of the scale of probabilities, and how the articles in it came out.</summary>
internal sealed record ReliabilityBin(double From, double To, int Articles, double MeanProbability, double MachineShare);

/// <summary>An article whose label the others contradict.</summary>
internal sealed record DoubtfulArticle(SiteArticle Article, double Probability);

/// <summary>A trained classifier and what cross-validation says of it.</summary>
/// <param name="Classifier">Fitted on all articles.</param>
/// <param name="Area">Area under the ROC curve of articles that took no part in the fit that scored them.</param>
/// <param name="CalibrationError">Expected calibration error of the same probabilities.</param>
/// <param name="Bins">Their reliability.</param>
/// <param name="Doubtful">Articles that look most like the other class: often errors in the labels.</param>
/// <param name="Duplicates">Articles left out because their text had been seen.</param>
internal sealed record SiteTraining(
    ArticleClassifier Classifier,
    double Area,
    double CalibrationError,
    IReadOnlyList<ReliabilityBin> Bins,
    IReadOnlyList<DoubtfulArticle> Doubtful,
    int Duplicates
)
{
    public const int FewestArticles = 40;
    private const int Folds = 5;
    private const int BinCount = 10;
    private const int MostDoubtful = 10;

    /// <summary>Trains on labelled articles.</summary>
    /// <param name="articles">The articles, both classes.</param>
    /// <param name="seed">Decides which articles are held out together; the same seed gives the same model.</param>
    /// <param name="progress">Called once for each article that has been read.</param>
    /// <param name="cancellation">Ends the training with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SiteTrainingException">There are too few articles, or the classes differ by something that is not language.</exception>
    public static SiteTraining Run(IEnumerable<SiteArticle> articles, int seed, Action progress, CancellationToken cancellation)
    {
        var all = articles.ToList();
        var distinct = Distinct(all);
        Refuse(distinct);

        var checker = new FrenchChecker();
        var rows = new List<(SiteVector Vector, bool IsMachine)>();
        var vectors = distinct
            .AsParallel()
            .AsOrdered()
            .WithCancellation(cancellation)
            .Select(article => (SiteVector.Of(article.Text, checker), article.IsMachine));
        foreach (var row in vectors)
        {
            rows.Add(row);
            progress();
        }

        var heldOut = CrossValidate(rows, seed, cancellation);
        var machines = rows.Count(row => row.IsMachine);
        var samples = rows.Select(
                (row, i) =>
                    (
                        Sum: heldOut[i],
                        row.IsMachine,
                        Weight: 0.5 * rows.Count / (row.IsMachine ? machines : rows.Count - machines)
                    )
            )
            .ToList();
        var calibration = PlattScaling.Fit(samples);
        var probabilities = Array.ConvertAll(heldOut, score => calibration.Probability(score));
        var weights = SiteFitter.Fit(rows);
        var bins = Reliability(probabilities, rows);
        return new SiteTraining(
            new ArticleClassifier(weights.Features, weights.Ngrams, weights.Bias, calibration.Scale, calibration.Offset),
            RankStatistics.AreaUnderCurve(heldOut.Zip(rows, (score, row) => (score, row.IsMachine))),
            bins.Sum(bin => bin.Articles * Math.Abs(bin.MeanProbability - bin.MachineShare)) / rows.Count,
            bins,
            [
                .. distinct
                    .Zip(probabilities, (article, probability) => new DoubtfulArticle(article, probability))
                    .OrderByDescending(doubtful => doubtful.Article.IsMachine ? 1 - doubtful.Probability : doubtful.Probability)
                    .Take(MostDoubtful),
            ],
            all.Count - distinct.Count
        );
    }

    // The same text in two folds would be recognised, not judged.
    private static List<SiteArticle> Distinct(List<SiteArticle> articles)
    {
        foreach (var same in articles.GroupBy(article => article.Text, StringComparer.Ordinal))
        {
            if (same.DistinctBy(article => article.IsMachine).Skip(1).Any())
            {
                throw new SiteTrainingException(
                    $"{string.Join(" and ", same.Select(a => a.Name).Take(2))} hold the same text under both labels."
                );
            }
        }
        return [.. articles.DistinctBy(article => article.Text, StringComparer.Ordinal)];
    }

    private static void Refuse(List<SiteArticle> articles)
    {
        foreach (var isMachine in new[] { true, false })
        {
            var count = articles.Count(article => article.IsMachine == isMachine);
            if (count < FewestArticles)
            {
                throw new SiteTrainingException(
                    $"{count} different {(isMachine ? "machine-translated" : "human")} articles; at least {FewestArticles} are needed."
                );
            }
        }
        if (Confounder.FindIn(articles) is var (confounder, area))
        {
            throw new SiteTrainingException(
                FormattableString.Invariant(
                    $"The classes can be told apart by {confounder.Name} alone (area under the curve {area:F2}); a model would learn that instead of the language. Choose articles that are alike in it."
                )
            );
        }
    }

    private static double[] CrossValidate(
        List<(SiteVector Vector, bool IsMachine)> rows,
        int seed,
        CancellationToken cancellation
    )
    {
        var fold = new int[rows.Count];
        var random = new Random(seed);
        foreach (var isMachine in new[] { true, false })
        {
            var members = Enumerable.Range(0, rows.Count).Where(i => rows[i].IsMachine == isMachine).ToArray();
            random.Shuffle(members);
            for (var i = 0; i < members.Length; i++)
            {
                fold[members[i]] = i % Folds;
            }
        }
        var scores = new double[rows.Count];
        for (var f = 0; f < Folds; f++)
        {
            cancellation.ThrowIfCancellationRequested();
            var weights = SiteFitter.Fit([.. rows.Where((_, i) => fold[i] != f)]);
            for (var i = 0; i < rows.Count; i++)
            {
                scores[i] = fold[i] == f ? weights.Score(rows[i].Vector) : scores[i];
            }
        }
        return scores;
    }

    private static List<ReliabilityBin> Reliability(double[] probabilities, List<(SiteVector Vector, bool IsMachine)> rows)
    {
        var bins = new List<ReliabilityBin>();
        for (var b = 0; b < BinCount; b++)
        {
            var inside = Enumerable
                .Range(0, rows.Count)
                .Where(i => Math.Min(BinCount - 1, (int)(probabilities[i] * BinCount)) == b)
                .ToArray();
            if (inside.Length > 0)
            {
                bins.Add(
                    new ReliabilityBin(
                        b / (double)BinCount,
                        (b + 1) / (double)BinCount,
                        inside.Length,
                        inside.Average(i => probabilities[i]),
                        inside.Count(i => rows[i].IsMachine) / (double)inside.Length
                    )
                );
            }
        }
        return bins;
    }
}
