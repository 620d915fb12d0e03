using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

namespace MtQuality.MLNet;

/// <summary>
/// Trains a classifier of articles or of sentences on labelled rows. Progress is reported through <see cref="MLContext.Log"/>, source
/// <see cref="LogSource"/>.
/// </summary>
public sealed class MlNetTrainer
{
    /// <summary>The source of this trainer's messages in <see cref="MLContext.Log"/>.</summary>
    public const string LogSource = "MtQuality";

    private const string Features = "Features";
    private const int RowsPerMessage = 100;

    private readonly MLContext _context;
    private readonly MlNetTrainerOptions _options;

    /// <summary>Makes a trainer.</summary>
    /// <param name="context">The context that everything is done in.</param>
    /// <param name="options">Settings; the defaults when <see langword="null"/>.</param>
    public MlNetTrainer(MLContext context, MlNetTrainerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _options = options ?? new MlNetTrainerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Folds, 2, "options.Folds");
    }

    /// <summary>
    /// Fits a classifier. Each row is scored once by a model that did not see it: these scores give the metrics and the Platt calibration.
    /// The model that is returned is fitted on all rows.
    /// </summary>
    /// <param name="data">Rows with a column of text and a column of labels (<see cref="LabelledText"/> will do).</param>
    /// <param name="cancellationToken">Ends the training with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="MlNetModelException">A column is missing, or there are too few rows of a class.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public MlNetTraining Train(IDataView data, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        cancellationToken.ThrowIfCancellationRequested();
        MtQualityCatalog.DemandColumn(data.Schema, _options.TextColumnName, TextDataViewType.Instance);
        MtQualityCatalog.DemandColumn(data.Schema, _options.LabelColumnName, BooleanDataViewType.Instance);

        using var channel = ((IChannelProvider)_context).Start(LogSource);
        try
        {
            return Train(data, channel, cancellationToken);
        }
        catch (Exception e) when (cancellationToken.IsCancellationRequested && e is not OperationCanceledException)
        {
            // ML.NET reads on threads of its own and wraps what it meets there.
            throw new OperationCanceledException("The training was cancelled.", e, cancellationToken);
        }
    }

    private MlNetTraining Train(IDataView data, IChannel channel, CancellationToken cancellationToken)
    {
        var featurizer = _context
            .Transforms.MtQualityFeatures(Features, _options.TextColumnName, _options.Unit, _options.Similarity)
            .Fit(data);
        var rows = ReadRows(featurizer.Transform(data), channel, cancellationToken);
        AssignFolds(rows);

        var folds = new List<BinaryClassificationMetrics>();
        var scores = new List<ScoredRow>();
        for (var fold = 0; fold < _options.Folds; fold++)
        {
            var held = fold;
            var fitted = Learner(rows.Count).Fit(View(rows.Where(row => row.Fold != held), cancellationToken));
            var scored = fitted.Transform(View(rows.Where(row => row.Fold == held), cancellationToken));
            var metrics = _context.BinaryClassification.EvaluateNonCalibrated(scored);
            folds.Add(metrics);
            scores.AddRange(_context.Data.CreateEnumerable<ScoredRow>(scored, reuseRowObject: false));
            Report(channel, $"part {fold + 1} of {_options.Folds}: area under the ROC curve {metrics.AreaUnderRocCurve:F3}");
        }

        var heldOut = _context.Data.LoadFromEnumerable(scores);
        var calibrator = _context.BinaryClassification.Calibrators.Platt().Fit(heldOut);
        var calibrated = _context.BinaryClassification.Evaluate(calibrator.Transform(heldOut));
        Report(channel, $"calibrated on {scores.Count} held-out rows: log-loss {calibrated.LogLoss:F3}");

        var learned = Learner(rows.Count).Fit(View(rows, cancellationToken));
        Report(channel, $"fitted on all {rows.Count} rows");
        var model = new TransformerChain<ITransformer>([featurizer, .. learned, calibrator]);
        return new MlNetTraining(_context, model, data.Schema, folds, calibrated);
    }

    /// <summary>The features of all rows, computed once: every part of the cross-validation needs them.</summary>
    private List<FeatureRow> ReadRows(IDataView featurized, IChannel channel, CancellationToken cancellationToken)
    {
        var definition = SchemaDefinition.Create(typeof(FeatureRow));
        definition[nameof(FeatureRow.Label)].ColumnName = _options.LabelColumnName;
        var rows = new List<FeatureRow>();
        var enumerable = _context.Data.CreateEnumerable<FeatureRow>(
            featurized,
            reuseRowObject: false,
            ignoreMissingColumns: false,
            definition
        );
        foreach (var row in enumerable)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(row);
            if (rows.Count % RowsPerMessage == 0)
            {
                Report(channel, $"{rows.Count} rows read");
            }
        }
        return rows;
    }

    /// <summary>Deals the rows of each class out to the parts, in an order that only the seed decides.</summary>
    private void AssignFolds(List<FeatureRow> rows)
    {
        if (rows.Count == 0)
        {
            throw new MlNetModelException("There are no rows to train on.");
        }
        var random = new Random(_options.Seed);
        foreach (var label in (bool[])[true, false])
        {
            var ofClass = rows.Where(row => row.Label == label).ToArray();
            if (ofClass.Length == 0)
            {
                throw new MlNetModelException($"All {rows.Count} rows have the label {!label}; a classifier needs both classes.");
            }
            if (ofClass.Length < _options.Folds)
            {
                throw new MlNetModelException(
                    $"{ofClass.Length} rows have the label {label}; a cross-validation in {_options.Folds} parts needs one in each."
                );
            }
            random.Shuffle(ofClass);
            for (var i = 0; i < ofClass.Length; i++)
            {
                ofClass[i].Fold = i % _options.Folds;
            }
        }
    }

    private EstimatorChain<ITransformer> Learner(int rows) =>
        new EstimatorChain<ITransformer>()
            // Features differ in range by orders of magnitude; one regularisation has to fit all.
            .Append<ITransformer>(_context.Transforms.NormalizeMeanVariance(Features, fixZero: false))
            .Append<ITransformer>(_options.Trainer?.Invoke(_context) ?? LogisticRegression(rows));

    private IEstimator<ITransformer> LogisticRegression(int rows) =>
        _options.Algorithm switch
        {
            MlNetAlgorithm.LbfgsLogisticRegression => _context.BinaryClassification.Trainers.LbfgsLogisticRegression(
                new LbfgsLogisticRegressionBinaryTrainer.Options { L2Regularization = _options.L2Regularization }
            ),
            MlNetAlgorithm.SdcaLogisticRegression => _context.BinaryClassification.Trainers.SdcaLogisticRegression(
                new SdcaLogisticRegressionBinaryTrainer.Options
                {
                    // L-BFGS adds the losses of all rows up, this one takes their mean.
                    L2Regularization = _options.L2Regularization / rows,
                    // One thread: the outcome must not depend on which of several is faster.
                    NumberOfThreads = 1,
                }
            ),
            _ => throw new NotSupportedException($"There is no algorithm {_options.Algorithm}."),
        };

    private IDataView View(IEnumerable<FeatureRow> rows, CancellationToken cancellationToken)
    {
        var names = MtQualityCatalog.SlotNames(_options.Unit, _options.Similarity).Select(name => name.AsMemory()).ToArray();
        var definition = SchemaDefinition.Create(typeof(FeatureRow));
        var features = definition[nameof(FeatureRow.Features)];
        features.ColumnType = new VectorDataViewType(NumberDataViewType.Single, names.Length);
        features.AddAnnotation(
            "SlotNames",
            new VBuffer<ReadOnlyMemory<char>>(names.Length, names),
            new VectorDataViewType(TextDataViewType.Instance, names.Length)
        );
        return _context.Data.LoadFromEnumerable(Cancelable(rows, cancellationToken), definition);
    }

    private static IEnumerable<FeatureRow> Cancelable(IEnumerable<FeatureRow> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private static void Report(IChannel channel, FormattableString message) =>
        channel.Info(MessageSensitivity.None, message.ToString(CultureInfo.InvariantCulture));

    private sealed class FeatureRow
    {
        public bool Label { get; set; }

        public float[] Features { get; set; } = [];

        [NoColumn]
        public int Fold { get; set; }
    }

    private sealed class ScoredRow
    {
        public bool Label { get; set; }

        public float Score { get; set; }

        public bool PredictedLabel { get; set; }
    }
}
