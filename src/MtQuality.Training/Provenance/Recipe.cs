using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MtQuality.Training.Provenance;

/// <summary>
/// What a model was made of: the command, the version of the code that fits it, and name, length and SHA-256 of every file that was
/// read. The text lies beside the model; the model carries its hash (see <see cref="Models.ModelFile"/>).
/// </summary>
/// <param name="Command">The command line; DIR and FILE stand for paths of one machine.</param>
/// <param name="FitterVersion">Raised by hand when the code fits another model from the same files.</param>
/// <param name="Inputs">The files that are read, each under the name that the recipe calls it by.</param>
internal sealed record Recipe(string Command, int FitterVersion, IReadOnlyList<(string Name, string Path)> Inputs)
{
    /// <summary>The recipe in lines.</summary>
    /// <exception cref="IOException">An input cannot be read.</exception>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"command {Command}\nfitter {FitterVersion}\n");
        foreach (var (name, path) in Inputs)
        {
            using var file = File.OpenRead(path);
            var hash = Convert.ToHexStringLower(SHA256.HashData(file));
            text.Append(CultureInfo.InvariantCulture, $"input {name} {file.Length} {hash}\n");
        }
        return text.ToString();
    }

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
