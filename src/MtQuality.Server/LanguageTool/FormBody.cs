using System.Buffers;
using System.Net;
using System.Text;
using MtQuality.Cli.JsonLines;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.LanguageTool;

/// <summary>Reads the fields of a form as clients of LanguageTool send it, which is not always as forms are to be sent.</summary>
/// <remarks>
/// LibreOffice 7.4 puts the text into the form as it is, <c>text=Tom &amp; Lola, 100 %&amp;language=fr-FR</c>, and an ordinary reader
/// would cut it at the first <c>&amp;</c>. A form that holds a character which no encoded form has (a blank, an accent, a quotation mark)
/// is therefore read as it stands: the text goes from <c>text=</c> to where nothing but known fields with plain values follow.
/// </remarks>
internal static class FormBody
{
    // What percent-encoding leaves, its own signs included.
    private static readonly SearchValues<char> s_encoded = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!*'();:@&=+$,/?%#[]"
    );

    private static readonly SearchValues<char> s_name = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
    );

    private static readonly HashSet<string> s_knownFields = new(StringComparer.Ordinal)
    {
        "abtest",
        "allowIncompleteResults",
        "altLanguages",
        "apiKey",
        "data",
        "dicts",
        "disabledCategories",
        "disabledRules",
        "enabledCategories",
        "enabledOnly",
        "enabledRules",
        "instanceId",
        "language",
        "level",
        "mode",
        "motherTongue",
        "noopLanguages",
        "preferredLanguages",
        "preferredVariants",
        "ruleValues",
        "sourceLanguage",
        "sourceText",
        "text",
        "textSessionId",
        "toneTags",
        "useragent",
        "username",
        "v",
    };

    /// <exception cref="Refusal">The bytes are not UTF-8.</exception>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> bytes)
    {
        if (JsonText.IndexOfInvalidUtf8(bytes) is >= 0 and var invalid)
        {
            throw new Refusal(StatusCodes.Status400BadRequest, $"byte {invalid}: not UTF-8");
        }
        var form = Encoding.UTF8.GetString(bytes);
        var isEncoded = !form.AsSpan().TrimEnd("\r\n").ContainsAnyExcept(s_encoded);
        return isEncoded ? ReadEncoded(form.TrimEnd('\r', '\n', '&')) : ReadRaw(form);
    }

    /// <summary>Fields between ampersands. What has no name of its own belongs to the value before it: a text of one word may be <c>R&amp;D</c>.</summary>
    private static Dictionary<string, string> ReadEncoded(string form)
    {
        Dictionary<string, StringBuilder> encoded = new(StringComparer.Ordinal);
        StringBuilder? last = null;
        foreach (var piece in form.Split('&'))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && !piece.AsSpan(0, equals).ContainsAnyExcept(s_name))
            {
                last = encoded[piece[..equals]] = new StringBuilder(piece, equals + 1, piece.Length - equals - 1, capacity: 16);
            }
            else
            {
                last?.Append('&').Append(piece);
            }
        }
        return encoded.ToDictionary(
            field => field.Key,
            field => Decode(field.Key, field.Value.ToString()),
            StringComparer.Ordinal
        );
    }

    private static Dictionary<string, string> ReadRaw(string form)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        var rest = form.AsSpan();
        while (!IsText(rest))
        {
            var end = rest.IndexOf('&');
            AddPlain(end < 0 ? rest : rest[..end], fields);
            if (end < 0)
            {
                return fields;
            }
            rest = rest[(end + 1)..];
        }
        var name = rest[..rest.IndexOf('=')].ToString();
        rest = rest[(name.Length + 1)..];
        while (rest.LastIndexOf('&') is >= 0 and var ampersand && AddPlain(rest[(ampersand + 1)..], fields))
        {
            rest = rest[..ampersand];
        }
        fields[name] = rest.ToString();
        return fields;
    }

    private static bool IsText(ReadOnlySpan<char> form) =>
        form.StartsWith("text=", StringComparison.Ordinal) || form.StartsWith("data=", StringComparison.Ordinal);

    /// <summary>Keeps a field that LanguageTool has and whose value could be no running text. The one that stands last counts.</summary>
    private static bool AddPlain(ReadOnlySpan<char> piece, Dictionary<string, string> fields)
    {
        var equals = piece.IndexOf('=');
        if (equals < 0 || piece[(equals + 1)..].TrimEnd("\r\n").ContainsAnyExcept(s_encoded))
        {
            return false;
        }
        var name = piece[..equals].ToString();
        return s_knownFields.Contains(name)
            && !IsText(piece)
            && fields.TryAdd(name, Decode(name, piece[(equals + 1)..].TrimEnd("\r\n").ToString()));
    }

    private static string Decode(string name, string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        var decoded = WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length)!;
        return JsonText.IndexOfInvalidUtf8(decoded) is >= 0 and var invalid
            ? throw new Refusal(StatusCodes.Status400BadRequest, $"'{name}', byte {invalid}: not UTF-8")
            : Encoding.UTF8.GetString(decoded);
    }
}
