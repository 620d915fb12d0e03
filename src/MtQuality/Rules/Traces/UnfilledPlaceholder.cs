using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Traces;

/// <summary>A hole that a program or a writer should have filled: {{nom}}, %s, {0}, [INSÉRER LE NOM], __PH1__, lorem ipsum.</summary>
internal sealed class UnfilledPlaceholder()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ7003",
            "UnfilledPlaceholder",
            Category.Markup,
            Severity.Critical,
            Origin.Either,
            "« {0} » tient la place d'un texte qui n'y a jamais été mis.",
            "\"{0}\" stands for text that was never filled in."
        )
    )
{
    // First words of what writers and models leave between brackets: [votre nom], [insérer la date], [Nom de l'entreprise].
    private static readonly FoldedSet s_bracketed = new(
        "insert insérer insérez inserer votre your name nom company date adresse lien link image url titre title xx xxx"
    );

    // What is longer is an identifier: {F0810510-424F-46ef-84FE-6CC720DF1791}
    private const int LongestName = 32;

    public override bool Concerns(in WrittenWord word) =>
        (!word.IsPlain && word.Form[0] is '{' or '%' or '$' or '[' or '_') || word.Is("lorem");

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var length = LengthAt(sentence, i);
            if (length > 0)
            {
                if (!IsQuoted(sentence, i, i + length - 1) && !CodeTalk.IsIn(sentence, i, i + length - 1))
                {
                    sink.ReportTokens(this, sentence, i, i + length - 1);
                }
                i += length - 1;
            }
        }
    }

    /// <summary>How many tokens the placeholder takes that starts here; 0 when none does.</summary>
    private static int LengthAt(in SentenceContext sentence, int i)
    {
        var token = sentence.Tokens[i];
        var word = sentence.Word(i);
        switch (token.Kind)
        {
            // Glued to what stands before, or behind a number, it is part of an expression or a per cent sign: \d{5}, 5 %d'un coup
            case TokenKind.Code when i > 0 && sentence.Tokens[i - 1].Kind == TokenKind.Number:
            case TokenKind.Code when i > 0 && !sentence.SpaceBefore(i) && sentence.Tokens[i - 1].Kind != TokenKind.Punctuation:
                return 0;
            case TokenKind.Code when IsGluedToNext(sentence, i):
                return 0; // {nom}.exemple.net
            case TokenKind.Code when word[0] is '{' or '%' || word.StartsWith("${", StringComparison.Ordinal):
                return word.Length < LongestName ? 1 : 0;
            case TokenKind.Symbol when IsMasked(sentence, i):
                return 2;
            case TokenKind.Punctuation when word[0] == '[':
                return BracketedLength(sentence, i);
            case TokenKind.Word when sentence.Is(i, "lorem") && sentence.Is(i + 1, "ipsum"):
                return 2;
            default:
                return 0;
        }
    }

    private static bool IsGluedToNext(in SentenceContext sentence, int i) =>
        i + 2 < sentence.Count && !sentence.SpaceBefore(i + 1) && !sentence.SpaceBefore(i + 2) && sentence.Is(i + 1, ".");

    // __PH1__, __NAME__: the tokenizer parts the first two underscores from the rest.
    private static bool IsMasked(in SentenceContext sentence, int i) =>
        sentence.Is(i, "__")
        && !sentence.SpaceBefore(i + 1)
        && sentence.Word(i + 1).Length > 3
        && sentence.Word(i + 1).EndsWith("__", StringComparison.Ordinal)
        && !sentence.Word(i + 1).ContainsAnyInRange('a', 'z');

    private static int BracketedLength(in SentenceContext sentence, int open)
    {
        var first = open + 1;
        while (sentence.Is(first, "["))
        {
            first++;
        }
        var close = first;
        while (close < sentence.Count && close - open <= 8 && !sentence.Is(close, "]"))
        {
            close++;
        }
        if (!sentence.Is(close, "]") || close == first || !StartsPlaceholder(sentence, first, close))
        {
            return 0;
        }
        while (sentence.Is(close + 1, "]"))
        {
            close++;
        }
        // A reference in Markdown: [lien](adresse)
        return sentence.Is(close + 1, "(") ? 0 : close - open + 1;
    }

    // [Nom] alone may be an editor's addition to a quotation; in capitals, or with more words, it is not.
    private static bool StartsPlaceholder(in SentenceContext sentence, int first, int close)
    {
        var word = sentence.Word(first);
        if (sentence.Tokens[first].Kind == TokenKind.Code)
        {
            return StartsWithFolded(word, "image_") || StartsWithFolded(word, "name_") || StartsWithFolded(word, "url_");
        }
        return s_bracketed.Contains(word) && (close - first > 1 || sentence.Tokens[first].Has(TokenFlags.AllCapitals));
    }

    private static bool StartsWithFolded(ReadOnlySpan<char> word, ReadOnlySpan<char> start) =>
        word.Length > start.Length && WordForms.EqualsFolded(word[..start.Length], start);

    // Between quotation marks it is spoken of.
    private static bool IsQuoted(in SentenceContext sentence, int first, int last) =>
        sentence.IsAny(first - 1, ["«", "\"", "“", "'", "`"]) && sentence.IsAny(last + 1, ["»", "\"", "”", "'", "`"]);
}
