using System.Net;
using System.Text;
using MtQuality.Cli;
using MtQuality.Server.Hosting;
using MtQuality.Server.Word;
using static MtQuality.Server.Tests.Word.WordFile;

namespace MtQuality.Server.Tests.Word;

/// <summary><c>POST /v1/text</c>: files as they lie on a disk.</summary>
internal sealed class TextTests
{
    private const int Limit = 1_000;
    private RunningService _service = null!;

    [OneTimeSetUp]
    public async Task Start() => _service = await RunningService.StartAsync($"--MtQuality:MaxTextLength={Limit}");

    [OneTimeTearDown]
    public async Task Stop() => await _service.DisposeAsync();

    [Test]
    public async Task Paragraphs_have_an_empty_line_between_them() =>
        Assert.That(
            await TextOf(Of(Paragraph(Run("Un titre")) + Paragraph() + Paragraph(Run("Une"), Run(" "), Run("phrase.")))),
            Is.EqualTo("Un titre\n\nUne phrase.")
        );

    [Test]
    public async Task Cells_of_a_table_are_paragraphs() =>
        Assert.That(
            await TextOf(
                Of(
                    $"<w:tbl><w:tr><w:tc>{Paragraph(Run("un"))}</w:tc><w:tc>{Paragraph(Run("deux"))}</w:tc></w:tr></w:tbl>"
                        + Paragraph(Run("trois"))
                )
            ),
            Is.EqualTo("un\n\ndeux\n\ntrois")
        );

    [Test]
    public async Task Tabulators_line_ends_and_hyphens_are_read() =>
        Assert.That(
            await TextOf(
                Of(
                    "<w:p><w:pPr><w:tabs><w:tab w:pos=\"9\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t></w:r></w:p>"
                )
            ),
            Is.EqualTo("a\tb\nc\nd\u2011e")
        );

    [Test]
    public async Task Changes_are_read_as_accepted() =>
        Assert.That(
            await TextOf(
                Of(
                    Paragraph(
                        Run("Elle est "),
                        "<w:del><w:r><w:delText>content</w:delText></w:r></w:del>",
                        $"<w:ins>{Run("contente")}</w:ins>",
                        $"<w:moveFrom>{Run(" ici")}</w:moveFrom>",
                        Run(".")
                    )
                )
            ),
            Is.EqualTo("Elle est contente.")
        );

    [Test]
    public async Task The_text_of_a_link_is_read_and_the_instruction_of_a_field_is_not() =>
        Assert.That(
            await TextOf(
                Of(
                    Paragraph(
                        $"<w:hyperlink>{Run("le site")}</w:hyperlink>",
                        "<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>",
                        Run(" du club")
                    )
                )
            ),
            Is.EqualTo("le site du club")
        );

    [Test]
    public async Task A_text_box_is_read_once_and_apart_from_the_paragraph_around_it() =>
        Assert.That(
            await TextOf(
                Of(
                    Paragraph(
                        Run("avant "),
                        $"<mc:AlternateContent><mc:Choice Requires=\"w\"><w:txbxContent>{Paragraph(Run("cadre"))}</w:txbxContent></mc:Choice>"
                            + $"<mc:Fallback><w:txbxContent>{Paragraph(Run("cadre"))}</w:txbxContent></mc:Fallback></mc:AlternateContent>",
                        Run("après")
                    )
                )
            ),
            Is.EqualTo("cadre\n\navant après")
        );

    [Test]
    public async Task Text_files_are_read_in_the_encoding_that_they_have()
    {
        Assert.That(await TextOf(Encoding.UTF8.GetBytes("# Été\n")), Is.EqualTo("# Été\n"));
        Assert.That(await TextOf(Encoding.Latin1.GetBytes("Elle a été élue.")), Is.EqualTo("Elle a été élue."));
        Assert.That(await TextOf([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("été")]), Is.EqualTo("été"));
        Assert.That(await TextOf([]), Is.Empty);
    }

    [TestCaseSource(nameof(NoDocuments))]
    public async Task What_is_no_text_is_refused_and_the_service_goes_on(byte[] file)
    {
        using var answer = await PostAsync(file);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await TextOf("encore"u8.ToArray()), Is.EqualTo("encore"));
    }

    [TestCaseSource(nameof(LongDocuments))]
    public async Task What_is_too_long_is_refused(byte[] file)
    {
        using var answer = await PostAsync(file);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Markup_of_any_depth_is_read()
    {
        const int depth = 50_000;
        var body = string.Concat(Enumerable.Repeat("<w:sdt>", depth)) + Paragraph(Run("au fond"));
        Assert.That(await TextOf(Of(body + string.Concat(Enumerable.Repeat("</w:sdt>", depth)))), Is.EqualTo("au fond"));
    }

    [Test]
    public void A_document_with_any_bytes_changed_is_read_or_refused()
    {
        var random = new Random(20);
        var document = Of(Paragraph(Run("Un titre")) + Paragraph(Run("Une phrase.")));
        var markup = Encoding.UTF8.GetBytes($"<w:p>{Run("texte")}</w:p>");
        var refused = 0;
        for (var i = 0; i < 1_500; i++)
        {
            byte[] changed = i % 2 == 0 ? [.. document] : [.. markup];
            for (var change = 0; change < 1 + (i % 5); change++)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }
            try
            {
                WordDocument.Read(i % 2 == 0 ? changed : Of(Encoding.Latin1.GetString(changed)), Limit, new Wording(default));
            }
            catch (Refusal)
            {
                refused++;
            }
        }
        Assert.That(refused, Is.InRange(200, 1_450));
    }

    private static IEnumerable<TestCaseData> NoDocuments()
    {
        var random = new byte[3_000];
        new Random(1).NextBytes(random);
        yield return Case("random bytes", random);
        yield return Case("a signature with random bytes", [.. "PK\u0003\u0004"u8, .. random]);
        yield return Case("a package without a document", Package(("a.xml", "<a/>")));
        yield return Case("a document that breaks off", Of("<w:p><w:r>"));
        yield return Case("half a package", Of(Paragraph(Run("texte")))[..400]);
    }

    private static IEnumerable<TestCaseData> LongDocuments()
    {
        yield return Case("a long document", Of(Paragraph(Run(new string('a', Limit + 1)))));
        yield return Case("a long paragraph", Of(Paragraph([.. Enumerable.Repeat(Run("mot "), Limit)])));
        yield return Case("a long text", Encoding.UTF8.GetBytes(new string('a', Limit + 1)));
    }

    private static TestCaseData Case(string name, byte[] file) => new TestCaseData(file).SetArgDisplayNames(name);

    private async Task<string> TextOf(byte[] file)
    {
        using var answer = await PostAsync(file);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] file)
    {
        using var content = new ByteArrayContent(file);
        return await _service.Client.PostAsync(new Uri("/v1/text", UriKind.Relative), content);
    }
}
