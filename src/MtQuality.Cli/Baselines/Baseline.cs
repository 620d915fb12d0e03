using System.Text.Json;
using MtQuality.Cli.Output;
using MtQuality.Cli.Output.Json;

namespace MtQuality.Cli.Baselines;

/// <summary>
/// Findings that are known and accepted, by file and fingerprint: <c>mtq baseline</c> writes them, <c>mtq check --baseline</c> leaves them
/// out. Files are named relative to the baseline's own directory.
/// </summary>
internal sealed class Baseline
{
    private readonly Dictionary<string, HashSet<string>> _byFile = new(StringComparer.Ordinal);
    private readonly string _directory;

    private Baseline(string directory) => _directory = directory;

    public static IReadOnlySet<string> Empty { get; } = new HashSet<string>();

    public IReadOnlySet<string> Of(string file) => _byFile.GetValueOrDefault(NameOf(_directory, file)) ?? Empty;

    /// <exception cref="InvalidDataException">The file is no baseline.</exception>
    public static Baseline Read(string path)
    {
        var baseline = new Baseline(DirectoryOf(path));
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.GetProperty("recipe").GetString() != Fingerprints.Recipe)
            {
                throw new InvalidDataException($"{path}: made by another version of mtq; write it anew with mtq baseline.");
            }
            foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
            {
                var fingerprints = file.Value.EnumerateArray().Select(known => known.GetProperty("fingerprint").GetString()!);
                baseline._byFile[file.Name] = fingerprints.ToHashSet(StringComparer.Ordinal);
            }
            return baseline;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path}: this is no baseline of mtq.", e);
        }
    }

    /// <summary>Begins a baseline; findings are added file by file.</summary>
    public static BaselineWriter Write(string path, Stream output) => new(output, DirectoryOf(path));

    internal static string NameOf(string directory, string file) => Path.GetRelativePath(directory, file).Replace('\\', '/');

    private static string DirectoryOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;
}

/// <summary>Writes a baseline; disposing it ends the file.</summary>
internal sealed class BaselineWriter : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly Stream _output;
    private readonly string _directory;

    public BaselineWriter(Stream output, string directory)
    {
        _output = output;
        _directory = directory;
        _json = new Utf8JsonWriter(output, ReportJson.Indented);
        _json.WriteStartObject();
        _json.WriteString("recipe"u8, Fingerprints.Recipe);
        _json.WriteStartObject("files"u8);
    }

    public void Add(string file, string text, ArticleReport report)
    {
        var fingerprints = Fingerprints.Of(text, report);
        _json.WriteStartArray(Baseline.NameOf(_directory, file));
        for (var i = 0; i < fingerprints.Length; i++)
        {
            _json.WriteStartObject();
            _json.WriteString("rule"u8, report.Findings[i].RuleId);
            _json.WriteString("fingerprint"u8, fingerprints[i]);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.Flush();
    }

    public void Dispose()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Dispose();
        _output.Write("\n"u8);
        _output.Flush();
    }
}
