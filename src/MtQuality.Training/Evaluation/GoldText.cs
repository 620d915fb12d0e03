using System.Text.Json;

namespace MtQuality.Training.Evaluation;

/// <summary>An error that an editor would mark.</summary>
internal readonly record struct GoldSpan(int Start, int Length, Category Category, Origin Origin);

/// <summary>
/// A sentence or short article of <c>corpus/gold</c>, written for this project, with the errors that an editor would mark in it.
/// The format of the files is described in their README.
/// </summary>
/// <param name="Family">Name of the file without its extension.</param>
/// <param name="Line">Line in the file, counted from 1.</param>
/// <param name="Text">The text as a checker gets it.</param>
/// <param name="Spans">The errors, in order; none in a text that is right.</param>
/// <param name="Note">Why the text is as it is, where that is not plain.</param>
internal sealed record GoldText(string Family, int Line, string Text, IReadOnlyList<GoldSpan> Spans, string? Note)
{
    public bool IsClean => Spans.Count == 0;

    /// <summary>Reads all gold files of a directory, in order of their names.</summary>
    /// <exception cref="FormatException">A line is not as the format says; the message names file and line.</exception>
    public static IReadOnlyList<GoldText> ReadAll(string directory)
    {
        var texts = new List<GoldText>();
        foreach (var path in Directory.GetFiles(directory, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var family = Path.GetFileNameWithoutExtension(path);
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                number++;
                try
                {
                    texts.Add(Parse(family, number, line));
                }
                catch (Exception e) when (e is FormatException or JsonException)
                {
                    throw new FormatException($"{path}:{number}: {e.Message}", e);
                }
            }
        }
        return texts;
    }

    /// <summary>Reads one line of a gold file.</summary>
    /// <exception cref="FormatException">The object or its marks are not as the format says.</exception>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    public static GoldText Parse(string family, int line, string json)
    {
        using var document = JsonDocument.Parse(json);
        string? marked = null;
        string? note = null;
        var labels = new List<(Category Category, Origin Origin)>();
        foreach (var property in Properties(document.RootElement))
        {
            switch (property.Name)
            {
                case "text":
                    marked = String(property);
                    break;
                case "note":
                    note = String(property);
                    break;
                case "spans" when property.Value.ValueKind == JsonValueKind.Array:
                    labels.AddRange(property.Value.EnumerateArray().Select(Label));
                    break;
                default:
                    throw new FormatException($"unexpected '{property.Name}'");
            }
        }
        var text = MarkedText.Parse(marked ?? throw new FormatException("'text' is missing"));
        if (text.Spans.Count != labels.Count)
        {
            throw new FormatException($"{text.Spans.Count} marks, but {labels.Count} spans");
        }
        var spans = text.Spans.Zip(labels, (at, label) => new GoldSpan(at.Start, at.Length, label.Category, label.Origin));
        return new GoldText(family, line, text.Text, [.. spans], note);
    }

    private static (Category Category, Origin Origin) Label(JsonElement span)
    {
        Category? category = null;
        Origin? origin = null;
        foreach (var property in Properties(span))
        {
            switch (property.Name)
            {
                case "category":
                    category = Named<Category>(property);
                    break;
                case "origin":
                    origin = Named<Origin>(property);
                    break;
                default:
                    throw new FormatException($"unexpected '{property.Name}'");
            }
        }
        return (
            category ?? throw new FormatException("'category' is missing"),
            origin ?? throw new FormatException("'origin' is missing")
        );
    }

    private static JsonElement.ObjectEnumerator Properties(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject()
            : throw new FormatException($"an object is expected, not: {element.GetRawText()}");

    private static T Named<T>(JsonProperty property)
        where T : struct, Enum =>
        Names.TryParse<T>(String(property), out var value)
            ? value
            : throw new FormatException($"no {property.Name} is called '{property.Value}'");

    private static string String(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.String
            ? property.Value.GetString()!
            : throw new FormatException($"'{property.Name}' is not a string");
}
