using MtQuality.Scoring.Tokens;
using MtQuality.Training.Data;
using MtQuality.Training.Evidence;
using MtQuality.Training.SentenceScore;
using MtQuality.Training.Tokens;

namespace MtQuality.Training.Evaluation.Reliability;

/// <summary>
/// What the models say of text that they were not fitted on: they are fitted anew, each time without the part on which they are asked.
/// </summary>
internal sealed class LeftOutPredictions(string data)
{
    private readonly Lazy<TokenModelFitter> _fitter = new(() => TokenModelFitter.FromData(data, Console.Error.WriteLine));

    /// <summary>The score of a sentence, and whether annotators marked an error in it.</summary>
    public IEnumerable<Prediction> Sentences => SentenceCommand.LeftOut(_fitter.Value);

    /// <summary>The confidence of a finding of the token model, and whether annotators marked an error there.</summary>
    public IEnumerable<Prediction> TokenFindings
    {
        get
        {
            var checker = new FrenchChecker(options: null, new ErrorTagger(_fitter.Value.ModelFor(Folds.HeldOut)));
            var learned = LearnedError.All.Select(rule => rule.Descriptor.Id).ToHashSet(StringComparer.Ordinal);
            return _fitter
                .Value.Scores.Select(s => s.Examples.Text)
                .Where(text => text.Fold == Folds.HeldOut && text.Origin == TextOrigin.Annotated)
                .Distinct()
                .AsParallel()
                .AsOrdered()
                .SelectMany(text =>
                    checker
                        .CheckArticle(text.Text)
                        .Findings.Where(finding => learned.Contains(finding.RuleId))
                        .Select(finding => new Prediction(
                            finding.Confidence,
                            text.Errors.Any(error => error.IsMetBy(finding.Start, finding.End))
                        ))
                );
        }
    }

    /// <summary>The probability of a document, and whether a machine translated it; its whole family took no part in the fit.</summary>
    public IEnumerable<Prediction> Documents =>
        LeftOutFamilies.Predict(LeftOutFamilies.Score(LeftOutFamilies.Read(data, new FrenchChecker())));
}
