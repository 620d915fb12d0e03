using System.Globalization;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Phrases;
using MtQuality.Scoring;
using MtQuality.Training.Data;

namespace MtQuality.Training.Hits;

/// <summary>
/// Counts how often each entry of a list of phrases is found in labelled text, human and machine, and shows where, so that entries are
/// kept, narrowed or dropped one by one. It also says which entries their own two sentences do not prove.
/// </summary>
internal static class PhrasesCommand
{
    public const string Usage = "phrases LIST FILE... [--show N] [--label human|machine]";

    private const int ContextLength = 50;

    public static int Run(string[] args)
    {
        var (list, files, show, shown) = Parse(args);
        var entries = PhraseEntry.Parse(File.ReadLines(list).Where(line => line.Length > 0 && line[0] != '#')).ToArray();
        // One rule for each entry: the finding then says which it was.
        var rules = Array.ConvertAll(entries, entry => new PhraseRule(RuleTable.All[0].Descriptor, () => [entry]));
        var hits = rules.ToDictionary(rule => (Rule)rule, _ => new List<Hit>());
        var words = new long[2];
        foreach (var (text, found) in Check(files, rules))
        {
            words[text.IsMachine ? 1 : 0] += text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            foreach (var finding in found)
            {
                hits[finding.Rule].Add(new Hit(text, finding.Start, finding.End));
            }
        }
        foreach (var rule in rules)
        {
            Print(rule.Entries[0], hits[rule], rule, show, shown);
        }
        Console.WriteLine($"{words[0]} words of human text, {words[1]} of machine translation");
        return 0;
    }

    private static void Print(PhraseEntry entry, List<Hit> hits, PhraseRule rule, int show, bool? shown)
    {
        var human = hits.Count(hit => !hit.Text.IsMachine);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{human}\t{hits.Count - human}\t{entry.Pattern.Text}"));
        if (!IsIn(entry.Example, rule))
        {
            Console.WriteLine($"\tNOT FOUND in its example: {entry.Example}");
        }
        if (IsIn(entry.CounterExample, rule))
        {
            Console.WriteLine($"\tFOUND in its counter-example: {entry.CounterExample}");
        }
        foreach (var hit in hits.Where(hit => shown is null || hit.Text.IsMachine == shown).Take(show))
        {
            Console.WriteLine($"\t{(hit.Text.IsMachine ? "machine" : "human")} [{hit.Text.Source}] {hit.InContext()}");
        }
    }

    private static bool IsIn(string sentence, PhraseRule rule) => Find(sentence, [rule]).Count > 0;

    private static ParallelQuery<(LabelledText Text, List<RawFinding> Found)> Check(
        IEnumerable<string> files,
        PhraseRule[] rules
    ) =>
        files
            .SelectMany(LabelledText.Read)
            .Where(text => !text.HasPlaceholder)
            .AsParallel()
            .AsOrdered()
            .Select(text => (Text: text, Found: Find(text.Text, rules)));

    // Everywhere: the profiles of words know the phrases of the library alone.
    private static List<RawFinding> Find(string text, PhraseRule[] rules)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: false);
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory: null);
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var sentence = article.SentenceAt(i);
            foreach (var rule in rules)
            {
                var phrase = new PhraseSearch(rule.Entries[0]);
                for (var anchor = 0; anchor < sentence.Count; anchor++)
                {
                    rule.Try(sentence, anchor, phrase, workspace.Sink);
                }
            }
        }
        return [.. workspace.Sink.Findings];
    }

    private static (string List, IReadOnlyList<string> Files, int Show, bool? Shown) Parse(string[] args)
    {
        var names = args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (names.Length < 1)
        {
            throw new UsageException("phrases: name a list of phrases and files of labelled text.");
        }
        var options = new Arguments(args.AsSpan(names.Length));
        bool? shown = options.Optional("--label") is { } label ? label == "machine" : null;
        return (names[0], names[1..], int.Parse(options.Optional("--show") ?? "0", CultureInfo.InvariantCulture), shown);
    }

    private sealed record Hit(LabelledText Text, int Start, int End)
    {
        public string InContext()
        {
            var from = Math.Max(0, Start - ContextLength);
            var to = Math.Min(Text.Text.Length, End + ContextLength);
            return $"{Text.Text[from..Start]}[|{Text.Text[Start..End]}|]{Text.Text[End..to]}".ReplaceLineEndings(" ⏎ ");
        }
    }
}
