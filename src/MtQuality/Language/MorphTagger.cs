using MtQuality.Language.Tagging;
using MtQuality.Models;
using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>
/// Looks every token up in the lexicon and chooses one analysis in context. A word that the lexicon knows gets no other analyses than
/// those that the lexicon has (a capitalised one may be a name), so that an impossible neighbourhood stays visible to the rules.
/// </summary>
internal sealed class MorphTagger
{
    [ThreadStatic]
    private static TagLattice? t_lattice;

    // For sentences that come without a workspace.
    [ThreadStatic]
    private static WordCache? t_words;

    private readonly TaggerModel _model;
    private readonly LatticeBuilder _builder;

    public MorphTagger(FrenchLexicon lexicon, TaggerModel model)
    {
        _model = model;
        _builder = new LatticeBuilder(lexicon, model.Vocabulary, model);
    }

    /// <summary>The tagger embedded in the library.</summary>
    public static MorphTagger Default => Embedded.Tagger;

    /// <summary>Fills one reading per token of a sentence that is read for its tags alone.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings)
    {
        var words = t_words ??= new WordCache();
        Span<int> numbers = stackalloc int[TagLattice.MaxTokens];
        for (var start = 0; start < tokens.Length; start += TagLattice.MaxTokens)
        {
            var count = Math.Min(TagLattice.MaxTokens, tokens.Length - start);
            var piece = tokens.Slice(start, count);
            words.BeginText();
            LookUp(text, piece, words, numbers[..count]);
            Tag(words, numbers[..count], readings.Slice(start, count));
        }
    }

    /// <summary>Finds out the number of each token's word, which is then known to <paramref name="words"/>.</summary>
    public void LookUp(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, WordCache words, Span<int> numbers) =>
        _builder.LookUp(text, tokens, words, numbers);

    /// <summary>Fills one reading per token of a sentence whose words were looked up.</summary>
    public void Tag(WordCache words, ReadOnlySpan<int> numbers, Span<Reading> readings)
    {
        var lattice = t_lattice ??= new TagLattice();
        for (var start = 0; start < numbers.Length; start += TagLattice.MaxTokens)
        {
            var count = Math.Min(TagLattice.MaxTokens, numbers.Length - start);
            TagPiece(words, numbers.Slice(start, count), readings.Slice(start, count), lattice);
        }
    }

    private void TagPiece(WordCache words, ReadOnlySpan<int> numbers, Span<Reading> readings, TagLattice lattice)
    {
        FillLattice(words, numbers, lattice);
        TagDecoder.Decode(_model, lattice);
        for (var i = 0; i < numbers.Length; i++)
        {
            ref readonly var word = ref words[numbers[i]];
            ref var reading = ref readings[i];
            var morph = _builder.Candidates.MorphAt(word.FirstCandidate + word.Choices.Sources[lattice.ChosenAt(i)]);
            reading.Morph = morph.Pos == Pos.ProperNoun ? WithGender(morph, words, numbers, i) : morph;
            reading.Class = word.ClassId;
            reading.Match = word.Match;
            reading.Margin = word.ChoiceCount == 1 ? byte.MaxValue : _model.ConfidenceOf(lattice.Leads[i]);
        }
    }

    // What every token is chosen from and what speaks for each: the word alone, which is known, and the word between its neighbours. The
    // weights of all are called from memory before the first are added up, which saves a twentieth of the tagger's time.
    private void FillLattice(WordCache words, ReadOnlySpan<int> numbers, TagLattice lattice)
    {
        var families = _model.Families;
        lattice.Begin(numbers.Length, _model.Boundary, families);
        var open = 0;
        var left = LatticeBuilder.BeforeFirst;
        for (var i = 0; i < numbers.Length; i++)
        {
            ref readonly var word = ref words[numbers[i]];
            if (word.ChoiceCount == 1)
            {
                lattice.Set(i, word.Choices.Tags[0], families);
            }
            else
            {
                var right = i + 1 < numbers.Length ? words[numbers[i + 1]].Context : LatticeBuilder.AfterLast;
                var features = TagFeatures.OfContext(word.Word, word.Class, left, right);
                _model.Contexts.Fetch(features);
                lattice.FeaturesAt(open) = features;
                lattice.OpenAt(open++) = i;
            }
            left = word.Context;
        }
        for (var k = 0; k < open; k++)
        {
            var i = lattice.OpenAt(k);
            ref readonly var word = ref words[numbers[i]];
            _model.Weigh(
                word,
                lattice.FeaturesAt(k),
                lattice.Sums,
                lattice.Set(i, word.Choices.Tags[..word.ChoiceCount], families)
            );
        }
    }

    private Morph WithGender(Morph name, WordCache words, ReadOnlySpan<int> numbers, int i)
    {
        Span<byte> places = stackalloc byte[NameGender.MaxChoices];
        Span<Morph> morphs = stackalloc Morph[NameGender.MaxChoices];
        var count = NameGender.CandidatesOf(name, places, morphs);
        if (count == 0)
        {
            return name;
        }
        Span<int> scores = stackalloc int[NameGender.MaxChoices];
        Span<uint> features = stackalloc uint[TagFeatures.MaxOfName];
        var left = i > 0 ? words[numbers[i - 1]].Context : LatticeBuilder.BeforeFirst;
        var right = i + 1 < numbers.Length ? words[numbers[i + 1]].Context : LatticeBuilder.AfterLast;
        var featureCount = TagFeatures.OfName(words[numbers[i]], left, right, features);
        _model.ScoreName(features[..featureCount], places[..count], scores);
        var best = 0;
        for (var k = 1; k < count; k++)
        {
            best = scores[k] > scores[best] ? k : best;
        }
        return morphs[best];
    }

    // Apart, so that a tagger can be trained when there is none yet.
    private static class Embedded
    {
        public static readonly MorphTagger Tagger = new(
            FrenchLexicon.Default,
            TaggerModel.Read(ModelFile.ReadEmbedded(TaggerModel.FileName), TaggerModel.FileName)
        );
    }
}
