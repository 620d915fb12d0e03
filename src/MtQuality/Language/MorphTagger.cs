using System.Runtime.CompilerServices;
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
        _builder = new LatticeBuilder(lexicon, model.Vocabulary);
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
            Tag(text, piece, words, numbers[..count], readings.Slice(start, count));
        }
    }

    /// <summary>Finds out the number of each token's word, which is then known to <paramref name="words"/>.</summary>
    public void LookUp(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, WordCache words, Span<int> numbers) =>
        _builder.LookUp(text, tokens, words, numbers);

    /// <summary>Fills one reading per token of a sentence whose words were looked up.</summary>
    public void Tag(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        WordCache words,
        ReadOnlySpan<int> numbers,
        Span<Reading> readings
    )
    {
        var lattice = t_lattice ??= new TagLattice();
        for (var start = 0; start < tokens.Length; start += TagLattice.MaxTokens)
        {
            var count = Math.Min(TagLattice.MaxTokens, tokens.Length - start);
            LatticeBuilder.View(words, numbers.Slice(start, count), readings.Slice(start, count), lattice);
            TagPiece(text, tokens.Slice(start, count), readings.Slice(start, count), lattice);
        }
    }

    private void TagPiece(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings, TagLattice lattice)
    {
        FillLattice(text, tokens, lattice);
        TagDecoder.Decode(_model, lattice);
        for (var i = 0; i < tokens.Length; i++)
        {
            var chosen = _builder.Candidates.MorphAt(lattice.ChosenAt(i));
            readings[i].Morph = chosen.Pos == Pos.ProperNoun ? WithGender(chosen, text, tokens, lattice, i) : chosen;
            readings[i].Margin = _model.ConfidenceOf(TagDecoder.LeadAt(_model, lattice, i));
        }
    }

    // The candidates of every token and what its features say for each. (To ask the memory for the weights of a token while the features
    // of the next are made was measured: nothing gained, the processor looks that far ahead by itself.)
    [SkipLocalsInit]
    private void FillLattice(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TagLattice lattice)
    {
        Span<int> scores = stackalloc int[TagWeightRows.MaxGuesses];
        Span<uint> features = stackalloc uint[TagFeatures.MaxFeatures];
        for (var i = 0; i < tokens.Length; i++)
        {
            var range = lattice.ViewAt(i).Candidates;
            var tags = _builder.Candidates.Tags(range);
            if (range.Count == 1)
            {
                lattice.Set(i, tags[0]);
                continue;
            }
            var featureCount = TagFeatures.Extract(text, tokens, lattice, i, features);
            if ((lattice.ViewAt(i).Shape & TokenShape.Unknown) != 0)
            {
                _model.ScoreGuesses(features[..featureCount], scores);
            }
            else
            {
                _model.Score(features[..featureCount], _builder.Candidates.Places(range), scores);
            }
            lattice.Set(i, tags, scores[..range.Count], _model.Reach);
        }
    }

    private Morph WithGender(Morph name, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TagLattice lattice, int i)
    {
        Span<byte> places = stackalloc byte[NameGender.MaxChoices];
        Span<Morph> morphs = stackalloc Morph[NameGender.MaxChoices];
        var count = NameGender.CandidatesOf(name, places, morphs);
        if (count == 0)
        {
            return name;
        }
        Span<int> scores = stackalloc int[NameGender.MaxChoices];
        Span<uint> features = stackalloc uint[TagFeatures.MaxFeatures];
        var featureCount = TagFeatures.Extract(text, tokens, lattice, i, features);
        _model.Score(features[..featureCount], places[..count], scores);
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
