using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>Looks tokens up in the lexicon and says which tags each can have.</summary>
/// <param name="lexicon">The lexicon.</param>
/// <param name="vocabulary">The tagger's vocabulary.</param>
/// <param name="model">What chooses from the candidates of a word; as long as it is being trained, nothing is chosen.</param>
internal sealed class LatticeBuilder(FrenchLexicon lexicon, TagVocabulary vocabulary, TaggerModel? model = null)
{
    /// <summary>The context of the first token on its left.</summary>
    public const uint BeforeFirst = 0x2545F491;

    /// <summary>The context of the last token on its right.</summary>
    public const uint AfterLast = 0x2545F492;

    // Stands for a whole kind of word.
    private const uint UnknownWord = 0x51ED270B;

    /// <summary>What each token can be.</summary>
    public TagCandidates Candidates { get; } = new(lexicon, vocabulary);

    /// <summary>Finds out the number of each token's word.</summary>
    public void LookUp(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, WordCache words, Span<int> numbers)
    {
        words.BelongTo(this);
        for (var start = 0; start < tokens.Length; start += TagLattice.MaxTokens)
        {
            var count = Math.Min(TagLattice.MaxTokens, tokens.Length - start);
            words.Find(text, tokens.Slice(start, count), numbers.Slice(start, count));
        }
    }

    /// <summary>What the lexicon and the vocabulary know of a token.</summary>
    public WordFacts FactsOf(ReadOnlySpan<char> form, WordLook look)
    {
        var facts = new WordFacts
        {
            Shape = ShapeOf(look, form.Length),
            Word = FeatureHash.OfWord(form),
            Ending2 = FeatureHash.OfEnding(form, 2),
            Ending3 = FeatureHash.OfEnding(form, 3),
        };
        if (look.Kind == TokenKind.Word)
        {
            AddWord(form, look, ref facts);
        }
        else
        {
            AddOther(look.Kind, ref facts);
        }
        model?.Choose(form, Candidates, ref facts);
        facts.FirstMorph = Candidates.MorphAt(facts.FirstCandidate + facts.Choices.Sources[0]);
        facts.Traits |= facts.ChoiceCount == 1 && NameGender.IsOpenName(facts.FirstMorph) ? WordTraits.IsOpenName : 0;
        return facts;
    }

    private void AddWord(ReadOnlySpan<char> form, WordLook look, ref WordFacts facts)
    {
        facts.ClassId = lexicon.ClassOf(form, out facts.Match, out var frequency);
        facts.Frequency = (byte)frequency;
        var isCapital = (facts.Shape & TokenShape.Capital) != 0;
        var candidates = Candidates.Guesses;
        if (facts.ClassId == 0)
        {
            facts.Shape |= TokenShape.Unknown;
            facts.Class = FeatureHash.Of(0, UnknownWord, (uint)facts.Shape, isCapital ? 0 : facts.Ending2);
        }
        else
        {
            facts.Traits = Candidates.TraitsOf(facts.ClassId);
            facts.Kinds = Candidates.KindsOf(facts.ClassId);
            facts.Class = Candidates.SignatureOf(facts.ClassId, isCapital);
            // At the start of a sentence the capital says nothing.
            facts.Class = isCapital && !look.IsInitial ? ~facts.Class : facts.Class;
            var mayBeAuxiliary = (facts.Traits & WordTraits.MayBeVerb) != 0 && vocabulary.AuxiliaryOf(facts.Word) != 0;
            candidates = Candidates.Of(facts.ClassId, facts.Shape, mayBeAuxiliary);
        }
        facts.Context = vocabulary.Frequent.Contains(facts.Word) ? facts.Word : facts.Class;
        facts.FirstCandidate = candidates.Start;
        facts.CandidateCount = (byte)candidates.Count;
    }

    private void AddOther(TokenKind kind, ref WordFacts facts)
    {
        facts.Class = FeatureHash.Of(0, 7, (uint)kind);
        facts.Kinds = facts.Class;
        facts.Context = kind is TokenKind.Punctuation or TokenKind.Symbol ? facts.Word : facts.Class;
        var candidates = Candidates.Of(kind);
        facts.FirstCandidate = candidates.Start;
        facts.CandidateCount = (byte)candidates.Count;
    }

    private static TokenShape ShapeOf(WordLook look, int length)
    {
        var flags = look.Flags;
        return (look.Kind == TokenKind.Word ? TokenShape.Word : 0)
            | ((flags & TokenFlags.InitialCapital) != 0 ? TokenShape.Capital : 0)
            | ((flags & TokenFlags.AllCapitals) != 0 ? TokenShape.AllCapitals : 0)
            | ((flags & TokenFlags.InnerCapital) != 0 ? TokenShape.InnerCapital : 0)
            | ((flags & TokenFlags.HasDigit) != 0 ? TokenShape.Digit : 0)
            | ((flags & TokenFlags.HasHyphen) != 0 ? TokenShape.Hyphen : 0)
            | ((flags & TokenFlags.Abbreviation) != 0 ? TokenShape.Abbreviation : 0)
            | (length <= 2 ? TokenShape.Short : 0)
            | (look.IsInitial ? TokenShape.Initial : 0);
    }
}
