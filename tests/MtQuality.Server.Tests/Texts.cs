using System.Globalization;
using System.Text;

namespace MtQuality.Server.Tests;

/// <summary>Articles for the tests.</summary>
internal static class Texts
{
    /// <summary>A sentence with one artifact, <c>démissionne</c>.</summary>
    public const string Flagged = "Après la démissionne du ministre, le calme est revenu dans la ville.";

    /// <summary>A sentence with one artifact that has one correction, <c>à le</c> to <c>au</c>.</summary>
    public const string Correctable = "Chaque samedi, la famille va à le marché de la ville.";

    /// <summary>A text of about this many characters, of sentences that differ.</summary>
    public static string Long(int length)
    {
        var text = new StringBuilder(length + 100);
        for (var i = 1; text.Length < length; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"Le {i}e train de la matinée est arrivé en gare avec {i % 50 + 2} minutes de retard. "
            );
        }
        return text.ToString();
    }
}
