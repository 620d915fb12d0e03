using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>Looks tokens up in the lexicon and says which tags each can have.</summary>
internal sealed class LatticeBuilder(FrenchLexicon lexicon, TagVocabulary vocabulary)
{
    /// <summary>No token has more candidates than these.</summary>
    public const int MaxCandidates = 64;

    private const uint UnknownClass = 0x51ED270B;
    private const uint Outside = 0x2545F491;
    private const int MemoryOfVerbs = 8;

    private readonly TagCandidates _candidates = new(lexicon, vocabulary.Tags);
    private readonly KindTags _kinds = new(vocabulary.Tags);

    /// <summary>Fills the class and the match of the readings, and the views of the tokens.</summary>
    public void View(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings, TagLattice lattice)
    {
        lattice.Count = tokens.Length;
        for (var i = 0; i < TagLattice.Padding; i++)
        {
            lattice.ViewAt(-1 - i) = new TokenView
            {
                Word = Outside,
                Class = Outside,
                Context = Outside,
            };
            lattice.ViewAt(tokens.Length + i) = new TokenView
            {
                Word = Outside + 1,
                Class = Outside + 1,
                Context = Outside + 1,
            };
        }
        var initial = true;
        for (var i = 0; i < tokens.Length; i++)
        {
            lattice.ViewAt(i) = ViewOf(text, tokens[i], ref readings[i], initial);
            initial &= tokens[i].Kind is not TokenKind.Word;
        }
        LookAround(lattice);
    }

    /// <summary>Writes the candidates of a token, and what each would mean.</summary>
    public int CandidatesOf(Token token, Reading reading, TokenView view, Span<ushort> tags, Span<Morph> morphs)
    {
        if (token.Kind != TokenKind.Word)
        {
            return Guess(_kinds.Of(token.Kind), MorphFlags.None, tags, morphs);
        }
        if (reading.Class == 0)
        {
            return Guess(vocabulary.Guesses, MorphFlags.Marginal, tags, morphs);
        }

        var n = 0;
        var known = _candidates.TagsOf(reading.Class);
        var meanings = _candidates.MorphsOf(reading.Class);
        var traits = view.Traits;
        var capital = (view.Shape & TokenShape.Capital) != 0;
        // "pierre" is no name; "tiktok", which is nothing else, may be.
        var namesToo = capital || (traits & ClassTraits.MayBeCommon) == 0;
        for (var k = 0; k < known.Length && n < MaxCandidates - 12; k++)
        {
            if (meanings[k].Pos != Pos.ProperNoun || namesToo)
            {
                tags[n] = known[k];
                morphs[n++] = meanings[k];
            }
        }
        if ((traits & ClassTraits.MayBeVerb) != 0 && vocabulary.MayBeAuxiliary.Contains(view.Word))
        {
            var verbs = n;
            for (var k = 0; k < verbs && n < MaxCandidates - 7; k++)
            {
                if (morphs[k].Pos == Pos.Verb)
                {
                    morphs[n] = morphs[k].WithPos(Pos.Auxiliary);
                    tags[n] = vocabulary.Tags.IdOf(TagCandidates.TagOf(morphs[n]));
                    n++;
                }
            }
        }
        if (capital && (view.Shape & TokenShape.Initial) == 0 && (traits & ClassTraits.MayBeName) == 0)
        {
            foreach (var v in TagCandidates.NameVariants)
            {
                morphs[n] = new Morph(Pos.ProperNoun, v.Gender, v.Number, flags: MorphFlags.Marginal);
                tags[n++] = vocabulary.Tags.IdOf(v);
            }
        }
        return n;
    }

    private int Guess(ReadOnlySpan<ushort> guesses, MorphFlags flags, Span<ushort> tags, Span<Morph> morphs)
    {
        for (var k = 0; k < guesses.Length; k++)
        {
            tags[k] = guesses[k];
            var tag = vocabulary.Tags[guesses[k]];
            morphs[k] = new Morph(tag.Pos, tag.Gender, tag.Number, tag.Person, tag.Form, tag.Subclass, flags);
        }
        return guesses.Length;
    }

    private TokenView ViewOf(ReadOnlySpan<char> text, Token token, ref Reading reading, bool initial)
    {
        var word = token.In(text);
        var view = new TokenView { Word = FeatureHash.OfWord(word), Shape = ShapeOf(token, initial) };
        if (token.Kind != TokenKind.Word)
        {
            view.Class = FeatureHash.Of(7, (uint)token.Kind);
            view.Context = token.Kind is TokenKind.Punctuation or TokenKind.Symbol ? view.Word : view.Class;
            reading.Class = 0;
            reading.Match = FormMatch.Unknown;
            return view;
        }

        var classId = lexicon.ClassOf(word, out var match);
        reading.Class = classId;
        reading.Match = match;
        var capital = token.Has(TokenFlags.InitialCapital);
        if (classId == 0)
        {
            view.Shape |= TokenShape.Unknown;
            view.Class = FeatureHash.Of(UnknownClass, (uint)view.Shape, capital ? 0 : FeatureHash.OfEnding(word, 2));
        }
        else
        {
            view.Class = _candidates.SignatureOf(classId, capital);
            view.Traits = _candidates.TraitsOf(classId);
            if (capital && !initial)
            {
                view.Class = ~view.Class;
            }
        }
        view.Context = vocabulary.Frequent.Contains(view.Word) ? view.Word : view.Class;
        return view;
    }

    // Verbs to the left tell participles from adjectives and finite forms from nouns, further away than neighbours reach.
    private void LookAround(TagLattice lattice)
    {
        uint leftVerb = 0;
        var leftVerbAt = -100;
        uint clause = 0;
        for (var i = 0; i < lattice.Count; i++)
        {
            ref var view = ref lattice.ViewAt(i);
            view.LeftVerb = i - leftVerbAt <= MemoryOfVerbs ? leftVerb : 0;
            view.Clause = clause;
            if ((view.Traits & ClassTraits.MayBeFinite) != 0)
            {
                var auxiliary = vocabulary.MayBeAuxiliary.Contains(view.Word);
                if (auxiliary || (view.Traits & ClassTraits.IsFinite) != 0)
                {
                    leftVerb = auxiliary ? view.Word : 1;
                    leftVerbAt = i;
                    clause |= 2;
                }
            }
            if (view.Traits == 0 && (view.Shape & TokenShape.Word) == 0)
            {
                clause = 0; // punctuation
            }
        }
        clause = 0;
        for (var i = lattice.Count - 1; i >= 0; i--)
        {
            ref var view = ref lattice.ViewAt(i);
            view.Clause |= clause;
            if ((view.Traits & ClassTraits.IsFinite) != 0)
            {
                clause |= 4;
            }
            if ((view.Shape & TokenShape.Word) == 0)
            {
                clause = 0;
            }
        }
    }

    private static TokenShape ShapeOf(Token token, bool initial)
    {
        var flags = token.Flags;
        var shape = token.Kind == TokenKind.Word ? TokenShape.Word : TokenShape.None;
        shape |= (flags & TokenFlags.InitialCapital) != 0 ? TokenShape.Capital : 0;
        shape |= (flags & TokenFlags.AllCapitals) != 0 ? TokenShape.AllCapitals : 0;
        shape |= (flags & TokenFlags.InnerCapital) != 0 ? TokenShape.InnerCapital : 0;
        shape |= (flags & TokenFlags.HasDigit) != 0 ? TokenShape.Digit : 0;
        shape |= (flags & TokenFlags.HasHyphen) != 0 ? TokenShape.Hyphen : 0;
        shape |= (flags & TokenFlags.Abbreviation) != 0 ? TokenShape.Period : 0;
        shape |= token.Length <= 2 ? TokenShape.Short : 0;
        return initial ? shape | TokenShape.Initial : shape;
    }
}
