using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using MtQuality.Documents.Markdown;

namespace MtQuality.Documents.Tests;

/// <summary>Whatever the markup: what stands at the mapped offsets of the source is what the text says.</summary>
[TestFixture]
internal sealed class OffsetTests
{
    private const int Runs = 300;

    // A fixed seed: a test that fails must fail again.
    private static readonly Config s_config = Config
        .QuickThrowOnFailure.WithMaxTest(Runs)
        .WithReplay(new Replay(new Rnd(77, 3), FSharpOption<int>.None));

    private static readonly HtmlParser s_parser = new();

    private static readonly string[] s_htmlPieces =
    [
        .. "a|é|mot|l'été|\n|\r\n|\t| |  |.|😀|\ud83d|\0|&eacute;|&nbsp;|&amp;|&lt;|&#233;|&#xE9;|&#x1F600;|&#128;|&#0;|&#xD800;|&#99999999;|&eacute|&ampx|&NotEqualTilde;|&bidon;|&|&;|&#|&#x;|&shy;|&lang".Split(
            '|'
        ),
        .. "<p>|</p>|<b>|</b>|<i lang=en>|</i>|<span lang='fr-CA'>|</span>|<div lang=de>|</div>|<div>|<br>|<br/>|<ul>|<li>|</ul>|<table>|<tr>|<td>|</td>|</table>|<code>|</code>|<pre>|</pre>|<h2>|</h2>|<q>|</q>|<img alt='une &eacute;toile\r\nverte'>|<img alt=nue>|<img alt=\"a<b&copy=1\" translate=no>|<!-- note -->|<!-- mtq-disable -->|<script>|</script>|<style>p{}</style>|<svg>|</svg>|<![CDATA[|]]>|<title>|</title>|<p|<|>|</|<a href=\"|\"|'|<span class='x notranslate'>|<del>|</del>|<html lang=en>|<body>|<header>|</header>".Split(
            '|'
        ),
    ];

    private static readonly string[] s_markdownPieces =
    [
        .. "a|é|mot|l'été|\n|\n|\n\n|\r\n|\t| |  \n|.|😀|\0|&eacute;|&nbsp;|&#233;|&bidon;|\\*|\\\\|\\".Split('|'),
        .. "# ~## ~> ~> > ~- ~  - ~1. ~* ~    ~```\n~`code`~`~**~*~_~__~[~](a.html)~](a \"t\")~![~]~[^1]~[^1]: ~[r]: /u\n~[r]~---\n~===\n~| a | b |\n|---|---|\n~| ~<b>~</b>~<div>\n~</div>\n~<span lang=en>~</span>~<!-- mtq-disable -->~<!--~-->~<br>~<http://a.fr>~$x$~[ ] ~:   ~[!NOTE]\n~<img alt='&eacute;t&eacute;'>~<p\n>".Split(
            '~'
        ),
        "~~",
        "+++\n",
        "---\ntitle: x\n---\n",
    ];

    [Test]
    public void Characters_of_random_html_are_found_in_the_markup() => Check(s_htmlPieces, Documents.Html);

    [Test]
    public void Characters_of_random_markdown_are_found_in_the_markup() => Check(s_markdownPieces, Documents.Markdown);

    [Test]
    public void The_words_of_a_page_are_those_that_a_browser_shows()
    {
        // Well-formed pages without anything that is left out: there the tree of AngleSharp must say the same words.
        var inline = Gen.Elements(
                "mot",
                "é&eacute;",
                " ",
                "&nbsp;",
                "\n",
                "😀",
                "&amp;",
                "&notin;",
                "&not",
                "&#233",
                "<!-- x -->",
                "<wbr>"
            )
            .Or(Gen.Elements("gras", " et ").Select(text => $"<b>{text}<i>{text}</i></b>"));
        var line = inline.ListOf().Select(string.Concat);
        var block = Gen.OneOf(
            line.Select(text => $"<p>{text}</p>"),
            line.Select(text => $"<p>{text}"),
            line.Two().Select(pair => $"<ul><li>{pair.Item1}<li>{pair.Item2}<ul><li>{pair.Item1}</ul></ul>"),
            line.Two().Select(pair => $"<table><tr><th>{pair.Item1}<td>{pair.Item2}</table>"),
            line.Two().Select(pair => $"<dl><dt>{pair.Item1}<dd>{pair.Item2}</dl>"),
            line.Select(text => $"<blockquote>{text}</blockquote>"),
            line
        );

        FsCheck.Check.One(
            s_config,
            Prop.ForAll(
                Arb.From(block.ListOf().Select(string.Concat)),
                html =>
                {
                    using var page = s_parser.ParseDocument(html);
                    return Words(Documents.Html(html).Text) == Words(page.Body!.Text());
                }
            )
        );
    }

    [Test]
    public void The_words_of_a_markdown_document_are_those_of_its_html()
    {
        var pieces = Gen.Elements(
            "mot~é~ ~\n~\n\n~\r\n~\t~# ~## \t~> ~> > ~- ~  - ~1. ~* ~**~*~_~__~[~](a.html)~](a \"t\")~]~[r]: /u\n~[r]~---\n~===\n~| a | b |\n|---|---|\n~| ~ | ~&eacute;~\\*~\\~.~:   ~[ ] ".Split(
                '~'
            )
        );

        FsCheck.Check.One(
            s_config,
            Prop.ForAll(
                Arb.From(pieces.ListOf().Select(string.Concat)),
                markdown =>
                {
                    using var page = s_parser.ParseDocument(Markdig.Markdown.ToHtml(markdown, MarkdownReader.Pipeline));
                    // What is indented is code, which is left out.
                    foreach (var code in page.QuerySelectorAll("pre").ToArray())
                    {
                        code.Remove();
                    }
                    Assert.That(Words(Documents.Markdown(markdown).Text), Is.EqualTo(Words(page.Body!.Text())));
                }
            )
        );
    }

    private static string Words(string text) => string.Concat(text.Where(c => c is '\u00A0' || !char.IsWhiteSpace(c)));

    private static void Check(string[] pieces, Func<string, DocumentText> read) =>
        FsCheck.Check.One(
            s_config,
            Prop.ForAll(
                Arb.From(Gen.Elements(pieces).ListOf().Select(string.Concat)),
                source =>
                {
                    var document = read(source);
                    UnitsCoverTheText(document);
                    for (var at = 0; at < document.Text.Length; at++)
                    {
                        StandsInTheSource(document, at);
                    }
                    return true;
                }
            )
        );

    private static void UnitsCoverTheText(DocumentText document)
    {
        var end = 0;
        foreach (var unit in document.Units)
        {
            var text = document.Text.Substring(unit.Start, unit.Length);
            Assert.That(document.Text[end..unit.Start], Is.EqualTo(end == 0 ? "" : "\n\n"));
            Assert.That(text, Is.Not.Empty);
            Assert.That(text.Trim(' ', '\n'), Is.EqualTo(text));
            end = unit.End;
        }
        Assert.That(end, Is.EqualTo(document.Text.Length));
    }

    private static void StandsInTheSource(DocumentText document, int at)
    {
        var ranges = document.ToSource(at, 1);
        if (ranges.Count == 0)
        {
            Assert.That(document.Text[at], Is.EqualTo('\n'), "Only breaks between blocks stand nowhere.");
            return;
        }
        var markup = document.Source.Substring(ranges[0].Start, ranges[0].Length);
        var c = document.Text[at];
        var isStandIn =
            DocumentText.Placeholder.Contains(c, StringComparison.Ordinal)
            || (c is '«' or '»' or '\u00A0' && (markup.Length == 0 || markup[0] == '<'))
            || (c == '\n' && (markup[0] == '<' || markup.TrimStart('\\') is "\r" or "\n" or "\r\n"));
        var says =
            markup.Length == 1 && markup[0] == c
            || (c == ' ' && string.IsNullOrWhiteSpace(Decode(markup)))
            || (markup.StartsWith('&') && Decode(markup).Contains(c, StringComparison.Ordinal));

        Assert.That(ranges, Has.Count.EqualTo(1));
        Assert.That(says || isStandIn, $"«{c}» at {at} of «{document.Text}» points at «{markup}»");
        Assert.That(document.ToSourceRange(at, 1), Is.EqualTo(ranges[0]));
    }

    private static string Decode(string markup)
    {
        using var page = s_parser.ParseDocument("<body>x" + markup);
        return page.Body!.TextContent[1..];
    }
}
