using Microsoft.ML;

namespace MtQuality.MLNet.Tests;

/// <summary>Models that several tests look at, each trained once.</summary>
internal static class Trained
{
    private static readonly Lazy<MlNetTraining> s_lbfgs = new(() => Train(new MlNetTrainerOptions { Folds = 3 }));

    public static MLContext Context { get; } = new(seed: 1);

    public static MlNetTraining Lbfgs => s_lbfgs.Value;

    public static MlNetTraining Train(MlNetTrainerOptions options) =>
        new MlNetTrainer(Context, options).Train(Corpus.View(Context));

    /// <summary>Saves a model, and gives the path of a file that is deleted with the test's own directory.</summary>
    public static string Saved(MlNetTraining training)
    {
        var path = NewPath("zip");
        training.Save(path);
        return path;
    }

    public static string NewPath(string extension) =>
        Path.Combine(System.IO.Directory.CreateTempSubdirectory("mtquality-").FullName, $"model.{extension}");
}
