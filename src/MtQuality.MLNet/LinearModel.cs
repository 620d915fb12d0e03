using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace MtQuality.MLNet;

/// <summary>Reads the weights of a linear model of ML.NET and folds its normalisation and its calibration into them.</summary>
internal static class LinearModel
{
    public static ArticleClassifier Read(ITransformer model, DataViewSchema output)
    {
        LinearBinaryModelParameters? linear = null;
        PlattCalibrator? calibrator = null;
        NormalizingTransformer? normalizer = null;
        var featureColumn = "";
        foreach (var transformer in Flatten(model))
        {
            switch (transformer)
            {
                case NormalizingTransformer found:
                    normalizer = normalizer is null ? found : throw Nonlinear("it normalises more than once");
                    break;
                case ISingleFeaturePredictionTransformer<PlattCalibrator> found:
                    calibrator = found.Model;
                    break;
                case ISingleFeaturePredictionTransformer<object> found:
                    linear = linear is null ? Weights(found.Model, ref calibrator) : throw Nonlinear("it has two predictors");
                    featureColumn = found.FeatureColumnName;
                    break;
            }
        }
        return linear is null ? throw Nonlinear("it has no linear classifier")
            : calibrator is null ? throw Nonlinear("it has no calibration")
            : Fold(linear, calibrator, normalizer, SlotNames(output, featureColumn));
    }

    private static ArticleClassifier Fold(
        LinearBinaryModelParameters linear,
        PlattCalibrator calibrator,
        NormalizingTransformer? normalizer,
        string[] names
    )
    {
        var weights = linear.Weights;
        if (weights.Count != names.Length)
        {
            throw Nonlinear($"it has {weights.Count} weights for {names.Length} features");
        }
        var (scales, offsets) = Affine(normalizer, names.Length);
        var folded = new Dictionary<string, double>(StringComparer.Ordinal);
        var bias = (double)linear.Bias;
        for (var i = 0; i < names.Length; i++)
        {
            var weight = (double)weights[i] * scales[i];
            bias -= weight * offsets[i];
            if (weight != 0 && !FrenchChecker.ArticleFeatureNames.Contains(names[i], StringComparer.Ordinal))
            {
                throw Nonlinear($"'{names[i]}' is no feature of an article that the embedded classifier knows");
            }
            if (weight != 0)
            {
                folded.Add(names[i], weight);
            }
        }
        // ML.NET has the sign of the calibration the other way: 1 / (1 + exp(slope · score + offset)).
        return new ArticleClassifier(folded, bias, scale: -calibrator.Slope, offset: -calibrator.Offset);
    }

    private static LinearBinaryModelParameters Weights(object model, ref PlattCalibrator? calibrator)
    {
        if (model is CalibratedModelParametersBase calibrated)
        {
            calibrator = calibrated.Calibrator as PlattCalibrator ?? throw Nonlinear("its calibration is not Platt's");
            model = calibrated.SubModel;
        }
        return model as LinearBinaryModelParameters ?? throw Nonlinear($"its predictor is a {model.GetType().Name}");
    }

    /// <summary>Scale and offset of each slot: normalised = (value - offset) · scale. No offsets at all mean zero.</summary>
    private static (float[] Scales, float[] Offsets) Affine(NormalizingTransformer? normalizer, int count)
    {
        var scales = new float[count];
        var offsets = new float[count];
        Array.Fill(scales, 1);
        if (normalizer is not null)
        {
            if (
                normalizer.GetNormalizerModelParameters(0)
                    is not NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>> affine
                || affine.Scale.Length != count
            )
            {
                throw Nonlinear("its normalisation is not an affine one of the features");
            }
            affine.Scale.CopyTo(scales);
            if (!affine.Offset.IsDefaultOrEmpty)
            {
                affine.Offset.CopyTo(offsets);
            }
        }
        return (scales, offsets);
    }

    private static string[] SlotNames(DataViewSchema schema, string column)
    {
        if (schema.GetColumnOrNull(column) is not { } features || !features.HasSlotNames())
        {
            throw Nonlinear($"the slots of '{column}' have no names");
        }
        VBuffer<ReadOnlyMemory<char>> names = default;
        features.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    private static IEnumerable<ITransformer> Flatten(ITransformer transformer) =>
        transformer is IEnumerable<ITransformer> chain ? chain.SelectMany(Flatten) : [transformer];

    private static MlNetModelException Nonlinear(string reason) =>
        new($"The model cannot be embedded: {reason}. Embedded are linear classifiers of MtQuality's features of articles.");
}
