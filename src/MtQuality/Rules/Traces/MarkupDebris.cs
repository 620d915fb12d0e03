using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Traces;

/// <summary>A tag of HTML, of a translation format or of a wiki that is left in prose: "signé &lt;br/&gt; par", "** mot **", "[/b]".</summary>
internal sealed class MarkupDebris()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ7005",
            "MarkupDebris",
            Category.Markup,
            Severity.Major,
            Origin.Either,
            "« {0} » est un reste de balisage.",
            "\"{0}\" is left-over markup."
        )
    )
{
    // HTML as it is pasted into articles, and the inline tags of XLIFF, TMX and of translation services.
    private static readonly FoldedSet s_tags = new(
        "a b i u p br em strong span div font img ul ol li h1 h2 h3 h4 h5 h6 sup sub small table tr td th tbody thead blockquote figure figcaption iframe script style "
            + "center hr g x ph mrk bpt ept it seg bx ex notranslate pc sc ec"
    );

    private static readonly FoldedSet s_bbCodes = new("b i u url img quote color size list");

    public override bool Concerns(in WrittenWord word) => !word.IsPlain && (word.Form[0] is '<' or '[' || word.Form is "**");

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var length = LengthAt(sentence, i);
            if (length > 0)
            {
                if (!CodeTalk.IsIn(sentence, i, i + length - 1))
                {
                    sink.ReportTokens(this, sentence, i, i + length - 1, null, null, sink.Explains ? [""] : null);
                }
                i += length - 1;
            }
        }
    }

    private static int LengthAt(in SentenceContext sentence, int i) =>
        sentence.Tokens[i].Kind switch
        {
            TokenKind.Code => IsTag(sentence.Word(i)) ? 1 : 0,
            TokenKind.Punctuation => IsBbCode(sentence, i, out var length) ? length : 0,
            TokenKind.Symbol => IsTornEmphasis(sentence, i) ? 1 : 0,
            _ => 0,
        };

    // <br/>, </b>, <a href="…">, <g id="1">; not <nom-du-serveur>
    private static bool IsTag(ReadOnlySpan<char> word)
    {
        if (word[0] != '<')
        {
            return false;
        }
        var name = word[1..];
        name = name[0] == '/' ? name[1..] : name;
        var end = 0;
        while (end < name.Length && char.IsAsciiLetterOrDigit(name[end]))
        {
            end++;
        }
        return end < name.Length && name[end] is '>' or '/' or ' ' && s_tags.Contains(name[..end]);
    }

    // [b], [/url]
    private static bool IsBbCode(in SentenceContext sentence, int i, out int length)
    {
        length = 0;
        if (!sentence.Is(i, "["))
        {
            return false;
        }
        var name = sentence.Is(i + 1, "/") ? i + 2 : i + 1;
        length = name - i + 2;
        return sentence.IsIn(name, s_bbCodes) && sentence.Is(name + 1, "]") && (name == i + 2 || IsClosedLater(sentence, name));
    }

    private static bool IsClosedLater(in SentenceContext sentence, int name)
    {
        for (var i = name + 2; i + 2 < sentence.Count; i++)
        {
            if (sentence.Is(i, "[") && sentence.Is(i + 1, "/") && sentence.Word(i + 2).SequenceEqual(sentence.Word(name)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// "** mot **": translation machines put spaces into Markdown, which then is no Markdown any more. Sound Markdown is left alone.
    /// </summary>
    private static bool IsTornEmphasis(in SentenceContext sentence, int i)
    {
        if (!sentence.Is(i, "**") || !sentence.SpaceBefore(i) || i + 1 >= sentence.Count || !sentence.SpaceBefore(i + 1))
        {
            return false;
        }
        for (var other = 0; other < sentence.Count; other++)
        {
            if (other != i && sentence.Is(other, "**"))
            {
                return true;
            }
        }
        return false;
    }
}
