using System.Runtime.Intrinsics;
using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Text;

namespace MtQuality.Training.Tagging;

/// <summary>Turns treebank sentences into examples, with the runtime's own candidates and features.</summary>
internal sealed class ExampleBuilder(FrenchLexicon lexicon, TagVocabulary vocabulary)
{
    private readonly LatticeBuilder _builder = new(lexicon, vocabulary);
    private readonly WordCache _words = new();
    private readonly byte[] _choices = new byte[NameGender.MaxChoices];
    private readonly uint[] _features = new uint[TagFeatures.MaxOfWord];
    private readonly byte[] _chosen = new byte[WordChoices.Max];

    /// <summary>The sentence as the decoder sees it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="priors">What leaves unlikely candidates out; <see langword="null"/> to keep all of them.</param>
    /// <param name="weight">How much the sentence counts.</param>
    public TaggedExample Build(UdSentence sentence, TagPriors? priors, float weight = 1)
    {
        var (tokens, numbers) = See(sentence);
        var tags = new ushort[tokens.Length][];
        var places = new byte[tokens.Length][][];
        var words = new uint[tokens.Length][];
        var contexts = new uint[tokens.Length][];
        var right = new ulong[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var word = ref _words[numbers[i]];
            var form = tokens[i].In(sentence.Text);
            var range = RangeOf(word);
            var isGuess = (word.Shape & TokenShape.Unknown) != 0;
            words[i] = _features[..TagFeatures.OfWord(form, word, _features)];
            var placesOfAll = _builder.Candidates.Places(range);
            var count = range.Count > 1 ? priors?.Choose(words[i], placesOfAll, isGuess, _chosen) : null;
            byte[] kept = count is { } n ? _chosen[..n] : [.. Enumerable.Range(0, range.Count).Select(k => (byte)k)];
            tags[i] = Pick(_builder.Candidates.Tags(range), kept);
            places[i] = Array.ConvertAll(Pick(placesOfAll, kept), place => PlacesOf(isGuess, place));
            right[i] = RightOnes(sentence.Tokens[i], form, Pick(_builder.Candidates.Morphs(range), kept));
            contexts[i] = range.Count == 1 ? [] : ContextOf(numbers, i);
        }
        return new TaggedExample
        {
            Tags = tags,
            Places = places,
            Words = words,
            Contexts = contexts,
            Right = right,
            Weight = weight,
        };
    }

    /// <summary>The names of a sentence, each as an example of its own whose candidates are genders and numbers.</summary>
    public IEnumerable<TaggedExample> BuildNames(UdSentence sentence)
    {
        var (tokens, numbers) = See(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            var range = RangeOf(_words[numbers[i]]);
            var morphs = _builder.Candidates.Morphs(range).ToArray();
            var name = Array.FindIndex(morphs, morph => morph.Pos == Pos.ProperNoun);
            if (name < 0 || sentence.Tokens[i].Words is not [{ Upos: "PROPN" }])
            {
                continue;
            }
            var choices = _choices[..NameGender.ChoicesOf(morphs[name], _choices)];
            if (choices.Length > 1)
            {
                var features = new uint[Vector256<uint>.Count];
                TagFeatures.OfName(_words[numbers[i]], LeftOf(numbers, i), RightOf(numbers, i)).CopyTo(features);
                yield return new TaggedExample
                {
                    Tags =
                    [
                        [.. Enumerable.Repeat(_builder.Candidates.Tags(range)[name], choices.Length)],
                    ],
                    Places =
                    [
                        [.. choices.Select(choice => new[] { (byte)(TagWeightRows.NamePlaces + choice) })],
                    ],
                    Words = [features],
                    Contexts =
                    [
                        [],
                    ],
                    Right =
                    [
                        RightOnes(
                            sentence.Tokens[i],
                            tokens[i].In(sentence.Text),
                            Array.ConvertAll(choices, choice => NameGender.With(morphs[name], choice))
                        ),
                    ],
                };
            }
        }
    }

    private (Token[] Tokens, int[] Numbers) See(UdSentence sentence)
    {
        var tokens = GoldTokens.Of(sentence);
        tokens = tokens[..Math.Min(tokens.Length, TagLattice.MaxTokens)];
        var numbers = new int[tokens.Length];
        _words.BeginText();
        _builder.LookUp(sentence.Text, tokens, _words, numbers);
        return (tokens, numbers);
    }

    private static CandidateRange RangeOf(in WordFacts word) => new(word.FirstCandidate, word.CandidateCount);

    private uint[] ContextOf(int[] numbers, int i)
    {
        ref readonly var word = ref _words[numbers[i]];
        var features = new uint[Vector256<uint>.Count];
        TagFeatures.OfContext(word.Word, word.Class, LeftOf(numbers, i), RightOf(numbers, i)).CopyTo(features);
        return features[..TagFeatures.OfContextCount];
    }

    private uint LeftOf(int[] numbers, int i) => i > 0 ? _words[numbers[i - 1]].Context : LatticeBuilder.BeforeFirst;

    private uint RightOf(int[] numbers, int i) =>
        i + 1 < numbers.Length ? _words[numbers[i + 1]].Context : LatticeBuilder.AfterLast;

    private static T[] Pick<T>(ReadOnlySpan<T> all, byte[] chosen)
    {
        var picked = new T[chosen.Length];
        for (var k = 0; k < picked.Length; k++)
        {
            picked[k] = all[chosen[k]];
        }
        return picked;
    }

    // The place of a guess is its index.
    private byte[] PlacesOf(bool isGuess, byte place) => isGuess ? [place, vocabulary.GuessFamilies[place]] : [place];

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
