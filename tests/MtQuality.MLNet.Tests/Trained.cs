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

    /// <summary>Saves a model, and gives the path of its file.</summary>
    public static string Saved(MlNetTraining training)
    {
        var path = NewPath("zip");
        training.Save(path);
        return path;
    }

    /// <summary>A path at which there is no file yet; see <see cref="TemporaryFiles"/>.</summary>
    public static string NewPath(string extension)
    {
        var directory = System.IO.Directory.CreateDirectory(Path.Combine(TemporaryFiles.Root, Guid.NewGuid().ToString("N")));
        return Path.Combine(directory.FullName, $"model.{extension}");
    }
}
