using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>Addresses, handles, code and placeholders: tokens that are no words and that rules pass over.</summary>
internal static class TechnicalTokens
{
    // Longer runs between marks are prose, or rubbish; the bound keeps the search linear.
    private const int LongestTag = 300;
    private const int LongestPlaceholder = 60;

    private static readonly FoldedSet s_topLevelDomains = new(
        "com org net edu gov int info io dev app biz eu fr be ch ca lu mc re nc pf uk us de it es pt nl at se no dk fi pl ru cn jp in au br mx tv ai gouv"
    );

    private static readonly FoldedSet s_fileExtensions = new(
        "txt json jsonl xml xsd xsl yml yaml toml md rst tex html htm xhtml css scss js mjs ts tsx jsx vue cs csproj sln vb fs fsproj cpp hpp py ipynb "
            + "java kt rb php pl ps1 psm1 sh bat cmd sql db mdb log conf config cfg ini env lock exe dll so lib bin msi apk ipa iso img dmg zip gz tgz tar "
            + "rar 7z bz2 xz csv tsv xaml cshtml vbhtml razor svc edmx mdf ldf msc pbix proto pdf doc docx dot dotx odt ods odp xls xlsx xlsm ppt pptx rtf epub jpg jpeg png gif bmp svg tif tiff webp ico psd "
            + "mp3 mp4 m4a m4v avi mov mkv wav flac ogg webm aspx asp jsp resx nupkg vhd vhdx pfx cer pem key"
    );

    private static readonly FoldedSet s_dataPlaceholders = new("code url");

    /// <summary>
    /// Length of the technical token that starts at <paramref name="at"/>, or 0. The run without white space that holds it ends
    /// at <paramref name="chunkEnd"/>. When there is none, none starts in the next <paramref name="plain"/> characters either.
    /// </summary>
    public static int Match(ReadOnlySpan<char> text, int at, int chunkEnd, out TokenKind kind, out int plain)
    {
        var chunk = text[at..chunkEnd];
        var previous = at > 0 ? text[at - 1] : ' ';
        kind = TokenKind.Code;
        plain = 1;
        switch (chunk[0])
        {
            case '{':
                return Placeholder(chunk);
            case '<':
                return Tag(text[at..]);
            case '&':
                return Entity(chunk);
            case '%':
                return Format(chunk, previous);
            case '$':
                return Variable(chunk);
            case '`':
                return CodeSpan(text[at..]);
            case '«':
                return DataPlaceholder(chunk);
            case '#' or '@':
                kind = TokenKind.Handle;
                return CharClasses.IsLetterOrDigit(previous) ? 0 : Handle(chunk);
            case '/' or '\\' or '~' or '.':
                return IsBoundary(previous) ? RootedPath(chunk) : 0;
            default:
                return CharClasses.IsLetterOrDigit(chunk[0]) ? Run(chunk, out kind, out plain) : 0;
        }
    }

    // {0}, {name}, {{name}}, {0:N2}
    private static int Placeholder(ReadOnlySpan<char> chunk)
    {
        var end = 0;
        while (end < chunk.Length && end < 3 && chunk[end] == '{')
        {
            end++;
        }
        var open = end;
        while (
            end < chunk.Length
            && end < LongestPlaceholder
            && (CharClasses.IsLetterOrDigit(chunk[end]) || chunk[end] is '_' or '.' or ':' or ',' or '-' or '$')
        )
        {
            end++;
        }
        var close = end;
        while (end < chunk.Length && end - close < open && chunk[end] == '}')
        {
            end++;
        }
        return end - close == open && close > open ? end : 0;
    }

    // <br/>, </a>, <a href="…">, <subscription-id>, <!-- … -->; "x <y et z> t" is none.
    private static int Tag(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestTag)
        {
            text = text[..LongestTag];
        }
        var i = 1;
        if (i < text.Length && text[i] is '/' or '!')
        {
            i++;
        }
        if (i >= text.Length || !(char.IsAsciiLetter(text[i]) || text.StartsWith("<!--", StringComparison.Ordinal)))
        {
            return 0;
        }
        var hasSpace = false;
        var hasEquals = false;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '>')
            {
                return hasSpace && !hasEquals && text[1] != '!' && text[i - 1] != '/' ? 0 : i + 1;
            }
            if (c == '<' || CharClasses.Of(c) == CharClass.LineBreak)
            {
                return 0;
            }
            hasSpace |= CharClasses.IsWhite(c);
            hasEquals |= c == '=';
        }
        return 0;
    }

    // &amp; &#39; &#xA0;
    private static int Entity(ReadOnlySpan<char> chunk)
    {
        var end = 1;
        while (end < chunk.Length && end < 12 && (char.IsAsciiLetterOrDigit(chunk[end]) || chunk[end] == '#'))
        {
            end++;
        }
        return end > 2 && end < chunk.Length && chunk[end] == ';' ? end + 1 : 0;
    }

    // %s %d %1$s %(name)s %@ %PATH%; not the sign of "10%" or "10 %".
    private static int Format(ReadOnlySpan<char> chunk, char previous)
    {
        if (CharClasses.Of(previous) == CharClass.Digit || chunk.Length < 2)
        {
            return 0;
        }
        var end = 1;
        if (chunk[end] == '(')
        {
            var close = chunk[..Math.Min(chunk.Length, LongestPlaceholder)].IndexOf(')');
            if (close < 0)
            {
                return 0;
            }
            end = close + 1;
        }
        while (end < chunk.Length && end < 12 && (char.IsAsciiDigit(chunk[end]) || chunk[end] is '.' or '$' or '-'))
        {
            end++;
        }
        if (end < chunk.Length && chunk[end] is 's' or 'd' or 'i' or 'u' or 'f' or 'x' or 'c' or '@' or 'l')
        {
            end += chunk[end] == 'l' && end + 1 < chunk.Length ? 2 : 1;
            if (end == chunk.Length || !CharClasses.IsLetterOrDigit(chunk[end]))
            {
                return end;
            }
        }
        end = 1;
        while (end < chunk.Length && end < LongestPlaceholder && (char.IsAsciiLetterUpper(chunk[end]) || chunk[end] == '_'))
        {
            end++;
        }
        return end > 2 && end < chunk.Length && chunk[end] == '%' ? end + 1 : 0;
    }

    // $name ${name} $env:PATH; not the currency of $100 or $US.
    private static int Variable(ReadOnlySpan<char> chunk)
    {
        if (chunk.Length < 2)
        {
            return 0;
        }
        if (chunk[1] == '{')
        {
            var inner = Placeholder(chunk[1..]);
            return inner > 0 ? inner + 1 : 0;
        }
        var end = 1;
        while (end < chunk.Length && (char.IsAsciiLetterOrDigit(chunk[end]) || chunk[end] is '_' or ':'))
        {
            end++;
        }
        while (end > 1 && chunk[end - 1] == ':')
        {
            end--;
        }
        var named = char.IsAsciiLetterLower(chunk[1]) || chunk[1] == '_' || end > 4;
        return named && end > 3 && !char.IsAsciiDigit(chunk[1]) ? end : 0;
    }

    // `az login`
    private static int CodeSpan(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[1] == '`' || CharClasses.IsWhite(text[1]))
        {
            return 0;
        }
        var limit = Math.Min(text.Length, LongestTag);
        for (var i = 1; i < limit && CharClasses.Of(text[i]) != CharClass.LineBreak; i++)
        {
            if (text[i] == '`')
            {
                return i + 1;
            }
        }
        return 0;
    }

    // «CODE», «URL»: what data preparation leaves where code or an address stood.
    private static int DataPlaceholder(ReadOnlySpan<char> chunk)
    {
        var close = chunk[..Math.Min(chunk.Length, 8)].IndexOf('»');
        return
            close > 1
            && char.IsAsciiLetterUpper(chunk[1])
            && char.IsAsciiLetterUpper(chunk[close - 1])
            && s_dataPlaceholders.Contains(chunk[1..close])
            ? close + 1
            : 0;
    }

    private static int Handle(ReadOnlySpan<char> chunk)
    {
        var end = 1;
        var hasLetter = false;
        while (end < chunk.Length && (CharClasses.IsLetterOrDigit(chunk[end]) || chunk[end] == '_'))
        {
            hasLetter |= CharClasses.IsLetter(chunk[end]);
            end++;
        }
        return hasLetter ? end : 0;
    }

    // /etc/hosts, ./run.sh, ../x, ~/notes, \\server\share, .gitignore
    private static int RootedPath(ReadOnlySpan<char> chunk)
    {
        var i = 0;
        while (i < chunk.Length && i < 6 && chunk[i] is '/' or '\\' or '~' or '.')
        {
            i++;
        }
        if (i == chunk.Length || !CharClasses.IsLetterOrDigit(chunk[i]))
        {
            return 0;
        }
        var end = EndOfPath(chunk, i);
        var path = chunk[..end];
        if (chunk[0] == '.' && i == 1)
        {
            return IsAsciiName(path[1..]) ? end : 0;
        }
        return i > 1 || path[1..].IndexOfAny('/', '.', '\\') >= 0 || path.Contains('_') ? end : 0;
    }

    // What starts with a letter or digit: an address, a path, a file name, an identifier. Else plain words.
    private static int Run(ReadOnlySpan<char> chunk, out TokenKind kind, out int plain)
    {
        var name = EndOfName(chunk, 0);
        plain = name;
        var next = name < chunk.Length ? chunk[name] : ' ';
        var after = name + 1 < chunk.Length ? chunk[name + 1] : ' ';
        var afterNext = name + 2 < chunk.Length ? chunk[name + 2] : ' ';
        kind = TokenKind.Url;
        if (next == ':' && after == '/' && afterNext == '/')
        {
            return EndOfUrl(chunk, name + 3);
        }
        if (StartsWith(chunk, "www.") || (StartsWith(chunk, "mailto") && next == ':'))
        {
            return EndOfUrl(chunk, name);
        }
        if (next == '@')
        {
            var domain = EndOfName(chunk, name + 1);
            if (LastLabel(chunk[(name + 1)..domain]).Length > 1)
            {
                kind = TokenKind.Email;
                return domain;
            }
        }
        var word = chunk[..name];
        var label = LastLabel(word);
        if (label.Length > 0 && IsDomain(word, label))
        {
            return next is '/' or ':' && CharClasses.IsLetterOrDigit(after) ? EndOfUrl(chunk, name) : name;
        }
        kind = TokenKind.Code;
        if (next == ':' && name == 1 && after == '\\')
        {
            return EndOfPath(chunk, 2); // C:\Windows
        }
        if (next == '\\' && CharClasses.IsLetterOrDigit(after))
        {
            return EndOfPath(chunk, name);
        }
        if (next == '/')
        {
            var path = EndOfPath(chunk, name);
            if (IsSlashPath(chunk[..path]))
            {
                return path;
            }
            plain = path;
        }
        if (!IsIdentifier(word, label))
        {
            return 0;
        }
        return next == '(' && after == ')' ? name + 2 : name;
    }

    private static bool IsDomain(ReadOnlySpan<char> word, ReadOnlySpan<char> label)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }
        return char.IsAsciiLetterLower(label[0])
            && s_topLevelDomains.Contains(label)
            && char.IsAsciiLetter(word[0])
            && word.Length - label.Length > 2;
    }

    // src/Text/Token.cs, my_dir/x: some part carries the mark of code. "et/ou", "mg/kg/h" and 12/08/2020 do not.
    private static bool IsSlashPath(ReadOnlySpan<char> path)
    {
        if (path.Contains('_') || path.Contains('\\'))
        {
            return true;
        }
        var label = LastLabel(path[(path.LastIndexOf('/') + 1)..]);
        return label.Length > 0 && s_fileExtensions.Contains(label);
    }

    // snake_case, file.txt, Console.WriteLine, rec.arts.movies, System.Text.Json; not "fini.Il".
    private static bool IsIdentifier(ReadOnlySpan<char> word, ReadOnlySpan<char> label)
    {
        var underscore = word.IndexOf('_');
        if (underscore > 0 && underscore < word.Length - 1)
        {
            return true;
        }
        if (label.Length == 0)
        {
            return false;
        }
        if (s_fileExtensions.Contains(label) && !(char.IsAsciiLetterUpper(label[0]) && char.IsAsciiLetterLower(label[^1])))
        {
            return true;
        }
        var dots = 0;
        var innerCapital = false;
        var digitOnly = true;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
            dots += c == '.' ? 1 : 0;
            innerCapital |= i > 0 && char.IsAsciiLetterUpper(c) && char.IsAsciiLetter(word[i - 1]);
            digitOnly &= !char.IsAsciiLetter(c);
        }
        return !digitOnly && char.IsAsciiLetter(word[0]) && (innerCapital || dots > 1);
    }

    /// <summary>What stands after the last full stop of a name; empty without one.</summary>
    private static ReadOnlySpan<char> LastLabel(ReadOnlySpan<char> word)
    {
        var stop = word.LastIndexOf('.');
        return stop < 0 ? default : word[(stop + 1)..];
    }

    // Letters and digits with single . _ - + between them.
    private static int EndOfName(ReadOnlySpan<char> chunk, int i)
    {
        while (i < chunk.Length)
        {
            if (CharClasses.IsLetterOrDigit(chunk[i]) || chunk[i] == '_')
            {
                i++;
            }
            else if (
                chunk[i] is '.' or '-' or '+'
                && i + 1 < chunk.Length
                && (CharClasses.IsLetterOrDigit(chunk[i + 1]) || chunk[i + 1] == '_')
            )
            {
                i += 2;
            }
            else
            {
                break;
            }
        }
        return i;
    }

    private static int EndOfPath(ReadOnlySpan<char> chunk, int i)
    {
        while (i < chunk.Length && (CharClasses.IsLetterOrDigit(chunk[i]) || chunk[i] is '_' or '-' or '.' or '/' or '\\' or '+'))
        {
            i++;
        }
        while (i > 1 && chunk[i - 1] is '.' or '-')
        {
            i--;
        }
        return i;
    }

    private static int EndOfUrl(ReadOnlySpan<char> chunk, int i)
    {
        while (
            i < chunk.Length
            && chunk[i]
                is not ('<' or '>' or '"' or '«' or '»' or '“' or '”' or '‘' or '’' or '|' or '\\' or '^' or '`' or '…' or '—')
        )
        {
            i++;
        }
        var url = chunk[..i];
        var closers = url.Contains('(') ? "" : ")";
        while (
            url.Length > 1
            && (url[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '}' or ']' || closers.Contains(url[^1]))
        )
        {
            url = url[..^1];
        }
        return url.Length;
    }

    private static bool IsAsciiName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.'))
            {
                return false;
            }
        }
        return name.Length > 1 && (char.IsAsciiLetterLower(name[0]) || char.IsAsciiLetterUpper(name[1]));
    }

    private static bool IsBoundary(char previous) =>
        CharClasses.IsWhite(previous)
        || CharClasses.IsApostrophe(previous)
        || previous is '(' or '[' or '"' or '«' or '“' or ':' or '=';

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> folded) =>
        text.Length >= folded.Length && WordForms.EqualsFolded(text[..folded.Length], folded);
}
