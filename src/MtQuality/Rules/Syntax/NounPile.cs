using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "un acier lame poignée", "système verrouillage sécurité": nouns piled up as English piles them, where French needs prepositions and
/// another order.
/// </summary>
internal sealed class NounPile()
    : WordRule(
        new RuleDescriptor(
            "MTQ4005",
            "NounPile",
            Category.WordOrder,
            Severity.Major,
            Origin.Machine,
            "« {0} » : noms empilés sans préposition, dans l’ordre de l’anglais.",
            "“{0}”: nouns piled up without prepositions, in English order."
        )
        {
            Requires = SentenceTraits.None,
        }
    )
{
    private const int ShortestWord = 3;
    private const int FewestNouns = 3;

    /// <summary>With adjectives between them fewer nouns will do, but not fewer words.</summary>
    private const int FewestWords = 4;
    private const int FewestSureNouns = 2;

    // "la manifestation samedi après-midi", "côté cour", "coup de théâtre début juin": nouns that stand as adverbs.
    private static readonly FoldedSet s_adverbial = new(
        "lundi mardi mercredi jeudi vendredi samedi dimanche matin matinée midi après-midi soir soirée nuit début fin mi janvier "
            + "février mars avril mai juin juillet août septembre octobre novembre décembre côté niveau façon style type genre grâce suite faute histoire face somme vers tels telles"
    );

    private static readonly FoldedSet s_measuring = new(
        "haut bas long court grand petit gros fort faible double triple simple plein"
    );

    private static readonly FoldedSet s_qualifying = new(RuleData.Lines("qualifying-nouns.txt"));

    public override bool Concerns(in WrittenWord word) => word.Form.Length >= ShortestWord;

    public override bool Concerns(Pos pos, VerbForm form) => pos is Pos.Noun or Pos.Adjective or Pos.Unknown;

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge && Concerns(next.Pos, next.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (MayBelong(sentence[i + 1]) && MayBelong(sentence[i + 2]) && BeginsRun(sentence, i))
        {
            var end = WithoutVerb(sentence, i, EndOfRun(sentence, i));
            if (end - i >= FewestNouns && IsPile(sentence, i, end))
            {
                sink.ReportTokens(this, sentence, i, end - 1);
            }
        }
    }

    private bool MayBelong(Morph morph) => Concerns(morph.Pos, morph.Form);

    private static bool BeginsRun(in SentenceContext s, int i) => Belongs(s, i) && !(i > 0 && Belongs(s, i - 1));

    private static bool Belongs(in SentenceContext s, int i) => IsNounOrAdjective(s, i) || IsUnknown(s, i);

    // Nouns, adjectives and words unknown to the lexicon, all in lower case, with nothing between them.
    private static int EndOfRun(in SentenceContext s, int i)
    {
        while (i < s.Count && Belongs(s, i))
        {
            i++;
        }
        return i;
    }

    // "le schéma sous-jacent change, …", "la jointure externe combine les lignes": what looks like the last noun is the verb.
    private static int WithoutVerb(in SentenceContext s, int first, int end) =>
        end > first
        && s.CouldBeFinite(end - 1)
        && (s[end].Pos is Pos.Determiner or Pos.Contraction or Pos.Pronoun or Pos.Preposition || s.IsMark(end, ','))
            ? end - 1
            : end;

    private static bool IsNounOrAdjective(in SentenceContext s, int i) =>
        s[i].Pos is Pos.Noun or Pos.Adjective
        && s.IsPlainWord(i)
        && s.Word(i).Length >= ShortestWord
        && !s.Tokens[i].Has(TokenFlags.InitialCapital)
        && !s.IsIn(i, s_adverbial);

    private static bool IsUnknown(in SentenceContext s, int i) =>
        s.Is(i, Pos.Unknown)
        && s.Tokens[i].Kind == TokenKind.Word
        && s.Word(i).Length >= ShortestWord
        && (s.Tokens[i].Flags & (TokenFlags.InitialCapital | TokenFlags.InnerCapital | TokenFlags.HasDigit)) == 0;

    private static bool IsPile(in SentenceContext s, int first, int end)
    {
        var (nouns, sure) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (s.Is(i, Pos.Noun) && (i == first || !s.HasLemmaIn(i, s_qualifying) && !(i == end - 1 && IsMeasured(s, i))))
            {
                nouns++;
                sure += BareNoun.IsAt(s, i) ? 1 : 0;
            }
        }
        return sure >= FewestSureNouns
            && (nouns >= FewestNouns || end - first >= FewestWords || IsNounAdjectiveNoun(s, first, end));
    }

    // "une image basse résolution", "un service longue durée": a measure at the end qualifies as one word.
    private static bool IsMeasured(in SentenceContext s, int noun) => s.HasLemmaIn(noun - 1, s_measuring);

    // "une batterie rechargeable plomb": the adjective goes with the noun before it, and the last noun with nothing.
    private static bool IsNounAdjectiveNoun(in SentenceContext s, int first, int end) =>
        end - first == FewestNouns
        && s.Is(first, Pos.Noun)
        && s.Is(first + 1, Pos.Adjective)
        && s.Is(first + 2, Pos.Noun)
        && !s.HasLemmaIn(first + 2, s_qualifying)
        && !AdjectiveNoun.CouldStandBeforeNoun(s, first + 1)
        && s[first - 1].Pos is Pos.Determiner or Pos.Contraction or Pos.Preposition;
}
