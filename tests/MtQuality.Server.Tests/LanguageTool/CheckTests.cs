using System.Net;
using System.Text.Json.Nodes;

namespace MtQuality.Server.Tests.LanguageTool;

internal sealed class CheckTests : SharedService
{
    private const string TwoRules =
        "Après la démissionne du ministre, le calme est revenu. Il faut ouvrir la page’administration du site.";

    [Test]
    public async Task An_answer_has_all_fields_that_clients_read()
    {
        var answer = await CheckAsync(("text", Texts.Correctable), ("language", "fr-FR"));

        Assert.That((string?)answer["software"]!["name"], Is.EqualTo("MtQuality"));
        Assert.That((int?)answer["software"]!["apiVersion"], Is.EqualTo(1));
        Assert.That((bool?)answer["warnings"]!["incompleteResults"], Is.False);
        Assert.That((string?)answer["language"]!["code"], Is.EqualTo("fr-FR"));
        Assert.That((string?)answer["language"]!["detectedLanguage"]!["code"], Is.EqualTo("fr"));
        var match = Matches(answer).First(match => Marked(match, Texts.Correctable) == "à le");
        var context = match["context"]!;
        Assert.That(((string)context["text"]!).Substring((int)context["offset"]!, (int)context["length"]!), Is.EqualTo("à le"));
        Assert.That((string?)match["sentence"], Is.EqualTo(Texts.Correctable));
        Assert.That((string?)match["message"], Is.Not.Empty);
        Assert.That((string?)match["shortMessage"], Is.EqualTo("contraction ou élision"));
        Assert.That((string?)match["replacements"]![0]!["value"], Is.EqualTo("au"));
        var rule = match["rule"]!;
        Assert.That((string?)rule["id"], Does.StartWith("MTQ"));
        Assert.That((string?)rule["description"], Is.Not.Empty);
        Assert.That((string?)rule["issueType"], Is.EqualTo("grammar"));
        Assert.That((string?)rule["category"]!["id"], Is.EqualTo("CONTRACTION"));
        Assert.That((string?)rule["category"]!["name"], Is.EqualTo("contraction ou élision"));
        Assert.That((string?)rule["urls"]![0]!["value"], Does.StartWith("https://"));
        Assert.That(answer["sentenceRanges"]!.ToJsonString(), Is.EqualTo($"[[0,{Texts.Correctable.Length}]]"));
    }

    [Test]
    public async Task A_context_is_cut_to_one_line_around_the_finding()
    {
        var text = $"{Texts.Long(500)}\n{Texts.Flagged}\n{Texts.Long(500)}";
        var answer = await CheckAsync(("text", text), ("language", "fr"));

        var context = Matches(answer).First(match => Marked(match, text) == "démissionne")["context"]!;
        var cut = (string)context["text"]!;
        Assert.That(cut, Does.StartWith("...").And.EndWith("...").And.Not.Contain("\n"));
        Assert.That(cut, Has.Length.EqualTo(3 + 40 + "démissionne".Length + 40 + 3));
        Assert.That(cut.Substring((int)context["offset"]!, (int)context["length"]!), Is.EqualTo("démissionne"));
    }

    [Test]
    public async Task A_get_answers_too()
    {
        var answer = await RunningService.JsonOfAsync(
            await Client.GetAsync($"/v2/check?language=fr&text={Uri.EscapeDataString(Texts.Flagged)}")
        );

        Assert.That(Matches(answer), Is.Not.Empty);
    }

    [Test]
    public async Task Markup_that_the_client_marks_is_not_read_and_offsets_count_it()
    {
        const string Before = "<p>Après la ";
        var data = """
            {"annotation":[{"markup":"<p>"},{"text":"Après la "},{"markup":"<b>"},{"text":"démis"},{"markup":"<i/>"},{"text":"sionne"},{"markup":"</b>"},
            {"text":" du ministre, le calme est revenu"},{"markup":"&nbsp;","interpretAs":" "},{"text":"dans la ville."},{"markup":"</p>","interpretAs":"\n\n"}]}
            """;
        var answer = await CheckAsync(("data", data), ("language", "fr"));

        var match = Matches(answer).Single();
        Assert.That((int?)match["offset"], Is.EqualTo(Before.Length + "<b>".Length));
        Assert.That((int?)match["length"], Is.EqualTo("démis<i/>sionne".Length));
        Assert.That((string?)match["sentence"], Is.EqualTo(Texts.Flagged));
    }

    [Test]
    public async Task Markup_is_read_as_what_the_client_says_that_it_stands_for()
    {
        var data = """
            {"annotation":[{"text":"Il faut ouvrir la page"},{"markup":"&rsquo;","interpretAs":"’"},{"text":"administration du site."}]}
            """;
        var answer = await CheckAsync(("data", data), ("language", "fr"));

        var match = Matches(answer).Single();
        Assert.That((int?)match["offset"], Is.EqualTo("Il faut ouvrir la ".Length));
        Assert.That((int?)match["length"], Is.EqualTo("page&rsquo;administration".Length));
    }

    [Test]
    public async Task Data_may_hold_a_plain_text()
    {
        var answer = await CheckAsync(("data", $$"""{"text":"{{Texts.Flagged}}"}"""), ("language", "fr"));

        Assert.That(Matches(answer), Is.Not.Empty);
    }

    [TestCase("", "MTQ3,MTQ2")]
    [TestCase("disabledRules=MTQ2001", "MTQ3")]
    [TestCase("disabledRules=mtq2001, MTQ9999", "MTQ3")]
    [TestCase("disabledCategories=CONTRACTION", "MTQ3")]
    [TestCase("disabledCategories=CONTRACTION,PART_OF_SPEECH", "")]
    [TestCase("disabledCategories=CONTRACTION,PART_OF_SPEECH&enabledRules=MTQ2001", "MTQ2")]
    [TestCase("disabledCategories=CONTRACTION&enabledCategories=CONTRACTION", "MTQ3,MTQ2")]
    [TestCase("enabledOnly=true&enabledRules=MTQ2001", "MTQ2")]
    [TestCase("enabledOnly=true&enabledCategories=part_of_speech", "MTQ3")]
    [TestCase("enabledOnly=yes&enabledCategories=CONTRACTION,PART_OF_SPEECH", "MTQ3,MTQ2")]
    [TestCase("level=picky", "MTQ3,MTQ2")]
    public async Task Rules_and_categories_are_chosen_as_in_languagetool(string fields, string found)
    {
        using var answer = await Service.PostAsync(
            $"text={WebUtility.UrlEncode(TwoRules)}&language=fr&{fields.Replace(' ', '+')}",
            "/v2/check",
            "application/x-www-form-urlencoded"
        );
        var families = Matches(await RunningService.JsonOfAsync(answer))
            .Select(match => ((string)match["rule"]!["id"]!)[..4].Replace("MTQ4", "MTQ3"));

        Assert.That(string.Join(',', families), Is.EqualTo(found));
    }

    [TestCase("fr")]
    [TestCase("FR-ca")]
    [TestCase("auto")]
    public async Task French_is_checked_by_every_name(string language)
    {
        var answer = await CheckAsync(("text", Texts.Flagged), ("language", language));

        Assert.That(Matches(answer), Is.Not.Empty);
        Assert.That((string?)answer["language"]!["name"], Does.StartWith("French"));
    }

    [Test]
    public async Task What_is_not_french_has_no_findings_when_the_client_leaves_it_open()
    {
        var answer = await CheckAsync(
            ("text", "The minister has resigned, and calm has returned to the town after a long and difficult week."),
            ("language", "auto"),
            ("preferredVariants", "en-US,de-DE")
        );

        Assert.That((string?)answer["language"]!["code"], Is.EqualTo("und"));
        Assert.That(Matches(answer), Is.Empty);
    }

    [TestCase("language=fr", "Missing 'text' or 'data' parameter")]
    [TestCase("text=Bonjour", "Missing 'language' parameter")]
    [TestCase("text=Bonjour&language=en-US", "Supported: fr, fr-FR")]
    [TestCase("text=Bonjour&data=1&language=fr", "Set only 'text' or 'data' parameter, not both")]
    [TestCase("text=Bonjour&language=fr&preferredVariants=fr-FR", "'language=auto'")]
    [TestCase("text=Bonjour&language=fr&level=strict", "'default' or 'picky'")]
    [TestCase("text=Bonjour&language=fr&enabledOnly=true", "You must specify enabled rules")]
    [TestCase(
        "text=Bonjour&language=fr&enabledOnly=true&enabledRules=MTQ2001&disabledRules=MTQ2002",
        "You cannot specify disabled"
    )]
    [TestCase("data=nothing&language=fr", "Could not parse JSON")]
    [TestCase("data=[]&language=fr", "must be a JSON object")]
    [TestCase("data=%7B%22a%22:1%7D&language=fr", "requires 'text' or 'annotation'")]
    [TestCase("data=%7B%22annotation%22:1%7D&language=fr", "must be an array")]
    [TestCase("data=%7B%22annotation%22:[1]%7D&language=fr", "must hold objects")]
    [TestCase("data=%7B%22annotation%22:[%7B%22text%22:1%7D]%7D&language=fr", "'text' must be a string")]
    [TestCase("data=%7B%22annotation%22:[%7B%22text%22:%22a%22,%22markup%22:%22b%22%7D]%7D&language=fr", "not both")]
    [TestCase(
        "data=%7B%22annotation%22:[%7B%22text%22:%22a%22,%22interpretAs%22:%22b%22%7D]%7D&language=fr",
        "only 'markup' can"
    )]
    [TestCase("data=%7B%22annotation%22:[%7B%7D]%7D&language=fr", "Only 'text' and 'markup'")]
    public async Task What_is_wrong_is_said_in_the_words_of_languagetool(string form, string reason)
    {
        using var answer = await Service.PostAsync(form, "/v2/check", "application/x-www-form-urlencoded");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(body, Does.StartWith("Error: ").And.Contains(reason));
    }

    [Test]
    public async Task The_languages_are_french_with_its_countries()
    {
        var languages = await RunningService.JsonOfAsync(await Client.GetAsync("/v2/languages"));

        Assert.That(languages.AsArray().Select(language => (string?)language!["longCode"]), Does.Contain("fr-FR"));
        Assert.That(languages.AsArray().Select(language => (string?)language!["code"]), Is.All.EqualTo("fr"));
    }

    private static IEnumerable<JsonNode> Matches(JsonNode answer) => answer["matches"]!.AsArray().Select(match => match!);

    private static string Marked(JsonNode match, string text) => text.Substring((int)match["offset"]!, (int)match["length"]!);

    private async Task<JsonNode> CheckAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Client.PostAsync("/v2/check", form);
        return await RunningService.JsonOfAsync(answer);
    }
}
