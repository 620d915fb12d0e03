using Microsoft.ML;
using Microsoft.ML.Data;

namespace MtQuality.MLNet;

/// <summary>What a training yields: the model and what to expect of it.</summary>
public sealed class MlNetTraining
{
    private readonly MLContext _context;

    internal MlNetTraining(
        MLContext context,
        ITransformer model,
        DataViewSchema inputSchema,
        IReadOnlyList<BinaryClassificationMetrics> folds,
        CalibratedBinaryClassificationMetrics heldOut
    )
    {
        _context = context;
        Model = model;
        InputSchema = inputSchema;
        Folds = folds;
        HeldOut = heldOut;
    }

    /// <summary>The model, fitted on all rows: from a column of text to Score, Probability and PredictedLabel.</summary>
    public ITransformer Model { get; }

    /// <summary>The columns that it was trained on.</summary>
    public DataViewSchema InputSchema { get; }

    /// <summary>The metrics of each part of the cross-validation, before calibration.</summary>
    public IReadOnlyList<BinaryClassificationMetrics> Folds { get; }

    /// <summary>
    /// The metrics of all rows together, each scored by a model that had not seen it, after calibration on these scores.
    /// </summary>
    public CalibratedBinaryClassificationMetrics HeldOut { get; }

    /// <summary>Mean area under the ROC curve of the parts: the probability that of two texts the machine's scores higher.</summary>
    public double AreaUnderRocCurve => Folds.Average(fold => fold.AreaUnderRocCurve);

    /// <summary>Writes the model as a model file of ML.NET.</summary>
    /// <param name="path">Path of the file, a zip archive; an existing one is replaced.</param>
    public void Save(string path) => _context.Model.Save(Model, InputSchema, path);
}
