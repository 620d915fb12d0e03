using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>"Migrate. exe", "un fichier. edmx": a file name torn apart at its dot, which the engine took for the end of a sentence.</summary>
internal sealed class SplitFileName()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ8010",
            "SplitFileName",
            Category.Markup,
            Severity.Major,
            Origin.Machine,
            "« {0} » : une espace coupe le nom de fichier après son point.",
            "“{0}”: a space breaks the file name after its dot."
        )
    )
{
    private static readonly FoldedSet s_extensions = new(RuleData.Lines("file-extensions.txt"));

    public override void Check(in Articles.ArticleContext article, FindingSink sink)
    {
        var tokens = article.Tokens;
        for (var i = 2; i < tokens.Length; i++)
        {
            if (IsExtension(article.Text, tokens[i]) && IsDotBehindWord(article.Text, tokens, i - 1))
            {
                var start = tokens[i - 2].Start;
                var length = tokens[i].End - start;
                if (sink.Explains)
                {
                    sink.Report(this, start, length, null, null, Suggestions(article, tokens[i - 2], tokens[i]));
                }
                else
                {
                    sink.Report(this, start, length);
                }
            }
        }
    }

    // "machine. config" is one name, "un fichier. edmx" a noun and an ending: behind a French word it may be either.
    private static string[] Suggestions(in Articles.ArticleContext article, Token stem, Token extension)
    {
        var name = stem.In(article.Text);
        var ending = extension.In(article.Text);
        var joined = $"{name}.{ending}";
        article.Lexicon.ClassOf(name, out var match);
        return match == FormMatch.Unknown ? [joined] : [joined, $"{name} .{ending}"];
    }

    // In lower case, with a space before it on the same line.
    private static bool IsExtension(ReadOnlySpan<char> text, Token token) =>
        token.Kind == TokenKind.Word
        && (token.Flags & (TokenFlags.InitialCapital | TokenFlags.LineStart)) == 0
        && token.Has(TokenFlags.SpaceBefore)
        && s_extensions.Contains(token.In(text));

    private static bool IsDotBehindWord(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int dot) =>
        tokens[dot].In(text) is "."
        && (tokens[dot].Flags & (TokenFlags.SpaceBefore | TokenFlags.LineStart)) == 0
        && tokens[dot - 1].Kind is TokenKind.Word or TokenKind.Code;
}
