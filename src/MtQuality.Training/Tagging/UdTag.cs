using System.Text;
using MtQuality.Language;

namespace MtQuality.Training.Tagging;

/// <summary>
/// What is compared with the gold of a treebank: universal part of speech and the features Gender, Number, Person, Tense, Mood and
/// VerbForm. The last three are one <see cref="Language.VerbForm"/>, which is a mere renaming (see <see cref="TagMap"/>).
/// A feature that UD leaves out because the form allows both values (epicene "rapide") is <c>None</c>.
/// </summary>
internal readonly record struct UdTag(string Upos, Gender Gender, GrammaticalNumber Number, Person Person, VerbForm Form)
{
    public bool SameFeatures(UdTag other) =>
        Gender == other.Gender && Number == other.Number && Person == other.Person && Form == other.Form;

    public override string ToString()
    {
        var text = new StringBuilder(Upos);
        foreach (var value in (object[])[Gender, Number, Person, Form])
        {
            if (!value.ToString()!.Equals("None", StringComparison.Ordinal))
            {
                text.Append(' ').Append(value);
            }
        }
        return text.ToString();
    }
}
