using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;

namespace MtQuality.Cli.Tests.WordPress;

/// <summary>A post of <see cref="FakeSite"/>.</summary>
internal sealed class FakePost(long id, string content)
{
    public long Id => id;

    public string Title { get; set; } = $"Titre {id}";

    public string Content { get; set; } = content;

    public bool IsPublished { get; set; } = true;

    public JsonObject Meta { get; } = [];
}

/// <summary>Answers in process as WordPress and the plugin do, as far as the scan asks.</summary>
internal sealed class FakeSite : HttpMessageHandler
{
    public const string User = "redac";
    public const string Password = "abcd efgh ijkl";

    public SortedDictionary<long, FakePost> Posts { get; } = [];

    /// <summary>Every request: method, path and query.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What is answered in place of the usual answer; <see langword="null"/> for the usual one.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Instead { get; set; } = _ => null;

    /// <summary>Happens before each request for posts.</summary>
    public Action BeforePosts { get; set; } = () => { };

    /// <summary>Happens before each verdict is taken.</summary>
    public Action<FakePost> BeforeVerdict { get; set; } = _ => { };

    /// <summary>Posts that the site counts and does not show.</summary>
    public HashSet<long> Hidden { get; } = [];

    public HashSet<string> Capabilities { get; } =
    ["edit_posts", "edit_others_posts", "edit_published_posts", "edit_pages", "edit_others_pages", "edit_published_pages"];

    public bool HasPlugin { get; set; } = true;

    public bool TakesPasswords { get; set; } = true;

    public string Link { get; set; } = "<https://exemple.org/wp-json/>; rel=\"https://api.w.org/\"";

    public int Writes => Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal));

    public FakeSite Add(params IEnumerable<string> contents)
    {
        foreach (var content in contents)
        {
            var id = Posts.Count == 0 ? 1 : Posts.Keys.Max() + 1;
            Posts.Add(id, new FakePost(id, content));
        }
        return this;
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Refuse(HttpStatusCode status, string code) =>
        Json($$"""{"code":"{{code}}","message":"Refusé."}""", status);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        var answer = Instead(request) ?? await AnswerAsync(request, cancellationToken);
        answer.RequestMessage = request;
        return answer;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var path = request.RequestUri.AbsolutePath;
        var route =
            query["rest_route"] is { } given ? given.Trim('/')
            : path.StartsWith("/wp-json", StringComparison.Ordinal) ? path["/wp-json".Length..].Trim('/')
            : null;
        if (route is null)
        {
            Assert.That(request.Headers.Authorization, Is.Null, "The password is for the API alone.");
            var page = new HttpResponseMessage { Content = new StringContent("<!doctype html>") };
            page.Headers.TryAddWithoutValidation("Link", Link);
            return page;
        }
        if (route is "")
        {
            return Json(TakesPasswords ? """{"authentication":{"application-passwords":{}}}""" : """{"authentication":[]}""");
        }
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));
        if (request.Headers.Authorization?.Parameter != login || !TakesPasswords)
        {
            return Refuse(HttpStatusCode.Unauthorized, TakesPasswords ? "incorrect_password" : "rest_not_logged_in");
        }
        return route switch
        {
            "wp/v2/users/me" => Json(
                $$"""{"name":"Rédac","capabilities":{ {{string.Join(',', Capabilities.Select(name => $"\"{name}\":true"))}} } }"""
            ),
            "wp/v2/posts" or "wp/v2/pages" => PageOf(query),
            "mtq/v1" when HasPlugin => Json("{}"),
            _ when route.StartsWith("mtq/v1/verdicts/", StringComparison.Ordinal) => TakeVerdict(
                Posts[long.Parse(route["mtq/v1/verdicts/".Length..], CultureInfo.InvariantCulture)],
                JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellation))!
            ),
            _ => Refuse(HttpStatusCode.NotFound, "rest_no_route"),
        };
    }

    private HttpResponseMessage PageOf(System.Collections.Specialized.NameValueCollection query)
    {
        BeforePosts();
        Assert.That(query["context"] + query["orderby"] + query["order"] + query["status"], Is.EqualTo("editidascpublish"));
        var published = Posts.Values.Where(post => post.IsPublished).ToList();
        var page = published
            .Skip(int.Parse(query["offset"]!, CultureInfo.InvariantCulture))
            .Take(int.Parse(query["per_page"]!, CultureInfo.InvariantCulture))
            .Where(post => !Hidden.Contains(post.Id));
        var json = JsonSerializer.Serialize(
            page.Select(post => new
            {
                id = post.Id,
                link = $"https://exemple.org/?p={post.Id}",
                title = new { raw = post.Title },
                content = new { raw = post.Content },
                // PHP writes an empty list where other languages write an empty object.
                meta = post.Meta.Count == 0 ? (object)Array.Empty<int>() : post.Meta,
            })
        );
        var answer = Json(json);
        answer.Headers.Add("X-WP-Total", $"{published.Count}");
        return answer;
    }

    private HttpResponseMessage TakeVerdict(FakePost post, JsonNode note)
    {
        BeforeVerdict(post);
        var text = $"{note["checker"]}\n{post.Title}\n{post.Content}";
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) != (string?)note["sha256"])
        {
            return Refuse(HttpStatusCode.Conflict, "mtq_edited");
        }
        post.Meta["mtq_sha256"] = (string?)note["sha256"];
        post.Meta["mtq_verdict"] = (string?)note["verdict"];
        post.Meta["mtq_score"] = (double)note["score"]!;
        post.IsPublished &= !(bool)note["hold"]!;
        return Json($$"""{"held":{{(post.IsPublished ? "false" : "true")}}}""");
    }
}
