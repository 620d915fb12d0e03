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

    private readonly TaggerModel _model;
    private readonly LatticeBuilder _builder;
    private readonly NameGender _names;

    public MorphTagger(FrenchLexicon lexicon, TaggerModel model)
    {
        _model = model;
        _builder = new LatticeBuilder(lexicon, model.Vocabulary);
        _names = new NameGender(model.Vocabulary.Tags);
    }

    /// <summary>The tagger embedded in the library.</summary>
    public static MorphTagger Default => Embedded.Tagger;

    /// <summary>Fills one reading per token of a sentence.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings)
    {
        var lattice = t_lattice ??= new TagLattice();
        for (var start = 0; start < tokens.Length; start += TagLattice.MaxTokens)
        {
            var count = Math.Min(TagLattice.MaxTokens, tokens.Length - start);
            TagPiece(text, tokens.Slice(start, count), readings.Slice(start, count), lattice);
        }
    }

    private void TagPiece(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings, TagLattice lattice)
    {
        _builder.View(text, tokens, readings, lattice);
        FillLattice(text, tokens, readings, lattice);
        TagDecoder.Decode(_model, lattice);
        for (var i = 0; i < tokens.Length; i++)
        {
            var chosen = lattice.MorphsAt(i)[lattice.Chosen[i]];
            readings[i].Morph = chosen.Pos == Pos.ProperNoun ? WithGender(chosen, text, tokens, lattice, i) : chosen;
            readings[i].Margin = _model.ConfidenceOf(TagDecoder.LeadAt(_model, lattice, i));
        }
    }

    // The candidates of every token and what its features say for each.
    private void FillLattice(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<Reading> readings,
        TagLattice lattice
    )
    {
        Span<ushort> tags = stackalloc ushort[LatticeBuilder.MaxCandidates];
        Span<Morph> morphs = stackalloc Morph[LatticeBuilder.MaxCandidates];
        Span<int> scores = stackalloc int[LatticeBuilder.MaxCandidates];
        Span<uint> features = stackalloc uint[TagFeatures.MaxFeatures];
        for (var i = 0; i < tokens.Length; i++)
        {
            var count = _builder.CandidatesOf(tokens[i], readings[i], lattice.ViewAt(i), tags, morphs);
            scores[0] = 0;
            if (count > 1)
            {
                var featureCount = TagFeatures.Extract(text, tokens, lattice, i, features);
                _model.Score(features[..featureCount], tags[..count], scores);
            }
            lattice.Set(i, tags[..count], morphs[..count], scores[..count], _model.Reach);
        }
    }

    private Morph WithGender(Morph name, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TagLattice lattice, int i)
    {
        Span<ushort> tags = stackalloc ushort[LatticeBuilder.MaxCandidates];
        Span<Morph> morphs = stackalloc Morph[LatticeBuilder.MaxCandidates];
        Span<int> scores = stackalloc int[LatticeBuilder.MaxCandidates];
        Span<uint> features = stackalloc uint[TagFeatures.MaxFeatures];
        var count = _names.CandidatesOf(name, tags, morphs);
        if (count == 0)
        {
            return name;
        }
        var featureCount = TagFeatures.Extract(text, tokens, lattice, i, features);
        _model.Score(features[..featureCount], tags[..count], scores);
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
