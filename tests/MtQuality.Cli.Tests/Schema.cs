using NJsonSchema;

namespace MtQuality.Cli.Tests;

/// <summary>JSON schemas: those that the tool publishes, and that of SARIF.</summary>
internal static class Schema
{
    public static JsonSchema Report { get; } =
        Read(typeof(Mtq).Assembly.GetManifestResourceStream("schemas/report.schema.json")!);

    public static JsonSchema Sarif { get; } =
        Read(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0.json")));

    public static JsonSchema Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }

    /// <summary>What is wrong with a document, one line for each error.</summary>
    public static IEnumerable<string> Errors(this JsonSchema schema, string json) =>
        schema.Validate(json).Select(error => $"{error.Path}: {error.Kind}");
}
