using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Traces;

/// <summary>A character reference of HTML that no browser resolved: "l&amp;#39;intérieur", "12&amp;nbsp;euros".</summary>
internal sealed class HtmlEntity()
    : WordRule(
        new RuleDescriptor(
            "MTQ7004",
            "HtmlEntity",
            Category.Markup,
            Severity.Major,
            Origin.Either,
            "« {0} » est un code HTML qui devrait être un caractère.",
            "\"{0}\" is an HTML code that should be a character."
        )
        {
            Requires = SentenceTraits.Markup,
        }
    )
{
    public override bool Concerns(in WrittenWord word) => !word.IsPlain && word.Form[0] == '&';

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var token = sentence.Tokens[i];
        var word = sentence.Word(i);
        if (token.Kind != TokenKind.Code || word[0] != '&' || !Resolves(word, out var character) || CodeTalk.IsIn(sentence, i, i))
        {
            return;
        }
        sink.ReportTokens(this, sentence, i, i, null, null, sink.Explains ? [character.ToString()] : null);
    }

    private static bool Resolves(ReadOnlySpan<char> entity, out char character)
    {
        var name = entity[1..^1];
        if (name[0] == '#')
        {
            var isHex = name.Length > 1 && name[1] is 'x' or 'X';
            var digits = name[(isHex ? 2 : 1)..];
            var style = isHex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
            var known = ushort.TryParse(digits, style, System.Globalization.CultureInfo.InvariantCulture, out var code);
            character = (char)code;
            return known && code >= ' ';
        }
        foreach (var (known, meaning) in s_named)
        {
            if (WordForms.EqualsFolded(name, known))
            {
                // &Eacute; and &eacute; differ by their first letter alone.
                character = char.IsUpper(name[0]) ? char.ToUpperInvariant(meaning) : meaning;
                return true;
            }
        }
        character = default;
        return false;
    }

    private static readonly (string Name, char Meaning)[] s_named =
    [
        ("amp", '&'),
        ("nbsp", '\u00A0'),
        ("quot", '"'),
        ("apos", '\''),
        ("lt", '<'),
        ("gt", '>'),
        ("eacute", 'é'),
        ("egrave", 'è'),
        ("ecirc", 'ê'),
        ("euml", 'ë'),
        ("agrave", 'à'),
        ("acirc", 'â'),
        ("ccedil", 'ç'),
        ("icirc", 'î'),
        ("iuml", 'ï'),
        ("ocirc", 'ô'),
        ("ugrave", 'ù'),
        ("ucirc", 'û'),
        ("uuml", 'ü'),
        ("oelig", 'œ'),
        ("laquo", '«'),
        ("raquo", '»'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("hellip", '…'),
        ("ndash", '–'),
        ("mdash", '—'),
        ("euro", '€'),
        ("pound", '£'),
        ("deg", '°'),
        ("copy", '©'),
        ("reg", '®'),
        ("thinsp", '\u2009'),
    ];
}
