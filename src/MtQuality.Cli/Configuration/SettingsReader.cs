using System.Text.Json;
using MtQuality.Cli.JsonLines;
using MtQuality.Cli.Output;

namespace MtQuality.Cli.Configuration;

/// <summary>Reads a settings file. Whatever is wrong is named with its line and column, and a wrong name with the nearest right one.</summary>
internal ref struct SettingsReader
{
    private static readonly string[] s_languages = ["fr", "en"];
    private readonly string _path;
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;

    private SettingsReader(string path, ReadOnlySpan<byte> json)
    {
        _path = path;
        _json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        _reader = new Utf8JsonReader(
            _json,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
    }

    /// <summary>Names of all keys, as in the schema.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    ["$schema", "language", "format", "failOn", "preview", "model", "baseline", "include", "exclude", "rules"];

    /// <exception cref="SettingsException">The file is no settings file.</exception>
    public static Settings Read(string path, ReadOnlySpan<byte> json)
    {
        if (JsonText.IndexOfInvalidUtf8(json) is >= 0 and var invalid)
        {
            throw ErrorAt(path, json, invalid, "the file is not UTF-8.");
        }
        var reader = new SettingsReader(path, json);
        try
        {
            return reader.Read();
        }
        catch (JsonException e)
        {
            var (line, column) = ((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            throw new SettingsException(path, line, column, "this is not JSON.");
        }
    }

    private Settings Read()
    {
        var settings = new Settings { Directory = Path.GetDirectoryName(Path.GetFullPath(_path)) };
        _reader.Read();
        Expect(JsonTokenType.StartObject, "the file must be one JSON object.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextName() is { } key)
        {
            if (!Keys.Contains(key, StringComparer.Ordinal))
            {
                throw Error($"there is no setting \"{key}\". {Nearest.Hint(key, Keys)}");
            }
            if (!seen.Add(key))
            {
                throw Error($"\"{key}\" is set twice.");
            }
            _reader.Read();
            settings = key switch
            {
                "language" => settings with
                {
                    Language = OneOf(s_languages) == "fr" ? MessageLanguage.French : MessageLanguage.English,
                },
                "format" => settings with { Format = OneOf(ReportFormat.All) },
                "failOn" => settings with { FailOn = Member<FailOn>() },
                "preview" => settings with { Preview = Bool() },
                "model" => settings with { Model = FilePath(settings.Directory!) },
                "baseline" => settings with { Baseline = FilePath(settings.Directory!) },
                "include" => settings with { Include = Strings() },
                "exclude" => settings with { Exclude = Strings() },
                "rules" => settings with { Rules = Rules() },
                _ => Ignoring(Text(), settings),
            };
        }
        _reader.Read();
        return settings;
    }

    private static Settings Ignoring(string _, Settings settings) => settings;

    private Dictionary<string, RuleSetting> Rules()
    {
        Expect(JsonTokenType.StartObject, "\"rules\" must be an object: { \"MTQ2001\": \"off\" }.");
        var known = FrenchChecker.Rules.Select(rule => rule.Id).ToList();
        var rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        while (NextName() is { } id)
        {
            if (!known.Contains(id, StringComparer.Ordinal))
            {
                throw Error($"there is no rule \"{id}\". {Nearest.Hint(id, known)}");
            }
            _reader.Read();
            var value = OneOf([.. RuleSetting.Names]);
            var severity = Names.TryParse<Severity>(value, out var parsed) ? parsed : (Severity?)null;
            rules[id] = new RuleSetting(value != RuleSetting.Off, severity);
        }
        return rules;
    }

    private string? NextName()
    {
        _reader.Read();
        return _reader.TokenType == JsonTokenType.PropertyName ? JsonText.Read(_reader) : null;
    }

    private T Member<T>()
        where T : struct, Enum =>
        Names.TryParse<T>(OneOf(Names.All<T>()), out var value) ? value : throw new InvalidOperationException();

    private string OneOf(IReadOnlyList<string> values)
    {
        var value = Text();
        return values.Contains(value, StringComparer.Ordinal)
            ? value
            : throw Error($"\"{value}\" is not possible here. {Nearest.Hint(value, values)}");
    }

    private bool Bool() =>
        _reader.TokenType is JsonTokenType.True or JsonTokenType.False
            ? _reader.GetBoolean()
            : throw Error("true or false is needed here.");

    private string FilePath(string directory) => Path.GetFullPath(Path.Combine(directory, Text()));

    private List<string> Strings()
    {
        Expect(JsonTokenType.StartArray, "an array of strings is needed here.");
        var strings = new List<string>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            strings.Add(Text());
        }
        return strings;
    }

    private string Text()
    {
        Expect(JsonTokenType.String, "a string is needed here.");
        return JsonText.Read(_reader);
    }

    private void Expect(JsonTokenType type, string reason)
    {
        if (_reader.TokenType != type)
        {
            throw Error(reason);
        }
    }

    private SettingsException Error(string reason) => ErrorAt(_path, _json, (int)_reader.TokenStartIndex, reason);

    private static SettingsException ErrorAt(string path, ReadOnlySpan<byte> json, int offset, string reason)
    {
        var before = json[..offset];
        var line = before.Count((byte)'\n') + 1;
        return new SettingsException(path, line, offset - before.LastIndexOf((byte)'\n'), reason);
    }
}
