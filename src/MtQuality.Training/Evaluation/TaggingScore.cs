using MtQuality.Language;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation;

/// <summary>Counts how many words of a treebank a tagger got right. A contraction counts for each of its words.</summary>
internal sealed class TaggingScore
{
    // Stands where a tagger found no word: "des" taken for an article is one word, the treebank may have two.
    private const string NoWord = "–";

    private readonly Dictionary<(string Gold, string Found), int> _posConfusions = [];
    private readonly Dictionary<(string Gold, string Found), int> _featureConfusions = [];

    public int Words { get; private set; }
    public int RightPos { get; private set; }
    public int RightFeatures { get; private set; }
    public int RightBoth { get; private set; }

    public double Pos => 100.0 * RightPos / Words;

    /// <summary>Gender, number, person, tense, mood and verb form all as in the treebank.</summary>
    public double Features => 100.0 * RightFeatures / Words;
    public double Both => 100.0 * RightBoth / Words;

    /// <summary>Parts of speech taken for others, most frequent first.</summary>
    public IEnumerable<(string Gold, string Found, int Count)> PosConfusions => Ordered(_posConfusions);

    /// <summary>Tags whose part of speech is right and whose features are not, most frequent first.</summary>
    public IEnumerable<(string Gold, string Found, int Count)> FeatureConfusions => Ordered(_featureConfusions);

    public void Add(UdToken token, ReadOnlySpan<char> form, Morph found) =>
        Add(token, TagMap.ToUd(form, found, token.Words.Length));

    public void Add(UdToken token, UdTag[] found)
    {
        for (var i = 0; i < token.Words.Length; i++)
        {
            var gold = TagMap.Gold(token.Words[i]);
            var tag =
                i < found.Length ? found[i] : new UdTag(NoWord, Gender.None, GrammaticalNumber.None, Person.None, VerbForm.None);
            Words++;
            RightPos += tag.Upos == gold.Upos ? 1 : 0;
            RightFeatures += tag.SameFeatures(gold) ? 1 : 0;
            RightBoth += tag == gold ? 1 : 0;
            if (tag.Upos != gold.Upos)
            {
                Count(_posConfusions, (gold.Upos, tag.Upos));
            }
            else if (tag != gold)
            {
                Count(_featureConfusions, (gold.ToString(), tag.ToString()));
            }
        }
    }

    private static void Count(Dictionary<(string, string), int> confusions, (string, string) pair) =>
        confusions[pair] = confusions.GetValueOrDefault(pair) + 1;

    private static IEnumerable<(string Gold, string Found, int Count)> Ordered(
        Dictionary<(string Gold, string Found), int> confusions
    ) =>
        confusions
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Gold, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Found, StringComparer.Ordinal)
            .Select(pair => (pair.Key.Gold, pair.Key.Found, pair.Value));
}
