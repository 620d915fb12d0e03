using System.IO.Compression;
using System.Xml.Linq;

namespace MtQuality.Packages.Tests;

/// <summary>The packages that were packed.</summary>
internal static class Packages
{
    public static IReadOnlyList<string> Libraries { get; } = ["MtQuality", "MtQuality.Documents", "MtQuality.Extensions"];

    public static IReadOnlyList<string> Tools { get; } = ["MtQuality.Cli", "MtQuality.Server"];

    public static IReadOnlyList<string> All { get; } = [.. Libraries, .. Tools];

    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("MTQUALITY_PACKAGES") is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : throw new InvalidOperationException(
                "Pack first: dotnet pack -c Release -o packages, and set MTQUALITY_PACKAGES to that folder."
            );

    public static string Version { get; } =
        XDocument.Parse(ReadText("MtQuality", "MtQuality.nuspec")).Descendants().First(e => e.Name.LocalName == "version").Value;

    public static string PathOf(string id, string extension = ".nupkg") =>
        Directory
            .EnumerateFiles(Folder, $"{id}.*{extension}")
            .Single(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));

    public static string[] Files(string id, string extension = ".nupkg")
    {
        using var package = ZipFile.OpenRead(PathOf(id, extension));
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    public static byte[] Read(string id, string file, string extension = ".nupkg")
    {
        using var package = ZipFile.OpenRead(PathOf(id, extension));
        using var content = package.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static string ReadText(string id, string file) =>
        System.Text.Encoding.UTF8.GetString(Read(id, file)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
}
