using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Text;

namespace MtQuality.Training.Tagging;

/// <summary>Turns treebank sentences into examples, with the runtime's own candidates and features.</summary>
internal sealed class ExampleBuilder(FrenchLexicon lexicon, TagVocabulary vocabulary)
{
    private readonly LatticeBuilder _builder = new(lexicon, vocabulary);
    private readonly TagLattice _lattice = new();
    private readonly WordCache _words = new();
    private readonly byte[] _places = new byte[NameGender.MaxChoices];
    private readonly Morph[] _genders = new Morph[NameGender.MaxChoices];
    private readonly uint[] _features = new uint[TagFeatures.MaxFeatures];

    /// <summary>The sentence as the decoder sees it.</summary>
    public TaggedExample Build(UdSentence sentence, float weight = 1)
    {
        var tokens = See(sentence);
        var tags = new ushort[tokens.Length][];
        var places = new byte[tokens.Length][][];
        var features = new uint[tokens.Length][];
        var right = new ulong[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var range = _lattice.ViewAt(i).Candidates;
            tags[i] = _builder.Candidates.Tags(range).ToArray();
            places[i] = [.. _builder.Candidates.Places(range).ToArray().Select(place => PlacesOf(range, place))];
            right[i] = RightOnes(sentence.Tokens[i], tokens[i].In(sentence.Text), _builder.Candidates.Morphs(range));
            features[i] = range.Count == 1 ? [] : Features(sentence, tokens, i);
        }
        return new TaggedExample
        {
            Tags = tags,
            Places = places,
            Features = features,
            Right = right,
            Weight = weight,
        };
    }

    /// <summary>The names of a sentence, each as an example of its own whose candidates are genders and numbers.</summary>
    public IEnumerable<TaggedExample> BuildNames(UdSentence sentence)
    {
        var tokens = See(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            var range = _lattice.ViewAt(i).Candidates;
            var morphs = _builder.Candidates.Morphs(range).ToArray();
            var name = Array.FindIndex(morphs, morph => morph.Pos == Pos.ProperNoun);
            if (name < 0 || sentence.Tokens[i].Words is not [{ Upos: "PROPN" }])
            {
                continue;
            }
            var count = NameGender.CandidatesOf(morphs[name], _places, _genders);
            if (count > 1)
            {
                yield return new TaggedExample
                {
                    Tags =
                    [
                        [.. Enumerable.Repeat(_builder.Candidates.Tags(range)[name], count)],
                    ],
                    Places =
                    [
                        [.. _places[..count].Select(place => new[] { place })],
                    ],
                    Features = [Features(sentence, tokens, i)],
                    Right = [RightOnes(sentence.Tokens[i], tokens[i].In(sentence.Text), _genders.AsSpan(0, count))],
                };
            }
        }
    }

    private Token[] See(UdSentence sentence)
    {
        var tokens = GoldTokens.Of(sentence);
        tokens = tokens[..Math.Min(tokens.Length, TagLattice.MaxTokens)];
        var numbers = new int[tokens.Length];
        _words.BeginText();
        _builder.LookUp(sentence.Text, tokens, _words, numbers);
        LatticeBuilder.View(_words, numbers, new Reading[tokens.Length], _lattice);
        return tokens;
    }

    private uint[] Features(UdSentence sentence, Token[] tokens, int i) =>
        _features[..TagFeatures.Extract(sentence.Text, tokens, _lattice, i, _features)];

    // The place of a guess is its index.
    private byte[] PlacesOf(CandidateRange range, byte place) =>
        range == _builder.Candidates.Guesses ? [place, vocabulary.GuessFamilies[place]] : [place];

    private static ulong RightOnes(UdToken token, ReadOnlySpan<char> form, ReadOnlySpan<Morph> candidates)
    {
        var best = 1;
        ulong right = 0;
        for (var k = 0; k < candidates.Length; k++)
        {
            var likeness = TagMap.Likeness(token, form, candidates[k]);
            if (likeness > best)
            {
                (best, right) = (likeness, 0);
            }
            if (likeness == best)
            {
                right |= 1UL << k;
            }
        }
        return right == 0 ? ulong.MaxValue >> (64 - candidates.Length) : right;
    }
}
