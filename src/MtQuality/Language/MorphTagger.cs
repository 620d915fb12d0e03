using System.Runtime.Intrinsics;
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
        ReadWords(words, numbers, readings, lattice);
        WeighChoices(words, lattice);
        TagDecoder.Decode(_model, lattice);
        foreach (var i in lattice.Open)
        {
            ref readonly var token = ref lattice[i];
            ref var reading = ref readings[i];
            reading.Morph = MorphOf(words[token.Word], token.Chosen);
            reading.Margin = _model.ConfidenceOf(token.Lead);
            lattice.AddName(i, NameGender.IsOpenName(reading.Morph));
        }
        SettleNames(words, readings, lattice);
    }

    // As with choices, the weights of all names are called from memory before the first are added up.
    private void SettleNames(WordCache words, Span<Reading> readings, TagLattice lattice)
    {
        foreach (var i in lattice.Names)
        {
            ref var name = ref lattice[i];
            name.Places = _model.PlacesOfName(TagFeatures.OfName(words[name.Word], name.Next(-1).Context, name.Next(1).Context));
        }
        foreach (var i in lattice.Names)
        {
            ref var morph = ref readings[i].Morph;
            morph = NameGender.Settle(morph, _model.WeighName(lattice[i].Places));
        }
    }

    // What each token is as far as its word says it. Tokens with a choice, and names, are counted, not asked for one by one: whether the
    // next one is such a token nobody can foretell.
    private void ReadWords(WordCache words, ReadOnlySpan<int> numbers, Span<Reading> readings, TagLattice lattice)
    {
        var families = _model.Families;
        lattice.Begin(numbers.Length, _model.Boundary, families);
        lattice[-1].Context = LatticeBuilder.BeforeFirst;
        lattice[numbers.Length].Context = LatticeBuilder.AfterLast;
        for (var i = 0; i < numbers.Length; i++)
        {
            ref readonly var word = ref words[numbers[i]];
            ref var reading = ref readings[i];
            ref var token = ref lattice[i];
            reading.Morph = word.FirstMorph;
            reading.Class = word.ClassId;
            reading.Match = word.Match;
            reading.Margin = byte.MaxValue;
            token.SetOnly(word.Choices.Tags[0], families);
            token.Context = word.Context;
            token.Word = numbers[i];
            lattice.AddOpen(i, word.ChoiceCount > 1);
            lattice.AddName(i, (word.Traits & WordTraits.IsOpenName) != 0);
        }
    }

    // What speaks for each choice: the word alone, which is known, and the word between its neighbours. The weights of all are called from
    // memory before the first are added up, which saves a twentieth of the tagger's time.
    private void WeighChoices(WordCache words, TagLattice lattice)
    {
        foreach (var i in lattice.Open)
        {
            ref var token = ref lattice[i];
            token.Places = _model.Contexts.PlacesOfContext(FeaturesOf(words[token.Word], ref token));
        }
        foreach (var i in lattice.Open)
        {
            ref var token = ref lattice[i];
            ref readonly var word = ref words[token.Word];
            token.SetCount(word.ChoiceCount);
            if ((word.Shape & TokenShape.Unknown) == 0)
            {
                _model.Weigh(word, token.Places, ref lattice.FirstSum, ref token.FirstChoice);
            }
            else
            {
                _model.WeighGuesses(word, FeaturesOf(word, ref token), ref token.FirstChoice);
            }
        }
    }

    private static Vector256<uint> FeaturesOf(in WordFacts word, ref LatticeToken token) =>
        TagFeatures.OfContext(word.Word, word.Class, token.Next(-1).Context, token.Next(1).Context);

    private Morph MorphOf(in WordFacts word, int choice) =>
        _builder.Candidates.MorphAt(word.FirstCandidate + word.Choices.Sources[choice]);

    // Apart, so that a tagger can be trained when there is none yet.
    private static class Embedded
    {
        public static readonly MorphTagger Tagger = new(
            FrenchLexicon.Default,
            TaggerModel.Read(ModelFile.ReadEmbedded(TaggerModel.FileName), TaggerModel.FileName)
        );
    }
}
