using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace MtQuality.MLNet;

/// <summary>
/// A model of ML.NET as the judge of a site: give it to <see cref="FrenchChecker(CheckerOptions?, ISiteJudge)"/>. Thread-safe: every
/// call has a prediction engine to itself, out of a pool.
/// </summary>
public sealed class MlNetClassifier : ISiteJudge, IDisposable
{
    private const string Probability = "Probability";

    private readonly MLContext _context;
    private readonly ITransformer _model;
    private readonly DataViewSchema _inputSchema;
    private readonly string _textColumnName;
    private readonly ConcurrentBag<PredictionEngine<TextInput, Prediction>> _engines = [];
    private volatile bool _disposed;

    /// <summary>Makes a judge of a model.</summary>
    /// <param name="context">The context of the model.</param>
    /// <param name="model">A model that makes a column Probability from a column of text.</param>
    /// <param name="inputSchema">The columns that it was trained on.</param>
    /// <param name="textColumnName">Name of the column of text.</param>
    /// <exception cref="MlNetModelException">The model reads no such column, gives no probability, or is of another version.</exception>
    public MlNetClassifier(MLContext context, ITransformer model, DataViewSchema inputSchema, string textColumnName = "Text")
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(inputSchema);
        ArgumentException.ThrowIfNullOrEmpty(textColumnName);
        (_context, _model, _inputSchema, _textColumnName) = (context, model, inputSchema, textColumnName);

        if (inputSchema.GetColumnOrNull(textColumnName) is not { Type: TextDataViewType })
        {
            throw new MlNetModelException($"The model was trained without a column of text named '{textColumnName}'.");
        }
        var output = OutputSchema();
        if (output.GetColumnOrNull(Probability)?.Type.RawType != typeof(float))
        {
            throw new MlNetModelException($"The model gives no column '{Probability}'; is it a calibrated binary classifier?");
        }
        MtQualityCatalog.DemandLayout(output);
        _engines.Add(CreateEngine());
    }

    /// <summary>Makes a judge of a saved model.</summary>
    /// <param name="path">Path of the model file of ML.NET, a zip archive.</param>
    /// <param name="context">The context to load it into; a new one when <see langword="null"/>.</param>
    /// <param name="textColumnName">Name of the column of text.</param>
    /// <exception cref="MlNetModelException">The file is no such model, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MlNetClassifier Load(string path, MLContext? context = null, string textColumnName = "Text")
    {
        ArgumentNullException.ThrowIfNull(path);
        context ??= new MLContext();
        context.ComponentCatalog.RegisterAssembly(typeof(MlNetClassifier).Assembly);
        using var file = File.OpenRead(path);
        ITransformer model;
        DataViewSchema? inputSchema;
        try
        {
            model = context.Model.Load(file, out inputSchema);
        }
        catch (Exception e)
        {
            // ML.NET throws whatever its parts throw: of archives, of formats, of indices.
            throw new MlNetModelException($"'{Path.GetFileName(path)}' is no model of ML.NET, or is damaged: {e.Message}", e);
        }
        return inputSchema is null
            ? throw new MlNetModelException($"'{Path.GetFileName(path)}' was saved without the columns that it was trained on.")
            : new MlNetClassifier(context, model, inputSchema, textColumnName);
    }

    /// <summary>Scores a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Calibrated probability, 0 to 1, that the text is an unreviewed machine translation.</returns>
    /// <exception cref="ObjectDisposedException">The classifier was disposed of.</exception>
    public float Score(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var engine = _engines.TryTake(out var pooled) ? pooled : CreateEngine();
        var probability = engine.Predict(new TextInput { Text = text }).Probability;
        _engines.Add(engine);
        return probability;
    }

    double ISiteJudge.Judge(string text, ReadOnlySpan<float> features) => Score(text);

    /// <summary>
    /// Makes the embedded classifier with the same scores, for programs without ML.NET. The model must be linear: MtQuality's features of
    /// articles, an affine normalisation or none, a linear binary classifier, and Platt's calibration.
    /// </summary>
    /// <exception cref="MlNetModelException">The model is another.</exception>
    public ArticleClassifier ToEmbedded()
    {
        var embedded = LinearModel.Read(_model, OutputSchema());
        // The parts were understood; that there is nothing else between them only a comparison of the results can tell.
        const string sample =
            "Après la démissionne du ministre, le calme est revenu. Les élus ont voté hier soir le budget de la ville.";
        var features = new float[FrenchChecker.ArticleFeatureNames.Count];
        FrenchChecker.Default.ExtractArticleFeatures(sample, features);
        var (own, exported) = (Score(sample), embedded.Probability(features));
        return Math.Abs(own - exported) <= 1e-4
            ? embedded
            : throw new MlNetModelException(
                $"The model does more than a linear one: it gives {own} where its linear part gives {exported}."
            );
    }

    /// <summary>Writes the embedded classifier with the same scores, for <see cref="FrenchChecker.Load"/>.</summary>
    /// <param name="path">Path of the file (<c>.mtq</c>); an existing one is replaced.</param>
    /// <exception cref="MlNetModelException">The model is not linear (see <see cref="ToEmbedded"/>).</exception>
    public void ExportToEmbedded(string path) => ToEmbedded().Save(path);

    /// <summary>Frees the prediction engines.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_engines.TryTake(out var engine))
        {
            engine.Dispose();
        }
    }

    private DataViewSchema OutputSchema()
    {
        try
        {
            return _model.GetOutputSchema(_inputSchema);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new MlNetModelException($"The model does not fit the columns it was saved with: {e.Message}", e);
        }
    }

    private PredictionEngine<TextInput, Prediction> CreateEngine()
    {
        var input = SchemaDefinition.Create(typeof(TextInput));
        input[nameof(TextInput.Text)].ColumnName = _textColumnName;
        return _context.Model.CreatePredictionEngine<TextInput, Prediction>(
            _model,
            new PredictionEngineOptions { InputSchemaDefinition = input, OwnsTransformer = false }
        );
    }

    private sealed class TextInput
    {
        public string Text { get; set; } = "";
    }

    private sealed class Prediction
    {
        public float Probability { get; set; }
    }
}
