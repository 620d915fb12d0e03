using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Contraction;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "utilisez le « MaxLength » propriété", "dans une DataRow valeur": the name of a thing before the noun that says what it is, in
/// the order of English. French names after the noun.
/// </summary>
internal sealed class NameBeforeNoun()
    : WordRule(
        new RuleDescriptor(
            "MTQ4010",
            "NameBeforeNoun",
            Category.WordOrder,
            Severity.Major,
            Origin.Machine,
            "« {0} » suit l’ordre de l’anglais : en français, le nom propre vient après « {1} ».",
            "“{0}” is in English order: in French the name comes after “{1}”."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    ),
        INextWordRule
{
    private static readonly FoldedSet s_naming = new(RuleData.Lines("naming-nouns.txt"));

    private static readonly FoldedSet s_determiners = new(
        "le la l' les un une ce cet cette ces du au des aux son sa ses votre vos notre nos chaque plusieurs"
    );

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_determiners);

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    // An adjective, a quotation mark, or what may be a name: no word that the lexicon has in small letters.
    public bool ConcernsBefore(in WrittenWord next) => next.Facts.Could(Pos.Adjective) || !next.IsKnown || !IsLower(next.Form);

    private static bool IsLower(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (!CharClasses.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 2 >= sentence.Count)
        {
            return;
        }
        if (!sentence.IsIn(i, s_determiners))
        {
            return;
        }
        // "la nouvelle « Width » propriété"
        var name = sentence.Could(i + 1, Pos.Adjective) && sentence.IsPlainWord(i + 1) ? i + 2 : i + 1;
        var noun = EndOfName(sentence, name);
        if (noun > name && IsNamingNoun(sentence, noun))
        {
            Report(sentence, i, name, noun, sink);
        }
    }

    /// <summary>Index of the token behind the name that starts here; the same index when none does.</summary>
    private static int EndOfName(in SentenceContext s, int i)
    {
        if (IsName(s, i))
        {
            return i + 1;
        }
        return s.IsQuoteMark(i) && IsName(s, i + 1) && s.IsQuoteMark(i + 2) ? i + 3 : i;
    }

    // Written as no French word is: app.config, MaxLength, MAX_PATH. A word in capitals alone may be an abbreviation that
    // qualifies ("la TVA réseau"), but not between quotation marks.
    private static bool IsName(in SentenceContext s, int i)
    {
        if ((uint)i >= (uint)s.Count)
        {
            return false;
        }
        var token = s.Tokens[i];
        return token.Kind == TokenKind.Code
            || (
                token.Kind == TokenKind.Word
                && !token.Has(TokenFlags.HasHyphen)
                && (token.Has(TokenFlags.InnerCapital) || (token.Has(TokenFlags.AllCapitals) && s.IsQuoteMark(i - 1)))
            );
    }

    private static bool IsNamingNoun(in SentenceContext s, int i) =>
        i < s.Count
        && s.SpaceBefore(i)
        && !s.Tokens[i].Has(TokenFlags.InitialCapital)
        && s.Is(i, Pos.Noun)
        && s.HasLemmaIn(i, s_naming)
        && !IsVerbWithObject(s, i)
        && !(s.IsAny(i, ["objet", "modèle", "type"]) && s.IsAny(i + 1, ["de", "d'"])); // "l'iPhone, objet de désir" without its comma

    // "le « Timer » contrôle la cadence": the name is the subject.
    private static bool IsVerbWithObject(in SentenceContext s, int i) =>
        s.CouldBeFinite(i) && s[i + 1].Pos is Pos.Determiner or Pos.Pronoun or Pos.Contraction;

    private void Report(in SentenceContext s, int determiner, int name, int noun, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, determiner, noun);
            return;
        }
        var head = s.Word(noun).ToString();
        var wanted = s.FeaturesAsNoun(noun);
        var article = DeterminerForms.Inflect(s.Word(determiner), wanted, s.ElidesBefore(noun)) ?? s.Word(determiner).ToString();
        var space = article is [.., '\''] ? "" : " ";
        var behind = s.Text[s.Tokens[name].Start..s.Tokens[noun - 1].End];
        // "la boîte de dialogue": the name comes after the whole of it.
        var isWhole = name == determiner + 1 && !s.IsAny(noun + 1, ["de", "d'"]);
        var suggestion = isWhole ? $"{article}{space}{head} {behind}" : null;
        sink.ReportTokens(this, s, determiner, noun, head, null, suggestion);
    }
}
