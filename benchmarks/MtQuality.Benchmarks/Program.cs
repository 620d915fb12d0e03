using BenchmarkDotNet.Running;
using MtQuality.Benchmarks;
using MtQuality.Benchmarks.Reporting;

// For example: dotnet run -c Release --project benchmarks/MtQuality.Benchmarks -- --filter '*Score*'
switch (args)
{
    case ["--sentences"]:
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            Console.WriteLine(sentence.ReplaceLineEndings(" "));
        }
        return 0;
    case ["--score", var file, var rounds]:
        return ScoreRounds.Run(file, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture));
    case ["--results", var file, var peers]:
        return ResultsFile.Write(file, peers);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(SuiteTexts).Assembly).Run(args);
        return 0;
}
