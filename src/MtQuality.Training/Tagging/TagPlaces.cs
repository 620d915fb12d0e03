using System.Runtime.InteropServices;
using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Text;

namespace MtQuality.Training.Tagging;

/// <summary>
/// Gives every tag a place in the rows of weights, so that tags between which a word has to choose do not share one: the colouring of a
/// graph, done greedily. Where places do not suffice, the tags that meet most rarely share.
/// </summary>
internal sealed class TagPlaces(FrenchLexicon lexicon, TagSet tags)
{
    // A word of a treebank counts as much as so many classes of the lexicon, most of which hardly ever occur.
    private const int WeightOfToken = 100;

    private readonly Dictionary<(int, int), long> _meetings = [];

    public static byte[] Choose(
        FrenchLexicon lexicon,
        uint[] tagCodes,
        IEnumerable<uint> auxiliaries,
        IEnumerable<UdSentence> sentences
    )
    {
        var tags = new TagSet(tagCodes);
        var places = new TagPlaces(lexicon, tags);
        for (var classId = 1; classId < lexicon.ClassCount; classId++)
        {
            places.Meet(places.TagsOf(classId, mayBeAuxiliary: false), 1);
        }
        var auxiliaryForms = auxiliaries.ToHashSet();
        foreach (var form in sentences.SelectMany(s => s.Tokens.Select(token => s.Text.Substring(token.Start, token.Length))))
        {
            var mayBeAuxiliary = auxiliaryForms.Contains(FeatureHash.OfWord(form));
            places.Meet(places.TagsOf(lexicon.ClassOf(form, out _), mayBeAuxiliary), WeightOfToken);
        }
        foreach (var kind in Enum.GetValues<TokenKind>())
        {
            places.Meet([.. new KindTags(tags).Of(kind).ToArray().Select(tag => (int)tag)], WeightOfToken);
        }
        return places.Choose();
    }

    private int[] TagsOf(int classId, bool mayBeAuxiliary)
    {
        var candidates = TagCandidates.CandidatesOf(lexicon.AnalysesOf(classId));
        var auxiliaries = mayBeAuxiliary
            ? candidates.Where(morph => morph.Pos == Pos.Verb).Select(morph => morph.WithPos(Pos.Auxiliary))
            : [];
        return
        [
            .. candidates
                .Concat(auxiliaries)
                .Append(new Morph(Pos.ProperNoun))
                .Select(morph => (int)tags.IdOf(TagCandidates.TagOf(morph)))
                .Distinct(),
        ];
    }

    private void Meet(int[] company, int weight)
    {
        foreach (var one in company)
        {
            foreach (var other in company.Where(other => other != one))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_meetings, (one, other), out _) += weight;
            }
        }
    }

    private byte[] Choose()
    {
        var neighbours = _meetings.ToLookup(pair => pair.Key.Item1, pair => (Tag: pair.Key.Item2, Weight: pair.Value));
        var places = new byte[tags.Count];
        var isPlaced = new bool[tags.Count];
        var uses = new int[TagWeightRows.Length];
        foreach (var tag in Enumerable.Range(0, tags.Count).OrderByDescending(tag => neighbours[tag].Sum(n => n.Weight)))
        {
            var clashes = new long[TagWeightRows.Length];
            foreach (var (neighbour, weight) in neighbours[tag].Where(n => isPlaced[n.Tag]))
            {
                clashes[places[neighbour]] += weight;
            }
            var best = Enumerable.Range(0, clashes.Length).MinBy(place => (clashes[place], uses[place]));
            places[tag] = (byte)best;
            isPlaced[tag] = true;
            uses[best]++;
        }
        return places;
    }
}
