using Microsoft.ML.Transforms;

namespace MtQuality.MLNet.Features;

/// <summary>The features of an article, as a mapping that ML.NET finds again by its contract when it loads a model.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class ArticleMapping : CustomMappingFactory<TextRow, FeatureSlots>
{
    public const string Contract = "MtQuality.ArticleFeatures";

    public override Action<TextRow, FeatureSlots> GetMapping() => Map;

    public static void Map(TextRow row, FeatureSlots slots) =>
        FrenchChecker.Default.ExtractArticleFeatures(
            row.Text,
            FeatureSlots.Values(slots, FrenchChecker.ArticleFeatureNames.Count)
        );
}

/// <summary>The features of a sentence.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class SentenceMapping : CustomMappingFactory<TextRow, FeatureSlots>
{
    public const string Contract = "MtQuality.SentenceFeatures";

    public override Action<TextRow, FeatureSlots> GetMapping() => Map;

    public static void Map(TextRow row, FeatureSlots slots) =>
        FrenchChecker.Default.ExtractSentenceFeatures(
            row.Text,
            FeatureSlots.Values(slots, FrenchChecker.SentenceFeatureNames.Count)
        );
}

/// <summary>The similarities within a text.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class SimilarityMapping : CustomMappingFactory<TextRow, FeatureSlots>
{
    public const string Contract = "MtQuality.SimilarityFeatures";

    public override Action<TextRow, FeatureSlots> GetMapping() => Map;

    public static void Map(TextRow row, FeatureSlots slots) =>
        SimilarityFeatures.Extract(row.Text ?? "", FeatureSlots.Values(slots, SimilarityFeatures.Names.Count));
}
