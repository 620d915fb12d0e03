using System.Text.Json;
using System.Text.Json.Serialization;

namespace MtQuality.Cli.WordPress;

/// <summary>A post or a page as its editor has it.</summary>
internal sealed record Post
{
    /// <summary>The fields that are asked for; without the rendered ones, which cost the site most of its time.</summary>
    public const string Fields = "id,link,title.raw,content.raw,meta";

    public long Id { get; init; }

    public string Link { get; init; } = "";

    public RawText? Title { get; init; }

    public RawText? Content { get; init; }

    /// <summary>An object of what plugins registered; without any, WordPress writes an empty array.</summary>
    public JsonElement Meta { get; init; }

    /// <summary>The hash that stands beside the verdict of an earlier scan.</summary>
    public string? Sha256 =>
        MetaOf("mtq_sha256") is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>The verdict of an earlier scan, under its written name.</summary>
    public string? Verdict => MetaOf("mtq_verdict") is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The probability of an earlier scan.</summary>
    public double? Score => MetaOf("mtq_score") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private JsonElement? MetaOf(string name) =>
        Meta.ValueKind == JsonValueKind.Object && Meta.TryGetProperty(name, out var value) ? value : null;
}

/// <summary>A text as it is kept, before WordPress makes HTML of it.</summary>
internal sealed record RawText(string? Raw);

/// <summary>Who is asking.</summary>
internal sealed record User
{
    public string Name { get; init; } = "";

    /// <summary>What the user may do; only told in the context <c>edit</c>. An object of booleans, or an empty array.</summary>
    public JsonElement Capabilities { get; init; }

    public bool May(string capability) =>
        Capabilities.ValueKind == JsonValueKind.Object
        && Capabilities.TryGetProperty(capability, out var value)
        && value.ValueKind == JsonValueKind.True;
}

/// <summary>What the API says of itself.</summary>
internal sealed record ApiIndex
{
    /// <summary>Ways in, by name; an empty array without any.</summary>
    public JsonElement Authentication { get; init; }

    public bool HasApplicationPasswords =>
        Authentication.ValueKind == JsonValueKind.Object && Authentication.TryGetProperty("application-passwords", out _);
}

/// <summary>Why the site refuses.</summary>
internal sealed record Refusal(string? Code, string? Message);

/// <summary>A verdict on its way to the site.</summary>
/// <param name="Checker">What judged; first line of what <paramref name="Sha256"/> is the hash of.</param>
/// <param name="Sha256">Hash of what was judged: the site takes the verdict only if its text still has it.</param>
/// <param name="Verdict">Written name of the verdict.</param>
/// <param name="Score">Probability.</param>
/// <param name="Hold">Whether the post is to become pending.</param>
internal sealed record VerdictNote(string Checker, string Sha256, string Verdict, double Score, bool Hold);

/// <summary>What the site did with a verdict.</summary>
internal sealed record VerdictReceipt(bool Held);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Post[]))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(ApiIndex))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(VerdictNote))]
[JsonSerializable(typeof(VerdictReceipt))]
internal sealed partial class WordPressJson : JsonSerializerContext;
