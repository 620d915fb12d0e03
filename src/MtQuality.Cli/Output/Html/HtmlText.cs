using System.Buffers;
using System.Globalization;

namespace MtQuality.Cli.Output.Html;

/// <summary>The one place where text becomes HTML.</summary>
internal static class HtmlText
{
    // NUL and the other controls are no characters of HTML.
    private static readonly SearchValues<char> s_special = SearchValues.Create(
        "&<>\"'" + string.Concat(Enumerable.Range(0, 0xA0).Where(IsForbidden).Select(code => (char)code))
    );

    /// <summary>Writes text so that it is text, between tags and within the quotes of an attribute alike.</summary>
    public static void WriteEscaped(this TextWriter output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(s_special) is >= 0 and var special)
        {
            output.Write(text[..special]);
            output.Write(EntityOf(text[special]));
            text = text[(special + 1)..];
        }
        output.Write(text);
    }

    /// <summary>Writes markup whose holes are text: every hole is escaped, numbers are written for machines.</summary>
    public static void WriteHtml(this TextWriter output, FormattableString markup) =>
        output.Write(string.Format(s_escaping, markup.Format, markup.GetArguments()));

    private static readonly Escaping s_escaping = new();

    private static string EntityOf(char c) =>
        c switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => "\uFFFD",
        };

    private static bool IsForbidden(int code) => code is < 0x20 and not ('\t' or '\n' or '\r') or (>= 0x7F and < 0xA0);

    private sealed class Escaping : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider)
        {
            var text = arg is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            output.WriteEscaped(text);
            return output.ToString();
        }
    }
}
