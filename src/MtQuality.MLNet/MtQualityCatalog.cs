using System.Security.Cryptography;
using System.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using MtQuality.MLNet.Features;

namespace MtQuality.MLNet;

/// <summary>MtQuality among the transforms of ML.NET.</summary>
public static class MtQualityCatalog
{
    private const string LayoutPrefix = "MtQuality.Layout.";

    /// <summary>
    /// Turns a column of text into MtQuality's features: a vector whose slots have names (see <see cref="SlotNames"/>). Rows are
    /// read as they come, on as many threads as ML.NET wishes; the transform is saved with a model and needs this assembly, and
    /// the same rules, to be loaded.
    /// </summary>
    /// <param name="catalog">The transforms of a context.</param>
    /// <param name="outputColumnName">Name of the vector.</param>
    /// <param name="inputColumnName">Name of the column of text.</param>
    /// <param name="unit">What a row is.</param>
    /// <param name="similarity">Whether the slots of <see cref="SimilarityFeatures"/> are appended.</param>
    public static IEstimator<ITransformer> MtQualityFeatures(
        this TransformsCatalog catalog,
        string outputColumnName = "Features",
        string inputColumnName = "Text",
        TextUnit unit = TextUnit.Article,
        bool similarity = false
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(inputColumnName);

        var names = SlotNames(unit, similarity);
        var own = OwnNames(unit);
        var chain = new EstimatorChain<ITransformer>()
            .Append<ITransformer>(catalog.CopyColumns(TextRow.ColumnName, inputColumnName))
            .Append<ITransformer>(catalog.CopyColumns(LayoutColumn(names), TextRow.ColumnName));
        chain =
            unit == TextUnit.Article
                ? chain.Append<ITransformer>(
                    catalog.CustomMapping<TextRow, FeatureSlots>(ArticleMapping.Map, ArticleMapping.Contract)
                )
                : chain.Append<ITransformer>(
                    catalog.CustomMapping<TextRow, FeatureSlots>(SentenceMapping.Map, SentenceMapping.Contract)
                );
        chain = chain.Append<ITransformer>(Rename(catalog, own));
        if (similarity)
        {
            // The same slots again, under new names: what the first mapping wrote has been renamed already.
            chain = chain
                .Append<ITransformer>(
                    catalog.CustomMapping<TextRow, FeatureSlots>(SimilarityMapping.Map, SimilarityMapping.Contract)
                )
                .Append<ITransformer>(Rename(catalog, SimilarityFeatures.Names));
        }
        chain = chain
            .Append<ITransformer>(catalog.Concatenate(outputColumnName, [.. names]))
            .Append<ITransformer>(
                catalog.DropColumns(
                    [TextRow.ColumnName, .. Enumerable.Range(0, FeatureSlots.Capacity).Select(FeatureSlots.ColumnOf), .. names]
                )
            );
        return new TextEstimator(chain, inputColumnName);
    }

    /// <summary>Names of the slots that <see cref="MtQualityFeatures"/> makes, in their order.</summary>
    /// <param name="unit">What a row is.</param>
    /// <param name="similarity">Whether the slots of <see cref="SimilarityFeatures"/> are appended.</param>
    public static IReadOnlyList<string> SlotNames(TextUnit unit, bool similarity = false) =>
        similarity ? [.. OwnNames(unit), .. SimilarityFeatures.Names] : OwnNames(unit);

    /// <summary>
    /// Refuses a model whose features this version of MtQuality would compute in another order: a rule that came or went
    /// shifts all others, and every weight would meet the wrong feature.
    /// </summary>
    internal static void DemandLayout(DataViewSchema output)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in Enum.GetValues<TextUnit>())
        {
            known.Add(LayoutColumn(SlotNames(unit, similarity: false)));
            known.Add(LayoutColumn(SlotNames(unit, similarity: true)));
        }
        foreach (var column in output)
        {
            if (column.Name.StartsWith(LayoutPrefix, StringComparison.Ordinal) && !known.Contains(column.Name))
            {
                throw new MlNetModelException(
                    "The model was trained with the features of another version of MtQuality; train it anew."
                );
            }
        }
    }

    internal static void DemandColumn(DataViewSchema schema, string name, DataViewType type)
    {
        if (schema.GetColumnOrNull(name) is not { } column)
        {
            throw new MlNetModelException($"The data have no column '{name}'.");
        }
        if (!column.Type.Equals(type))
        {
            throw new MlNetModelException($"The column '{name}' is of type {column.Type} where {type} is needed.");
        }
    }

    private static IReadOnlyList<string> OwnNames(TextUnit unit) =>
        unit switch
        {
            TextUnit.Article => FrenchChecker.ArticleFeatureNames,
            TextUnit.Sentence => FrenchChecker.SentenceFeatureNames,
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A row is an article or a sentence."),
        };

    /// <summary>A conversion of numbers into numbers: of the transforms that are saved, the one that renames many columns at once.</summary>
    private static TypeConvertingEstimator Rename(TransformsCatalog catalog, IReadOnlyList<string> names) =>
        catalog.Conversion.ConvertType(
            [.. names.Select((name, slot) => new InputOutputColumnPair(name, FeatureSlots.ColumnOf(slot)))],
            DataKind.Single
        );

    /// <summary>A column whose name says which features, in which order, a saved model was made with.</summary>
    private static string LayoutColumn(IReadOnlyList<string> names) =>
        LayoutPrefix + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))).AsSpan(0, 8));

    /// <summary>The steps as one estimator, which says in its own words when its column is not there.</summary>
    private sealed class TextEstimator(IEstimator<ITransformer> steps, string inputColumnName) : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input)
        {
            ArgumentNullException.ThrowIfNull(input);
            DemandColumn(input.Schema, inputColumnName, TextDataViewType.Instance);
            return steps.Fit(input);
        }

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
            inputSchema.Any(column => string.Equals(column.Name, inputColumnName, StringComparison.Ordinal))
                ? steps.GetOutputSchema(inputSchema)
                : throw new MlNetModelException($"The data have no column '{inputColumnName}'.");
    }
}
