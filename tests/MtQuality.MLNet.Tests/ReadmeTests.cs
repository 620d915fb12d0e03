using System.Text.RegularExpressions;
using Microsoft.ML;

namespace MtQuality.MLNet.Tests;

/// <summary>The example for ML.NET in the README is what is tested here.</summary>
[NonParallelizable]
internal sealed partial class ReadmeTests
{
    private const int MostLines = 25;

    private static readonly string s_root = Path.Combine(Corpus.Directory, "..");

    [Test]
    public void The_example_trains_on_a_folder_and_judges_with_what_it_learned()
    {
        var site = Path.Combine(TemporaryFiles.Root, "site");
        foreach (var (number, text) in Corpus.Texts.Index())
        {
            var folder = Directory.CreateDirectory(Path.Combine(site, text.Label ? "machine" : "human"));
            File.WriteAllText(Path.Combine(folder.FullName, $"{number}.txt"), text.Text);
        }

        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            RunExample(site, Corpus.Articles[0].Text);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(output.ToString(), Does.Contain("part 5 of 5: area under the ROC curve"));
        Assert.That(output.ToString(), Does.Match("(Clean|Review|MachineTranslated) (Clean|Review|MachineTranslated)\\s*$"));
    }

    [Test]
    public void The_example_of_the_readme_is_the_one_that_is_tested_and_is_short()
    {
        var readme = File.ReadAllText(Path.Combine(s_root, "README.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(s_root, "tests", "MtQuality.MLNet.Tests", "ReadmeTests.cs"))
            .ReplaceLineEndings("\n");
        var tested = Snippet().Match(source).Groups["code"].Value;
        var shown = string.Concat(tested.Split('\n').SkipLast(1).Select(line => (line.Length > 8 ? line[8..] : "") + "\n"));

        Assert.That(readme, Does.Contain($"```csharp\n{shown}```"));
        Assert.That(shown.Count(c => c == '\n'), Is.LessThan(MostLines));
    }

    private static void RunExample(string site, string text)
    {
        // <readme>
        MLContext context = new(seed: 1);
        context.Log += (_, message) =>
        {
            if (message.Source == MlNetTrainer.LogSource)
            {
                Console.WriteLine(message.Message);
            }
        };

        IEnumerable<LabelledText> Read(string folder, bool machine) =>
            Directory
                .EnumerateFiles(Path.Combine(site, folder), "*.txt")
                .Select(file => new LabelledText { Text = File.ReadAllText(file), Label = machine });

        IDataView articles = context.Data.LoadFromEnumerable(Read("machine", true).Concat(Read("human", false)));
        new MlNetTrainer(context).Train(articles).Save(Path.Combine(site, "my-site.zip"));

        using MlNetClassifier judge = MlNetClassifier.Load(Path.Combine(site, "my-site.zip"));
        FrenchChecker withMlNet = new(CheckerOptions.Default, judge);
        judge.ExportToEmbedded(Path.Combine(site, "my-site.mtq"));
        FrenchChecker withoutMlNet = FrenchChecker.Load(Path.Combine(site, "my-site.mtq")); // the same verdicts
        Console.WriteLine($"{withMlNet.CheckArticle(text).Verdict} {withoutMlNet.CheckArticle(text).Verdict}");
        // </readme>
    }

    [GeneratedRegex("// <readme>\n(?<code>.*?) *// </readme>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Snippet();
}
