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

    /// <summary>Fills the class and the match of the readings, and the views of the tokens.</summary>
    public void View(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings, TagLattice lattice)
    {
        lattice.Count = tokens.Length;
        lattice.Words.BelongTo(this);
        for (var i = 0; i < TagLattice.Padding; i++)
        {
            lattice.ViewAt(-1 - i) = Outside(BeforeFirst);
            lattice.ViewAt(tokens.Length + i) = Outside(AfterLast);
        }
        var initial = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            readings[i].Class = 0;
            readings[i].Match = FormMatch.Unknown;
            ref var view = ref lattice.ViewAt(i);
            view = default;
            view.Shape = ShapeOf(tokens[i], initial);
            if (tokens[i].Kind == TokenKind.Word)
            {
                ref readonly var facts = ref lattice.Words.Get(tokens[i].In(text));
                readings[i].Class = facts.ClassId;
                readings[i].Match = facts.Match;
                SeeWord(in facts, ref view);
                initial = false;
            }
            else
            {
                SeeOther(tokens[i], tokens[i].In(text), ref view);
            }
        }
        Surroundings.Scan(lattice);
    }

    /// <summary>What the lexicon and the vocabulary know of a form.</summary>
    public WordFacts FactsOf(ReadOnlySpan<char> word)
    {
        var facts = new WordFacts
        {
            Word = FeatureHash.OfWord(word),
            Ending2 = FeatureHash.OfEnding(word, 2),
            Ending3 = FeatureHash.OfEnding(word, 3),
            ClassId = lexicon.ClassOf(word, out var match),
            Match = match,
        };
        if (facts.ClassId != 0)
        {
            facts.Class = Candidates.SignatureOf(facts.ClassId, capitalised: false);
            facts.CapitalClass = Candidates.SignatureOf(facts.ClassId, capitalised: true);
            facts.Traits = Candidates.TraitsOf(facts.ClassId);
            facts.Kinds = Candidates.KindsOf(facts.ClassId);
        }
        else
        {
            facts.Traits = WordTraits.Unknown;
        }
        if ((facts.Traits & WordTraits.MayBeVerb) != 0)
        {
            facts.Auxiliary = vocabulary.AuxiliaryOf(facts.Word);
        }
        if (s_correlatives.Contains(facts.Word))
        {
            facts.Traits |= WordTraits.Correlative;
        }
        facts.IsFrequent = vocabulary.Frequent.Contains(facts.Word);
        return facts;
    }

    private static TokenView Outside(uint place) =>
        new()
        {
            Word = place,
            Class = place,
            Kinds = place,
            Context = place,
        };

    private void SeeWord(in WordFacts facts, ref TokenView view)
    {
        view.Word = facts.Word;
        view.Ending2 = facts.Ending2;
        view.Ending3 = facts.Ending3;
        view.Traits = facts.Traits;
        view.Kinds = facts.Kinds;
        view.Auxiliary = facts.Auxiliary;
        var capital = (view.Shape & TokenShape.Capital) != 0;
        if (facts.ClassId == 0)
        {
            view.Shape |= TokenShape.Unknown;
            view.Class = FeatureHash.Of(0, UnknownWord, (uint)view.Shape, capital ? 0 : facts.Ending2);
        }
        else if (capital)
        {
            // At the start of a sentence the capital says nothing.
            view.Class = (view.Shape & TokenShape.Initial) != 0 ? facts.CapitalClass : ~facts.CapitalClass;
        }
        else
        {
            view.Class = facts.Class;
        }
        view.Context = facts.IsFrequent ? facts.Word : view.Class;
        view.Candidates =
            facts.ClassId == 0 ? Candidates.Guesses : Candidates.Of(facts.ClassId, view.Shape, facts.Auxiliary != 0);
    }

    private void SeeOther(Token token, ReadOnlySpan<char> form, ref TokenView view)
    {
        view.Word = FeatureHash.OfWord(form);
        view.Ending2 = FeatureHash.OfEnding(form, 2);
        view.Ending3 = FeatureHash.OfEnding(form, 3);
        view.Class = FeatureHash.Of(0, 7, (uint)token.Kind);
        view.Kinds = view.Class;
        view.Candidates = Candidates.Of(token.Kind);
        view.Context = token.Kind is TokenKind.Punctuation or TokenKind.Symbol ? view.Word : view.Class;
    }

    private static TokenShape ShapeOf(Token token, bool initial)
    {
        var flags = token.Flags;
        return (token.Kind == TokenKind.Word ? TokenShape.Word : 0)
            | ((flags & TokenFlags.InitialCapital) != 0 ? TokenShape.Capital : 0)
            | ((flags & TokenFlags.AllCapitals) != 0 ? TokenShape.AllCapitals : 0)
            | ((flags & TokenFlags.InnerCapital) != 0 ? TokenShape.InnerCapital : 0)
            | ((flags & TokenFlags.HasDigit) != 0 ? TokenShape.Digit : 0)
            | ((flags & TokenFlags.HasHyphen) != 0 ? TokenShape.Hyphen : 0)
            | ((flags & TokenFlags.Abbreviation) != 0 ? TokenShape.Abbreviation : 0)
            | (token.Length <= 2 ? TokenShape.Short : 0)
            | (initial ? TokenShape.Initial : 0);
    }
}
