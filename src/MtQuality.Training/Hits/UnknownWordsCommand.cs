using MtQuality.Language;
using MtQuality.Scoring;
using MtQuality.Text;
using MtQuality.Training.Data;

namespace MtQuality.Training.Hits;

/// <summary>
/// Counts the lower-case words that the lexicon does not know, by the number of documents they occur in. Human text shows which
/// foreign words French writers use (loanwords.txt), machine text what was left untranslated.
/// </summary>
internal static class UnknownWordsCommand
{
    public const string Usage = "unknown-words FILE [--label human|machine] [--source PREFIX]";

    public static int Run(string[] args)
    {
        var options = HitsOptions.Parse(args);
        var documents = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        using var workspace = Workspace.Rent();
        foreach (var text in LabelledText.Read(options.File).Where(options.Accepts))
        {
            workspace.Analyze(text.Text, MorphTagger.Default, singleSentence: true);
            for (var i = 0; i < workspace.Tokens.Count; i++)
            {
                var token = workspace.Tokens[i];
                if (
                    token.Kind == TokenKind.Word
                    && workspace.Readings[i].Match == FormMatch.Unknown
                    && (token.Flags & (TokenFlags.InitialCapital | TokenFlags.InnerCapital | TokenFlags.HasDigit)) == 0
                )
                {
                    var word = token.In(text.Text).ToString();
                    if (!documents.TryGetValue(word, out var seen))
                    {
                        documents[word] = seen = new HashSet<string>(StringComparer.Ordinal);
                    }
                    seen.Add($"{text.Source}/{text.Document}");
                }
            }
        }
        foreach (var (word, seen) in documents.OrderByDescending(p => p.Value.Count).ThenBy(p => p.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{seen.Count}\t{word}");
        }
        return 0;
    }
}
