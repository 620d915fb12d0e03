using System.Net.Mime;
using System.Text.Json.Nodes;
using MtQuality.Cli;

namespace MtQuality.Server.OpenApi;

/// <summary><c>GET /openapi.json</c>: what the service answers, for programs that write clients.</summary>
internal static class OpenApiEndpoint
{
    private const string Definitions = "#/definitions/";
    private const string Components = "#/components/schemas/";

    public static void MapOpenApi(this IEndpointRouteBuilder routes)
    {
        var document = Document();
        routes.MapGet("/openapi.json", () => TypedResults.Text(document, MediaTypeNames.Application.Json));
    }

    /// <summary>The document, with the schemas of what the command line writes too in their one wording.</summary>
    private static string Document()
    {
        var document = Read(typeof(OpenApiEndpoint), "openapi.json", text => text);
        document["info"]!["version"] = Product.Version;
        var schemas = document["components"]!["schemas"]!.AsObject();
        var report = Read(
            typeof(Mtq),
            "schemas/report.schema.json",
            text => text.Replace(Definitions, Components, StringComparison.Ordinal)
        );
        foreach (var (name, schema) in report["definitions"]!.AsObject())
        {
            schemas.TryAdd(name, schema!.DeepClone());
        }
        return document.ToJsonString();
    }

    private static JsonNode Read(Type neighbour, string name, Func<string, string> change)
    {
        using var reader = new StreamReader(neighbour.Assembly.GetManifestResourceStream(name)!);
        return JsonNode.Parse(change(reader.ReadToEnd()))!;
    }
}
