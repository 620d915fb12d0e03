using MtQuality.Language;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation;

/// <summary>Counts how many words of a treebank a tagger got right. A contraction counts for each of its words.</summary>
internal sealed class TaggingScore
{
    private readonly Dictionary<(string Gold, string Found), int> _confusions = [];

    public int Words { get; private set; }
    public int RightPos { get; private set; }
    public int RightFeatures { get; private set; }
    public int RightBoth { get; private set; }

    public IEnumerable<(string Gold, string Found, int Count)> Confusions =>
        _confusions
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Select(pair => (pair.Key.Gold, pair.Key.Found, pair.Value));

    public void Add(UdToken token, ReadOnlySpan<char> form, Morph found)
    {
        var tags = TagMap.ToUd(form, found, token.Words.Length);
        for (var i = 0; i < token.Words.Length; i++)
        {
            var gold = TagMap.Gold(token.Words[i]);
            var tag = i < tags.Length ? tags[i] : new UdTag();
            Words++;
            RightPos += tag.Upos == gold.Upos ? 1 : 0;
            RightFeatures += tag.SameFeatures(gold) ? 1 : 0;
            RightBoth += tag == gold ? 1 : 0;
            if (tag != gold)
            {
                var pair = tag.Upos == gold.Upos ? (gold.ToString(), tag.ToString()) : (gold.Upos, tag.Upos ?? "nothing");
                _confusions[pair] = _confusions.GetValueOrDefault(pair) + 1;
            }
        }
    }

    public double Pos => 100.0 * RightPos / Words;
    public double Features => 100.0 * RightFeatures / Words;
    public double Both => 100.0 * RightBoth / Words;
}
