using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MtQuality.Server.Hosting;
using MtQuality.Server.LanguageTool;

namespace MtQuality.Server.Tests.LanguageTool;

internal sealed class FormBodyTests
{
    [TestCase(
        "text=Le+caf%C3%A9+%26+l%27eau%2C+100+%25&language=fr-FR",
        "Le café & l'eau, 100 %",
        TestName = "Encoded_as_forms_are"
    )]
    [TestCase(
        "text=Le café & l'eau, 100 % + taxes&language=fr-FR",
        "Le café & l'eau, 100 % + taxes",
        TestName = "As_it_is_by_LibreOffice"
    )]
    [TestCase("language=fr-FR&text=Le café & l'eau&level=picky", "Le café & l'eau", TestName = "As_it_is_between_other_fields")]
    [TestCase(
        "text=Il écrit &language=de et 20%C3%A9&language=fr-FR",
        "Il écrit &language=de et 20%C3%A9",
        TestName = "With_a_field_in_the_text"
    )]
    [TestCase(
        "text=Il écrit &language=de&language=fr-FR",
        "Il écrit &language=de",
        TestName = "With_a_field_at_the_end_of_the_text"
    )]
    [TestCase("text=Il écrit a=b&c=d&language=fr-FR", "Il écrit a=b&c=d", TestName = "With_an_unknown_field_in_the_text")]
    [TestCase("text=R&D&language=fr-FR", "R&D", TestName = "One_word_with_an_ampersand")]
    [TestCase("text=Ligne un.\nLigne deux.&language=fr-FR", "Ligne un.\nLigne deux.", TestName = "Two_lines")]
    [TestCase("text=&language=fr-FR", "", TestName = "Nothing")]
    [TestCase("text=Bonjour&language=fr-FR\r\n", "Bonjour", TestName = "With_a_line_end_after_the_form")]
    [TestCase("text=Bonjour&something-else=1&language=fr-FR", "Bonjour", TestName = "With_an_unknown_field_of_a_form")]
    public void The_text_arrives_whole(string form, string text)
    {
        var fields = FormBody.Read(Encoding.UTF8.GetBytes(form));

        Assert.That(fields["text"], Is.EqualTo(text));
        Assert.That(fields["language"], Is.EqualTo("fr-FR"));
    }

    [Test]
    public void Data_is_read_with_its_quotation_marks_encoded_or_not()
    {
        const string Data = """{"annotation":[{"text":"Un & deux"}]}""";

        Assert.That(FormBody.Read(Encoding.UTF8.GetBytes($"language=fr&data={Data}"))["data"], Is.EqualTo(Data));
        Assert.That(
            FormBody.Read(Encoding.UTF8.GetBytes($"language=fr&data={Uri.EscapeDataString(Data)}"))["data"],
            Is.EqualTo(Data)
        );
    }

    [TestCase(new byte[] { (byte)'t', (byte)'=', 0xE9 }, "byte 2")]
    [TestCase(new byte[] { (byte)'t', (byte)'=', (byte)'a', (byte)'%', (byte)'E', (byte)'9' }, "'t', byte 1")]
    public void What_is_not_utf8_is_named_with_its_place(byte[] form, string place)
    {
        var refusal = Assert.Throws<Refusal>(() => FormBody.Read(form))!;

        Assert.That(refusal.Status, Is.EqualTo((int)HttpStatusCode.BadRequest));
        Assert.That(refusal.Message, Does.StartWith(place));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Any_text_survives_an_encoded_form() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<UnicodeText>(),
            text =>
                FormBody.Read(Encoding.UTF8.GetBytes($"text={WebUtility.UrlEncode(text.Value)}&language=fr"))["text"]
                == text.Value
        );

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Any_running_text_survives_a_form_that_is_not_encoded() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<UnicodeText>(),
            text =>
            {
                // The blank makes it running text.
                var running = $"é {text.Value}";
                return FormBody.Read(Encoding.UTF8.GetBytes($"text={running}&language=fr"))["text"] == running;
            }
        );

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Bytes_of_any_kind_are_read_or_refused() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            bytes =>
            {
                try
                {
                    FormBody.Read(bytes);
                }
                catch (Refusal refusal)
                {
                    return refusal.Status == 400;
                }
                return true;
            }
        );

    /// <summary>A string that UTF-8 can hold.</summary>
    internal sealed record UnicodeText(string Raw)
    {
        public string Value { get; } = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Raw ?? ""));
    }
}
