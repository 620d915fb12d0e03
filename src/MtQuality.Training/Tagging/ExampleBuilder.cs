using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Text;

namespace MtQuality.Training.Tagging;

/// <summary>Turns treebank sentences into examples, with the runtime's own candidates and features.</summary>
internal sealed class ExampleBuilder(FrenchLexicon lexicon, TagVocabulary vocabulary)
{
    private readonly LatticeBuilder _builder = new(lexicon, vocabulary);
    private readonly NameGender _nameGender = new(vocabulary.Tags);
    private readonly TagLattice _lattice = new();
    private readonly ushort[] _tags = new ushort[LatticeBuilder.MaxCandidates];
    private readonly Morph[] _morphs = new Morph[LatticeBuilder.MaxCandidates];
    private readonly uint[] _features = new uint[TagFeatures.MaxFeatures];

    /// <summary>The sentence as the decoder sees it.</summary>
    public TaggedExample Build(UdSentence sentence, float weight = 1)
    {
        var (tokens, readings) = See(sentence);
        var tags = new ushort[tokens.Length][];
        var features = new uint[tokens.Length][];
        var right = new ulong[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var count = _builder.CandidatesOf(tokens[i], readings[i], _lattice.ViewAt(i), _tags, _morphs);
            tags[i] = _tags[..count];
            right[i] = RightOnes(sentence.Tokens[i], tokens[i].In(sentence.Text), _morphs.AsSpan(0, count));
            features[i] = count == 1 ? [] : Features(sentence, tokens, i);
        }
        return new TaggedExample
        {
            Tags = tags,
            Features = features,
            Right = right,
            Weight = weight,
        };
    }

    /// <summary>The names of a sentence, each as an example of its own whose candidates are genders and numbers.</summary>
    public IEnumerable<TaggedExample> BuildNames(UdSentence sentence)
    {
        var (tokens, readings) = See(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            var count = _builder.CandidatesOf(tokens[i], readings[i], _lattice.ViewAt(i), _tags, _morphs);
            var name = Array.FindIndex(_morphs, 0, count, morph => morph.Pos == Pos.ProperNoun);
            if (name < 0 || sentence.Tokens[i].Words is not [{ Upos: "PROPN" }])
            {
                continue;
            }
            count = _nameGender.CandidatesOf(_morphs[name], _tags, _morphs);
            if (count > 1)
            {
                yield return new TaggedExample
                {
                    Tags = [_tags[..count]],
                    Features = [Features(sentence, tokens, i)],
                    Right = [RightOnes(sentence.Tokens[i], tokens[i].In(sentence.Text), _morphs.AsSpan(0, count))],
                };
            }
        }
    }

    private (Token[] Tokens, Reading[] Readings) See(UdSentence sentence)
    {
        var tokens = GoldTokens.Of(sentence);
        tokens = tokens[..Math.Min(tokens.Length, TagLattice.MaxTokens)];
        var readings = new Reading[tokens.Length];
        _builder.View(sentence.Text, tokens, readings, _lattice);
        return (tokens, readings);
    }

    private uint[] Features(UdSentence sentence, Token[] tokens, int i) =>
        _features[..TagFeatures.Extract(sentence.Text, tokens, _lattice, i, _features)];

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
