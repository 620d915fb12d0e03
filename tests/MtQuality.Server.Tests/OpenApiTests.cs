using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;

namespace MtQuality.Server.Tests;

/// <summary>The document is kept by hand: here it is held against the endpoints and their answers.</summary>
internal sealed class OpenApiTests : SharedService
{
    // The page and its files are no part of the interface for programs.
    private static bool IsOfInterface(string path) =>
        path.StartsWith("/v", StringComparison.Ordinal) || path is "/health" or "/metrics" or "/openapi.json";

    [Test]
    public async Task It_names_every_endpoint_and_no_other()
    {
        var document = await DocumentAsync();
        var named = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        var mapped = Service
            .Application.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => IsOfInterface(endpoint.RoutePattern.RawText!))
            .SelectMany(endpoint =>
                (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method =>
                    $"{method} {endpoint.RoutePattern.RawText}"
                )
            );

        Assert.That(named, Is.EquivalentTo(mapped));
    }

    [TestCase("/v1/check", "post")]
    [TestCase("/v2/check", "post")]
    public async Task An_answer_to_an_article_is_what_it_says(string path, string method)
    {
        using var answer = path.StartsWith("/v1", StringComparison.Ordinal)
            ? await Service.PostAsync(Texts.Flagged)
            : await Service.PostAsync($"text={Texts.Flagged}&language=fr", path, "application/x-www-form-urlencoded");

        Assert.That(await ErrorsAsync(path, method, "200", "application/json", answer), Is.Empty);
    }

    [TestCase("/v1/rules")]
    [TestCase("/v2/languages")]
    public async Task A_list_is_what_it_says(string path)
    {
        using var answer = await Client.GetAsync(path);

        Assert.That(await ErrorsAsync(path, "get", "200", "application/json", answer), Is.Empty);
    }

    [Test]
    public async Task A_refusal_is_what_it_says()
    {
        using var answer = await Service.PostAsync("{}", mediaType: "application/json");

        Assert.That(await ErrorsAsync("/v1/check", "post", "400", "application/problem+json", answer), Is.Empty);
    }

    [Test]
    public async Task The_schemas_tell_a_wrong_answer_from_a_right_one()
    {
        using var answer = await Service.PostAsync(Texts.Flagged);

        Assert.That(await ErrorsAsync("/v1/rules", "get", "200", "application/json", answer), Is.Not.Empty);
    }

    private async Task<JsonNode> DocumentAsync() => await RunningService.JsonOfAsync(await Client.GetAsync("/openapi.json"));

    private async Task<IEnumerable<string>> ErrorsAsync(
        string path,
        string method,
        string status,
        string mediaType,
        HttpResponseMessage answer
    )
    {
        Assert.That(((int)answer.StatusCode).ToString(), Is.EqualTo(status));
        var document = await DocumentAsync();
        var schema = document["paths"]![path]![method]!["responses"]![status]!["content"]![mediaType]!["schema"]!
            .DeepClone()
            .AsObject();
        // Where a schema that stands alone keeps what it refers to.
        schema["definitions"] = document["components"]!["schemas"]!.DeepClone();
        var read = await JsonSchema.FromJsonAsync(
            schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal)
        );
        return read.Validate(await answer.Content.ReadAsStringAsync()).Select(error => $"{error.Path}: {error.Kind}");
    }
}
