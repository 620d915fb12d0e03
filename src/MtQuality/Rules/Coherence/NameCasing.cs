using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Coherence;

/// <summary>"la société mère de tiktok", in an article that writes TikTok everywhere else.</summary>
internal sealed class NameCasing()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ6001",
            "NameCasing",
            Category.Casing,
            Severity.Minor,
            Origin.Machine,
            "L’article écrit ailleurs « {1} » ; ici le nom a perdu sa majuscule.",
            "The article writes “{1}” elsewhere; here the name has lost its capital."
        )
    )
{
    private record struct Spelling(int Token, int Capitalised, int LowerCase);

    public override void Check(in ArticleContext article, FindingSink sink)
    {
        var text = article.AsOneSentence();
        // Few articles hold a lower-case word that the lexicon does not know; the others pay for one walk only.
        var first = NextLowerCase(text, 0);
        if (first == text.Count)
        {
            return;
        }
        var names = NamesOf(text, first);
        var byName = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = first; i < text.Count; i = NextLowerCase(text, i + 1))
        {
            if (!byName.TryGetValue(text.Word(i), out var spelling) || !IsSlip(text, i, spelling))
            {
                continue;
            }
            var name = sink.Explains ? text.Word(spelling.Token).ToString() : null;
            sink.ReportTokens(this, text, i, i, name, null, name is null ? null : [name]);
        }
    }

    /// <summary>
    /// A name with an inner capital is unmistakable. Any other word counts only where names stand and common nouns do not: without a
    /// determiner; and when its capital is the rule of the article, and it is no English word, which titles capitalise.
    /// </summary>
    private static bool IsSlip(in SentenceContext text, int i, Spelling spelling)
    {
        if (text.Tokens[spelling.Token].Has(TokenFlags.InnerCapital))
        {
            return spelling.Capitalised >= spelling.LowerCase;
        }
        return spelling.Capitalised >= 2
            && spelling.Capitalised > spelling.LowerCase
            && !WordLanguage.IsEnglish(text.Word(i))
            && !FunctionReader.IsDeterminer(text, i - 1)
            && !text.Is(i - 1, Pos.Determiner)
            && !text.Is(i - 1, Pos.Adjective);
    }

    /// <summary>
    /// How often each name is written with its capital and without, and one place where it has it. A capital that a word takes only
    /// because a sentence begins does not count.
    /// </summary>
    private static Dictionary<string, Spelling> NamesOf(in SentenceContext text, int firstLowerCase)
    {
        var names = new Dictionary<string, Spelling>(StringComparer.OrdinalIgnoreCase);
        var byName = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Count; i++)
        {
            if (IsName(text, i))
            {
                ref var spelling = ref CollectionsMarshal.GetValueRefOrAddDefault(byName, text.Word(i), out var isKnown);
                var keepsToken = isKnown && !text.Tokens[i].Has(TokenFlags.InnerCapital);
                spelling = spelling with { Token = keepsToken ? spelling.Token : i, Capitalised = spelling.Capitalised + 1 };
            }
        }
        for (var i = firstLowerCase; i < text.Count; i = NextLowerCase(text, i + 1))
        {
            ref var spelling = ref CollectionsMarshal.GetValueRefOrNullRef(byName, text.Word(i));
            if (!Unsafe.IsNullRef(ref spelling))
            {
                spelling.LowerCase++;
            }
        }
        return names;
    }

    private static int NextLowerCase(in SentenceContext text, int from)
    {
        while (from < text.Count && !IsLoneLowerCase(text, from))
        {
            from++;
        }
        return from;
    }

    private static bool IsName(in SentenceContext text, int i)
    {
        var token = text.Tokens[i];
        return token.Kind == TokenKind.Word
            && token.Length > 3
            && !token.Has(TokenFlags.AllCapitals)
            && (token.Has(TokenFlags.InnerCapital) || (token.Has(TokenFlags.InitialCapital) && !BeginsSentence(text, i)))
            && !Words.IsCommonWord(text, i);
    }

    private static bool IsLoneLowerCase(in SentenceContext text, int i)
    {
        var token = text.Tokens[i];
        return token.Kind == TokenKind.Word
            && token.Length > 3
            && (
                token.Flags & (TokenFlags.InitialCapital | TokenFlags.InnerCapital | TokenFlags.AllCapitals | TokenFlags.HasDigit)
            ) == 0
            && (token.Flags & (TokenFlags.HyphenClitic | TokenFlags.HasHyphen | TokenFlags.Elided | TokenFlags.InnerApostrophe))
                == 0
            && !text.IsKnown(i)
            && StandsAlone(text, i);
    }

    // Not part of an address, a file name or a command: "tiktok.com", "@tiktok", "/tiktok".
    private static bool StandsAlone(in SentenceContext text, int i) =>
        (
            i == 0
            || text.SpaceBefore(i)
            || text.Tokens[i - 1].Has(TokenFlags.Elided)
            || text.Word(i - 1) is ['(' or '«' or '“' or '"']
        ) && (i + 1 >= text.Count || text.SpaceBefore(i + 1) || IsEndOfWord(text, i + 1));

    private static bool IsEndOfWord(in SentenceContext text, int i) =>
        text.Word(i) is [',' or '.' or ';' or ':' or '!' or '?' or '…' or ')' or '»' or '”' or '"', ..]
        && (i + 1 >= text.Count || text.SpaceBefore(i + 1) || text.Tokens[i + 1].Kind == TokenKind.Punctuation);

    private static bool BeginsSentence(in SentenceContext text, int i) =>
        i == 0 || text.Tokens[i].Has(TokenFlags.LineStart) || text.Tokens[i - 1].Kind is not (TokenKind.Word or TokenKind.Number);
}
