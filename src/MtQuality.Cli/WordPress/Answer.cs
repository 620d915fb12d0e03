using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MtQuality.Cli.WordPress;

/// <summary>What a site answered, read to its end.</summary>
/// <param name="From">The address that was asked.</param>
/// <param name="Status">Status of HTTP.</param>
/// <param name="Body">The bytes; <see langword="null"/> when there are more than are read.</param>
/// <param name="Total">How many items the whole list has, if the site says so.</param>
internal sealed record Answer(Uri From, HttpStatusCode Status, byte[]? Body, int? Total)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Why the site refuses, in its own words; empty when it says nothing that a program can read.</summary>
    public Refusal Refusal => TryRead(WordPressJson.Default.Refusal) ?? new Refusal(Code: null, Message: null);

    /// <summary>The JSON of the body.</summary>
    /// <exception cref="WordPressException">It is none, or of another shape.</exception>
    public T Read<T>(JsonTypeInfo<T> type, Wording wording)
        where T : class => TryRead(type) ?? throw new WordPressException(wording.NotTheApi(From));

    private T? TryRead<T>(JsonTypeInfo<T> type)
        where T : class
    {
        // A wall for logging in, or a proxy, answers with a page; plugins print warnings before the JSON.
        try
        {
            return Body is null ? null : JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
