using MtQuality.Scoring.Tokens;
using MtQuality.Training.Data;
using MtQuality.Training.Provenance;

namespace MtQuality.Training.Tokens;

/// <summary>
/// Fits <c>tokens.bin</c>: <c>tokens --data DIR</c>. From annotated machine translation, human text (no press) and injected errors; a
/// fifth of the documents is left out of a second model, whose figures are printed.
/// </summary>
internal static class TokensCommand
{
    public const string Usage = "tokens --data DIR [--out DIR]";

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var data = arguments.Required("--data");
        var output = Path.Combine(arguments.Optional("--out") ?? Arguments.ModelsDirectory, TokenModel.FileName);
        var fitter = TokenModelFitter.FromData(data, Console.Error.WriteLine);
        var model = fitter.Final();
        var file = model.ToFile();
        Recipes.Write(output, file, data);
        Console.Error.WriteLine($"{output}: {file.Length} bytes");

        TokenReport.PrintThresholds(fitter.Scores, model.Parameters);
        TokenReport.PrintHeldOut(
            new FrenchChecker(options: null, new ErrorTagger(fitter.ModelFor(Folds.HeldOut))),
            fitter.Scores.Select(s => s.Examples.Text).Where(text => text.Fold == Folds.HeldOut).Distinct().ToArray()
        );
        return 0;
    }
}
