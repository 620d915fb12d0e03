using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>
/// Finds the adjective or participle that a verb says of its subject: "je suis toujours [ravie]", "Nadella a été [élu]", "elle doit
/// rester [prudente]", "je me suis [sentie]".
/// </summary>
internal static class PersonAttribute
{
    private static readonly FoldedSet s_clitics = new("ne n' me m' te t' se s' le l' y en lui leur nous vous");
    private static readonly FoldedSet s_reflexives = new("me m' se s'");

    private static readonly FoldedSet s_toBeFirst = new("suis étais serai serais fus sois fusse");
    private static readonly FoldedSet s_toBeThird = new("est était sera serait fut soit fût");
    private static readonly FoldedSet s_toHaveFirst = new("ai avais aurai aurais eus aie eusse");
    private static readonly FoldedSet s_toHaveThird = new("a avait aura aurait eut ait eût");

    private static readonly FoldedSet s_linksFirst = new(
        "semble semblais semblerai semblerais reste restais resterai resterais restai demeure demeurais deviens devenais deviendrai "
            + "deviendrais devins parais paraissais pars partais repars reviens revenais ressors rentre rentrais"
    );
    private static readonly FoldedSet s_linksThird = new(
        "semble semblait semblera semblerait sembla reste restait restera resterait resta demeure demeurait devient devenait deviendra "
            + "deviendrait devint devienne paraît parait paraissait paraîtra"
    );
    private static readonly FoldedSet s_reflexiveLinks = new(
        "sens sent sentais sentait sentirai sentira montre montrais montrait montrera déclare déclarait dis dit disait estime estimait "
            + "juge jugeait trouve trouvais trouvait retrouve retrouvais retrouvait crois croit croyais croyait sais savais savait"
    );
    private static readonly FoldedSet s_modalsFirst = new(
        "dois devais devrai devrais peux pouvais pourrai pourrais puisse vais allais veux voulais voudrais souhaite aimerais espère pense"
    );
    private static readonly FoldedSet s_modalsThird = new(
        "doit devait devra devrait peut pouvait pourra pourrait puisse va allait veut voulait voudrait souhaite aimerait espère pense "
            + "semble semblait paraît dit affirme assure"
    );
    private static readonly FoldedSet s_linkInfinitives = new("être rester devenir demeurer");

    // A participle after which an attribute of the subject may still come: "devenue [célèbre]", "s'est déclarée [ravie]", "reparti [déçu]".
    private static readonly FoldedSet s_linkParticiples = new(
        "devenu devenue resté restée demeuré demeurée déclaré déclarée dit dite montré montrée senti sentie retrouvé retrouvée avoué avouée "
            + "parti partie reparti repartie revenu revenue ressorti ressortie rentré rentrée arrivé arrivée né née mort morte"
    );

    // Of all pronominal verbs, those whose participle always agrees with the subject; elsewhere the pronoun may be an indirect object.
    private static readonly FoldedSet s_agreeingPronominals = new(
        "senti sentie retrouvé retrouvée montré montrée plaint plainte réjoui réjouie étonné étonnée inquiété inquiétée engagé engagée "
            + "intéressé intéressée battu battue réveillé réveillée levé levée lâché lâchée couché couchée assis assise installé installée rendu-compte "
            + "souvenu souvenue aperçu aperçue tu tue absenté absentée abstenu abstenue excusé excusée exprimé exprimée opposé opposée "
            + "présenté présentée déplacé déplacée évanoui évanouie enfui enfuie moqué moquée méfié méfiée déclaré déclarée "
            + "avoué avouée"
    );

    private static readonly string[][] s_adverbials =
    [
        ["à", "la", "fois"],
        ["tout", "à", "fait"],
        ["tout", "de", "même"],
        ["tout", "d'", "abord"],
        ["quand", "même"],
        ["bien", "sûr"],
        ["bien", "entendu"],
        ["en", "effet"],
        ["en", "fait"],
        ["un", "peu"],
        ["un", "tout", "petit", "peu"],
        ["du", "tout"],
        ["sans", "doute"],
        ["d'", "ailleurs"],
        ["d'", "abord"],
        ["par", "contre"],
        ["de", "plus", "en", "plus"],
        ["de", "moins", "en", "moins"],
        ["plus", "que", "jamais"],
        ["à", "nouveau"],
        ["de", "nouveau"],
        ["pour", "ma", "part"],
        ["moi", "aussi"],
        ["moi-même"],
        ["on", "ne", "peut", "plus"],
    ];

    /// <summary>The attribute of a subject whose last token is before <paramref name="from"/>; -1 when the verb that follows has none.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="from">First token after the subject.</param>
    /// <param name="isFirstPerson">Whether the subject is "je", else it is a name.</param>
    public static int Find(in SentenceContext s, int from, bool isFirstPerson)
    {
        var verb = from;
        var isReflexive = false;
        while (verb - from < 4 && s.IsIn(verb, s_clitics))
        {
            isReflexive |= s.IsIn(verb, s_reflexives);
            verb++;
        }
        if (verb >= s.Count || HasHyphenClitic(s, verb + 1))
        {
            return -1;
        }
        var word = s.Word(verb);
        var next = SkipAdverbials(s, verb + 1);
        if ((isFirstPerson ? s_toBeFirst : s_toBeThird).Contains(word))
        {
            return isReflexive ? AttributeOfPronominal(s, next) : next;
        }
        if (isReflexive)
        {
            return s_reflexiveLinks.Contains(word) ? next : -1;
        }
        if ((isFirstPerson ? s_toHaveFirst : s_toHaveThird).Contains(word))
        {
            return s.Is(next, "été") || s.Is(next, "semblé") || s.Is(next, "paru") ? SkipAdverbials(s, next + 1) : -1;
        }
        if ((isFirstPerson ? s_modalsFirst : s_modalsThird).Contains(word) && s.IsIn(next, s_linkInfinitives))
        {
            return SkipAdverbials(s, next + 1);
        }
        return (isFirstPerson ? s_linksFirst : s_linksThird).Contains(word) ? next : -1;
    }

    // "s'est montrée" agrees; "s'est dit" may have an indirect object, but what follows it agrees: "s'est dite [confiante]".
    private static int AttributeOfPronominal(in SentenceContext s, int participle)
    {
        if (s.IsIn(participle, s_agreeingPronominals))
        {
            return participle;
        }
        var next = SkipAdverbials(s, participle + 1);
        return s.IsAny(participle, ["dit", "dite"]) && IsAttributive(s, next) ? next : -1;
    }

    /// <summary>The next attribute coordinated with this one: "ravie et [fière]", "élu, puis [réélu]"; "devenu [célèbre]".</summary>
    public static int Next(in SentenceContext s, int attribute)
    {
        var next = attribute + 1;
        if (s.IsIn(attribute, s_linkParticiples) && !IsSetPhrase(s, attribute))
        {
            return SkipAdverbials(s, next);
        }
        var behind = Coordination.FirstBehind(s, next);
        if (behind == next)
        {
            return -1;
        }
        next = SkipAdverbials(s, behind);
        return IsAttributive(s, next) ? next : -1;
    }

    /// <summary>
    /// Whether the word can only be said of the other gender: every reading as adjective, participle or noun is singular-capable and
    /// lacks <paramref name="gender"/>, and it is no adverb, nor an adjective that belongs to a noun after it.
    /// </summary>
    public static bool Contradicts(in SentenceContext s, int i, Gender gender, out Analysis analysis)
    {
        analysis = default;
        if ((uint)i >= (uint)s.Count || s.Tokens[i].Kind != TokenKind.Word || IsCapitalisedInside(s, i))
        {
            return false;
        }
        var isParticiple = false;
        var found = false;
        foreach (var candidate in s.Analyses(i))
        {
            var morph = candidate.Morph;
            switch (morph.Pos)
            {
                case Pos.Adjective:
                case Pos.Verb or Pos.Auxiliary when morph.IsPastParticiple:
                    if ((morph.Number & GrammaticalNumber.Singular) == 0)
                    {
                        continue;
                    }
                    if (morph.Gender is Gender.None or Gender.Both || morph.Gender == gender)
                    {
                        return false;
                    }
                    analysis = found && isParticiple ? analysis : candidate;
                    isParticiple |= morph.IsPastParticiple;
                    found = true;
                    break;
                case Pos.Adverb or Pos.Preposition or Pos.Contraction or Pos.Pronoun or Pos.Determiner when !IsSureOf(s, i):
                    return false;
                case Pos.Noun when (morph.Gender & gender) != 0 && (morph.Number & GrammaticalNumber.Singular) != 0:
                    return false;
            }
        }
        return found && !IsSetPhrase(s, i) && (isParticiple || !BelongsToNounAfter(s, i));
    }

    /// <summary>The participle apposed to a name before a comma: "Nadella, [né] en 1967"; -1 when something else follows.</summary>
    public static int ApposedParticiple(in SentenceContext s, int name) =>
        s.Is(name + 1, ",")
        && Apposition.TryReadAfter(s, name, out var apposition)
        && apposition.Kind == Apposed.Modifier
        && s[apposition.Head].IsPastParticiple
            ? apposition.Head
            : -1;

    // "sûr" is an adverb and "certain" a determiner elsewhere, but not before what one is sure of.
    private static bool IsSureOf(in SentenceContext s, int i) =>
        s.IsAny(i, ["sûr", "certain", "certaine"]) && s.IsAny(i + 1, ["de", "du", "des", "d'", "que", "qu'"]);

    // "je suis première adjointe", "il est grand temps"; but a day or an hour is no noun that an adjective belongs to.
    private static bool BelongsToNounAfter(in SentenceContext s, int i) => s.Is(i + 1, Pos.Noun) && !Words.IsTime(s, i + 1);

    // partie prenante, partie civile; bonne joueuse, bonne élève are caught as adjective before noun.
    private static bool IsSetPhrase(in SentenceContext s, int i) =>
        s.Is(i, "partie") && s.IsAny(i + 1, ["prenante", "civile", "intégrante", "liée"]);

    private static bool IsCapitalisedInside(in SentenceContext s, int i) =>
        s.Tokens[i].Has(TokenFlags.InitialCapital) && i > 0 && QuotationMarks.Of(s, i - 1) == QuotationMark.None;

    private static bool IsAttributive(in SentenceContext s, int i) =>
        (uint)i < (uint)s.Count && (s.Is(i, Pos.Adjective) || s[i].IsPastParticiple);

    private static bool HasHyphenClitic(in SentenceContext s, int i) =>
        (uint)i < (uint)s.Count && s.Tokens[i].Has(TokenFlags.HyphenClitic);

    private static int SkipAdverbials(in SentenceContext s, int i)
    {
        while (i < s.Count)
        {
            var end = EndOfAdverbial(s, i);
            // "je suis, bien sûr, ravie"
            if (end == i && s.Is(i, ",") && EndOfAdverbial(s, i + 1) is var inner && inner > i + 1 && s.Is(inner, ","))
            {
                end = inner + 1;
            }
            if (end == i)
            {
                break;
            }
            i = end;
        }
        return i;
    }

    private static int EndOfAdverbial(in SentenceContext s, int i)
    {
        foreach (var phrase in s_adverbials)
        {
            if (Matches(s, i, phrase))
            {
                return i + phrase.Length;
            }
        }
        return IsAdverb(s, i) ? i + 1 : i;
    }

    private static bool Matches(in SentenceContext s, int i, string[] phrase)
    {
        for (var k = 0; k < phrase.Length; k++)
        {
            if (!s.Is(i + k, phrase[k]))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsAdverb(in SentenceContext s, int i) =>
        s.IsAny(i, ["pas", "plus", "jamais", "point", "tout", "toute", "très", "bien", "aussi", "si", "assez", "trop"])
        || s.Is(i, Pos.Adverb)
        // "fort contente", "soudain inquiète"
        || (s.Could(i, Pos.Adverb) && IsAttributive(s, i + 1));
}
