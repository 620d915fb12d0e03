using Microsoft.ML;

namespace MtQuality.MLNet;

/// <summary>How the weights are fitted.</summary>
public enum MlNetAlgorithm
{
    /// <summary>Logistic regression, by the limited-memory method of Broyden, Fletcher, Goldfarb and Shanno.</summary>
    LbfgsLogisticRegression,

    /// <summary>Logistic regression, by stochastic dual coordinate ascent.</summary>
    SdcaLogisticRegression,
}

/// <summary>Settings of an <see cref="MlNetTrainer"/>; change a copy with <c>with</c>.</summary>
public sealed record MlNetTrainerOptions
{
    /// <summary>What a row is.</summary>
    public TextUnit Unit { get; init; } = TextUnit.Article;

    /// <summary>Whether the slots of <see cref="SimilarityFeatures"/> are appended. The embedded scorer does not know them.</summary>
    public bool Similarity { get; init; }

    /// <summary>Name of the column of text.</summary>
    public string TextColumnName { get; init; } = "Text";

    /// <summary>Name of the column of labels, of type <see cref="bool"/>.</summary>
    public string LabelColumnName { get; init; } = "Label";

    /// <summary>How the weights are fitted, unless <see cref="Trainer"/> says otherwise.</summary>
    public MlNetAlgorithm Algorithm { get; init; } = MlNetAlgorithm.LbfgsLogisticRegression;

    /// <summary>Weight of the squares of the weights; higher is simpler.</summary>
    public float L2Regularization { get; init; } = 1;

    /// <summary>
    /// Makes another trainer of binary classifiers, of columns <c>Features</c> and <c>Label</c>, for example FastTree where its
    /// package is referenced: <c>context => context.BinaryClassification.Trainers.FastTree()</c>.
    /// </summary>
    public Func<MLContext, IEstimator<ITransformer>>? Trainer { get; init; }

    /// <summary>Parts of the cross-validation, in which every class keeps its share; at least 2.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Seed of the assignment of rows to the parts.</summary>
    public int Seed { get; init; } = 1;
}
