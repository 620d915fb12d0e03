using System.Text.RegularExpressions;

namespace MtQuality.Tests.Text;

/// <summary>
/// Tokens and sentences of ordinary French by regular expression: slow, short and plain to read. It knows no code, no emoji, no
/// abbreviation and no broken text.
/// </summary>
internal static partial class NaiveText
{
    public static string[] Tokens(string text) => TokenPattern().Matches(text).Select(match => match.Value).ToArray();

    /// <summary>Sentences of text on one line.</summary>
    public static string[] Sentences(string text) => BoundaryPattern().Split(text);

    [GeneratedRegex(
        """
            (?x)
            # numbers: groups of three digits, decimals, dates, hours, ordinals
              (?<!\d) \d{1,3} (?: [ \u00A0\u202F] \d{3} (?![\p{L}\d]) )+ (?: ,\d+ )?
            | \d+ (?: [.,/] \d+ )* (?: h\d* | er | e )?
            # words with an apostrophe inside
            | (?: [Aa]ujourd['’]hui | [Qq]uelqu['’]une? | presqu['’]île ) (?!\p{L})
            # elided words
            | \p{L}+ ['’]
            # clitics
            | (?<=\p{L}) - (?: t-(?:il|elle|on) | je | tu | il | elle | on | nous | vous | ce | moi | le | la | les | y | en | là ) (?!\p{L})
            # compounds that end like a clitic, compounds, words before a clitic
            | (?: arc-en-ciel | rendez-vous | celui-ci | celle-là ) (?!\p{L})
            | \p{L}+ (?: - (?! (?: t-)? (?: je|tu|il|elle|on|nous|vous|ce|moi|le|la|les|y|en|là ) (?![\p{L}]) ) \p{L}+ )*
            # marks
            | \.{2,} | [!?]+ | \S
            """,
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TokenPattern();

    [GeneratedRegex("""(?<=[.!?…](?:[ \u00A0]?»)?)[ ](?=(?:[«—][ \u00A0]?)?\p{Lu})""", RegexOptions.CultureInvariant)]
    private static partial Regex BoundaryPattern();
}
