using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>Looks tokens up in the lexicon and says which tags each can have.</summary>
internal sealed class LatticeBuilder(FrenchLexicon lexicon, TagVocabulary vocabulary)
{
    // Values that stand for a whole kind of token.
    private const uint UnknownWord = 0x51ED270B;
    private const uint BeforeFirst = 0x2545F491;
    private const uint AfterLast = 0x2545F492;

    private static readonly WordSet s_correlatives = new(
        Array.ConvertAll(
            "ne n' plus moins aussi autant mieux pire tel telle autre même si tellement tant".Split(' '),
            word => FeatureHash.OfWord(word)
        )
    );

    /// <summary>What each token can be.</summary>
    public TagCandidates Candidates { get; } = new(lexicon, vocabulary);

    /// <summary>Finds out the number of each token's word.</summary>
    public void LookUp(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, WordCache words, Span<int> numbers)
    {
        words.BelongTo(this);
        var initial = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            initial |= i % TagLattice.MaxTokens == 0;
            numbers[i] = words.Find(text, tokens[i], initial);
            initial &= tokens[i].Kind != TokenKind.Word;
        }
    }

    /// <summary>Fills the class and the match of the readings, and the views of the tokens.</summary>
    public static void View(WordCache words, ReadOnlySpan<int> numbers, Span<Reading> readings, TagLattice lattice)
    {
        lattice.Count = numbers.Length;
        lattice.Words = words;
        for (var i = 0; i < TagLattice.Padding; i++)
        {
            lattice.ViewAt(-1 - i) = Outside(BeforeFirst);
            lattice.ViewAt(numbers.Length + i) = Outside(AfterLast);
        }
        for (var i = 0; i < numbers.Length; i++)
        {
            ref readonly var word = ref words[numbers[i]];
            readings[i].Class = word.ClassId;
            readings[i].Match = word.Match;
            lattice.ViewAt(i).See(word, numbers[i]);
        }
        Surroundings.Scan(lattice);
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
            facts.Traits = WordTraits.Unknown;
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
            facts.Auxiliary = (facts.Traits & WordTraits.MayBeVerb) != 0 ? (byte)vocabulary.AuxiliaryOf(facts.Word) : (byte)0;
            candidates = Candidates.Of(facts.ClassId, facts.Shape, facts.Auxiliary != 0);
        }
        if (s_correlatives.Contains(facts.Word))
        {
            facts.Traits |= WordTraits.Correlative;
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

    private static TokenView Outside(uint place) =>
        new()
        {
            Word = place,
            Class = place,
            Kinds = place,
            Context = place,
        };

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
