namespace MtQuality.Documents.Html;

/// <summary>What holds for the text in an element; all but <see cref="Block"/> pass to the elements inside.</summary>
[Flags]
internal enum Traits : byte
{
    None = 0,

    /// <summary>Begins and ends a block.</summary>
    Block = 1 << 0,

    /// <summary>Not to be read at all.</summary>
    Hidden = 1 << 1,
    Code = 1 << 2,

    /// <summary>In another language, by a <c>lang</c> attribute.</summary>
    OtherLanguage = 1 << 3,

    /// <summary>Marked <c>translate="no"</c> or <c>class="notranslate"</c>.</summary>
    NotTranslated = 1 << 4,

    /// <summary>No French prose: a block of it is left out, a piece in a sentence gets a placeholder.</summary>
    Unreadable = Code | OtherLanguage | NotTranslated,
    Inherited = Hidden | Unreadable,
}

/// <summary>The attributes that matter to a reader of prose.</summary>
internal readonly record struct TextAttributes(string? Language, string? Translate, string? Class, bool IsHidden)
{
    public static TextAttributes None => default;

    /// <summary>The traits of an element inside one with the traits <paramref name="outer"/>.</summary>
    public Traits Apply(Traits outer)
    {
        var traits = outer;
        if (IsHidden)
        {
            traits |= Traits.Hidden;
        }
        if (Language is not null)
        {
            traits = IsFrench(Language) ? traits & ~Traits.OtherLanguage : traits | Traits.OtherLanguage;
        }
        if (Translate is not null)
        {
            traits = Translate.Equals("no", StringComparison.OrdinalIgnoreCase)
                ? traits | Traits.NotTranslated
                : traits & ~Traits.NotTranslated;
        }
        if (Class is not null && HasToken(Class, "notranslate"))
        {
            traits |= Traits.NotTranslated;
        }
        return traits;
    }

    // "fr-CA", the codes of three letters, and what says nothing.
    private static bool IsFrench(ReadOnlySpan<char> tag)
    {
        tag = tag.Trim();
        var subtag = tag.IndexOfAny('-', '_');
        var language = subtag < 0 ? tag : tag[..subtag];
        return language.IsEmpty || Is(language, "fr") || Is(language, "fra") || Is(language, "fre") || Is(language, "und");
    }

    private static bool HasToken(ReadOnlySpan<char> list, ReadOnlySpan<char> token)
    {
        foreach (var range in list.SplitAny(" \t\r\n\f"))
        {
            if (Is(list[range], token))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Is(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
