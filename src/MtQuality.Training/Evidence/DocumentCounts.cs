using MtQuality.Rules;
using MtQuality.Training.Data;

namespace MtQuality.Training.Evidence;

/// <summary>How often each rule fires in a document.</summary>
/// <param name="Family">Sites or systems that belong together; validation leaves out whole families.</param>
/// <param name="IsMachine">Whether a machine translated it.</param>
/// <param name="Words">Length in words.</param>
/// <param name="Counts">Hits of each rule, by <see cref="Rule.Index"/>.</param>
internal sealed record DocumentCounts(string Family, bool IsMachine, int Words, int[] Counts)
{
    public static DocumentCounts Of(LabelledText document, FrenchChecker checker)
    {
        var (counts, words) = checker.CountFindings(document.Text);
        return new DocumentCounts(FamilyOf(document.Source), document.IsMachine, words, counts);
    }

    /// <summary>The family of a source: the part before the first slash, without marks of how a text was made.</summary>
    public static string FamilyOf(string source)
    {
        var family = source.Split('/')[0];
        return family switch
        {
            "wmt21native" => "wmt21",
            "python_docs_HT" or "react_HT" or "putaindecode_native" or "ht_hfcourse_fr" or "ht_react_fr" or "human_jamstatic" =>
                "docs",
            "native_press" or "press_native" => "press",
            _ => family,
        };
    }
}
