using System.Diagnostics;

namespace MtQuality.Documents.Tests;

/// <summary>Markup that nobody writes takes no more than a few seconds, no stack, and gives an answer.</summary>
[TestFixture]
internal sealed class HostileMarkupTests
{
    private const int Many = 100_000;

    // A hundred times what is measured; what takes the square of its length takes hours.
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    [TestCase("<b>")]
    [TestCase("<div>")]
    [TestCase("<b><div>")]
    [TestCase("<ul><li>a")]
    [TestCase("<table><tr><td>")]
    [TestCase("<p><b></i>")]
    [TestCase("<svg>")]
    [TestCase("<q>a")]
    [TestCase("<code>a")]
    [TestCase("<img alt='a b'>")]
    [TestCase("<")]
    [TestCase("&")]
    [TestCase("&abcdefghijklmnopqrstuvwxyz")]
    [TestCase("&#99999999999;")]
    [TestCase("<!--")]
    [TestCase("<!-- mtq-disable MTQ4001 --><p>a")]
    [TestCase("<!-- mtq-disable-next-line -->\n<p>a")]
    [TestCase("<script><!--")]
    [TestCase("<a b=\"")]
    [TestCase("<![CDATA[")]
    [TestCase("\0")]
    [TestCase(" \n")]
    public void Html_of_any_shape_is_read_in_linear_time(string piece) => Read(piece, DocumentFormat.Html);

    [TestCase("> ")]
    [TestCase("> a\n")]
    [TestCase("- ")]
    [TestCase("1) ")]
    [TestCase("[")]
    [TestCase("![")]
    [TestCase("[a](")]
    [TestCase("[x][")]
    [TestCase("[^")]
    [TestCase("[a]: b\n")]
    [TestCase("*a _b")]
    [TestCase("a**b")]
    [TestCase("`a ``b ")]
    [TestCase("~~a ")]
    [TestCase("$a ")]
    [TestCase("a <!-- ")]
    [TestCase("<a ")]
    [TestCase("| a ")]
    [TestCase("a\n: b\n")]
    [TestCase("<div>\n\n")]
    [TestCase("&a")]
    [TestCase("\\")]
    [TestCase("---\n")]
    [TestCase("mot\n")]
    public void Markdown_of_any_shape_is_read_in_linear_time(string piece) => Read(piece, DocumentFormat.Markdown);

    [Test]
    public void Lists_that_go_deeper_with_every_line_are_read_in_linear_time() =>
        ReadAll(string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', 2 * i) + "- a\n")), DocumentFormat.Markdown);

    [TestCase("<!-- mtq-disable -->")]
    [TestCase("<!--")]
    [TestCase("<!-- a -->")]
    public void Plain_text_of_any_shape_is_read_in_linear_time(string piece) => Read(piece, DocumentFormat.PlainText);

    private static void Read(string piece, DocumentFormat format) =>
        ReadAll(string.Concat(Enumerable.Repeat(piece, Many)), format);

    private static void ReadAll(string source, DocumentFormat format)
    {
        var watch = Stopwatch.StartNew();

        var document = DocumentText.Read(source, format);
        document.ToSource(0, document.Text.Length);

        Assert.That(watch.Elapsed, Is.LessThan(s_limit));
        Assert.That(document.Source, Is.SameAs(source));
    }
}
