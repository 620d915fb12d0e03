using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>A noun that names a person by function, found beside a name or alone.</summary>
/// <param name="Token">The noun.</param>
/// <param name="Start">First token of its group: the determiner where there is one.</param>
/// <param name="Gender">What determiner, adjectives and noun tell.</param>
internal readonly record struct PersonFunction(int Token, int Start, Gender Gender)
{
    public static PersonFunction None => new(-1, -1, Gender.None);

    public bool Exists => Token >= 0;
}

/// <summary>
/// Reads functions beside names: "le PDG de Microsoft, Satya Nadella", "la chanteuse belge Angèle Dupont", "Marie Durand, directrice
/// de la banque".
/// </summary>
internal static class FunctionReader
{
    // Longest way back from a name to the noun it is apposed to, in tokens: le ministre de l'Économie et des Finances, Bruno Le Maire.
    private const int MaxGroup = 14;

    private static readonly FoldedSet s_masculineDeterminers = new("le un ce cet mon ton du au");
    private static readonly FoldedSet s_feminineDeterminers = new("la une cette ma ta sa");
    private static readonly FoldedSet s_otherDeterminers = new("l' d' son notre votre leur chaque");
    private static readonly FoldedSet s_articles = new("le la l' un une");

    private static readonly FoldedSet s_formerly = new("alors aujourd'hui désormais longtemps également aussi jadis autrefois");

    // A name after one of these is theirs: la présidente de la Fondation Abbé Pierre, la directrice du lycée Jean Moulin.
    private static readonly FoldedSet s_institutions = new(
        "fondation institut lycée collège école université hôpital clinique rue avenue boulevard place pont stade théâtre musée prix "
            + "société groupe maison cabinet loi affaire fonds compagnie banque centre club agence espace centre-ville aéroport gare "
            + "entreprise marque usine opérateur constructeur géant chaîne enseigne site plateforme réseau fabricant éditeur équipementier "
            + "association parti mouvement hebdomadaire quotidien banque assureur distributeur start-up filiale librairie galerie studio studios label association magazine journal revue station famille clan"
    );

    /// <summary>The function that stands before a name, directly or with its complement, or before a comma.</summary>
    public static PersonFunction Before(in SentenceContext text, NameRun name)
    {
        if (name.First == 0 || text.Tokens[name.First].Has(TokenFlags.LineStart))
        {
            return PersonFunction.None;
        }
        if (IsDemonym(text, name.First - 1))
        {
            return At(text, name.First - 1);
        }
        var hasComma = text.Is(name.First - 1, ",");
        var head = HeadBefore(text, hasComma ? name.First - 2 : name.First - 1, name.First - MaxGroup, out var hasComplement);
        if (head < 0)
        {
            return PersonFunction.None;
        }
        var function = At(text, head);
        if (hasComma)
        {
            return IsApposition(text, function, name) ? Outermost(text, function, name.First - MaxGroup) : PersonFunction.None;
        }
        if (!hasComplement)
        {
            return !name.IsOneWord || Words.CouldBeName(text, name.First) ? function : PersonFunction.None;
        }
        return IsAfterComplement(text, function, name) ? function : PersonFunction.None;
    }

    /// <summary>The function apposed after a name: "Marie Durand, 45 ans, ancienne directrice de …".</summary>
    public static PersonFunction After(in SentenceContext text, NameRun name)
    {
        var i = name.Last + 1;
        if (text.Is(i, "(") && !IsFunctionIn(text, i + 1))
        {
            i = Apposition.TryReadAfter(text, name.Last, out var bracket) ? bracket.After : i;
        }
        if (!text.Is(i, ",") && !text.Is(i, "("))
        {
            return PersonFunction.None;
        }
        i++;
        if (text.Is(i + 1, "ans") && text.Is(i + 2, ","))
        {
            i += 3;
        }
        // "trois fois championne du monde"
        if (text.Is(i + 1, "fois"))
        {
            i += 2;
        }
        var hasArticle = text.IsIn(i, s_articles);
        var head = HeadFrom(text, i);
        if (head < 0 || text.Tokens[head].Has(TokenFlags.LineStart))
        {
            return PersonFunction.None;
        }
        // A bare participle is an agreement, not a function: "Marie Durand, blessée au genou".
        var isAnother = hasArticle ? IsListedOrInComplement(text, name) : IsParticiple(text, head);
        return isAnother ? PersonFunction.None : At(text, head);
    }

    /// <summary>
    /// Without a comma the name may be the end of the complement: "le directeur de l'usine Peugeot". It is not after a common noun if it
    /// begins with a first name, or is all of unknown words: "la cheffe de groupe Ulrike Sandvoss".
    /// </summary>
    private static bool IsAfterComplement(in SentenceContext text, PersonFunction function, NameRun name)
    {
        var before = name.First - 1;
        if (name.IsOneWord || Words.IsPreposition(text, before) || IsDeterminer(text, before))
        {
            return false;
        }
        for (var i = function.Token + 1; i <= before; i++)
        {
            if (IsInstitution(text, i))
            {
                return false;
            }
        }
        return Words.GenderOfFirstName(text, name.First) != Gender.None
            || (text.Is(before, Pos.Noun) && !text.IsKnown(name.First) && !text.IsKnown(name.Last));
    }

    /// <summary>Whether a group with a person noun begins here (a determiner or the noun), and its noun; -1 otherwise.</summary>
    public static int HeadFrom(in SentenceContext text, int i)
    {
        var limit = Math.Min(text.Count, i + 4);
        for (var k = i; k < limit; k++)
        {
            if (PersonNouns.IsAt(text, k))
            {
                return k;
            }
            if (!IsDeterminer(text, k) && !text.Could(k, Pos.Adjective) && !text.IsIn(k, s_formerly))
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>The function at a person noun, with the gender that its group tells.</summary>
    public static PersonFunction At(in SentenceContext text, int head)
    {
        var start = head;
        var adjectives = Gender.Both;
        while (start > 0 && head - start < 3 && !text.Tokens[start].Has(TokenFlags.LineStart) && IsPrenominal(text, start - 1))
        {
            start--;
            adjectives &= Words.GenderOfAdjective(text, start);
        }
        var determiner = Gender.None;
        if (start > 0 && !text.Tokens[start].Has(TokenFlags.LineStart) && IsDeterminer(text, start - 1))
        {
            start--;
            determiner = GenderOfDeterminer(text.Word(start));
        }
        var gender = PersonNouns.GenderOf(text.Word(head)) switch
        {
            PersonNounGender.Masculine => Gender.Masculine,
            PersonNounGender.Feminine => Gender.Feminine,
            PersonNounGender.ByDeterminer when determiner != Gender.None => determiner,
            // "la chef", "la juge": the determiner is clear where it is feminine.
            PersonNounGender.Silent when determiner == Gender.Feminine => determiner,
            PersonNounGender.ByDeterminer when adjectives is Gender.Masculine or Gender.Feminine => adjectives,
            PersonNounGender.ByDeterminer => AdjectiveAfter(text, head),
            PersonNounGender.NotAPersonNoun => Demonym(text, head, determiner),
            _ => Gender.None,
        };
        return new PersonFunction(head, start, gender);
    }

    // "l'architecte turc": neither noun nor elided article tells, but the adjective does.
    private static Gender AdjectiveAfter(in SentenceContext text, int head)
    {
        var isAdjective = text.Is(head + 1, Pos.Adjective) && !text.Tokens[head + 1].Has(TokenFlags.LineStart);
        return isAdjective && Words.GenderOfAdjective(text, head + 1) is var gender and (Gender.Masculine or Gender.Feminine)
            ? gender
            : Gender.None;
    }

    /// <summary>Whether the function stands for a person by itself: "le maire", and neither "le maire de Lyon" nor "un maire".</summary>
    public static bool IsBare(in SentenceContext text, int head)
    {
        var next = head + 1;
        var isQualified =
            next < text.Count
            && (
                Words.IsPreposition(text, next)
                || text.Is(next, Pos.Adjective)
                || (text.Tokens[next].Kind == TokenKind.Word && text.Tokens[next].Has(TokenFlags.InitialCapital))
            );
        return text.IsAny(head - 1, ["le", "la", "l'"]) && !isQualified;
    }

    /// <summary>"l'Espagnole Irene X", "le Suisse Paul Y": a capitalised adjective after a determiner.</summary>
    public static bool IsDemonym(in SentenceContext text, int i) =>
        i > 0
        && text.Tokens[i].Kind == TokenKind.Word
        && text.Tokens[i].Has(TokenFlags.InitialCapital)
        && !text.Tokens[i].Has(TokenFlags.LineStart)
        && text.IsIn(i - 1, s_articles)
        && text.Could(i, Pos.Adjective)
        && text.Could(i, Pos.Noun)
        && !IsParticiple(text, i);

    private static Gender Demonym(in SentenceContext text, int i, Gender determiner) =>
        Words.GenderOfAdjective(text, i) is var gender and (Gender.Masculine or Gender.Feminine) ? gender : determiner;

    public static bool IsInstitution(in SentenceContext text, int i) => text.IsIn(i, s_institutions);

    public static bool IsDeterminer(in SentenceContext text, int i) =>
        text.IsIn(i, s_masculineDeterminers) || text.IsIn(i, s_feminineDeterminers) || text.IsIn(i, s_otherDeterminers);

    private static Gender GenderOfDeterminer(ReadOnlySpan<char> word)
    {
        if (s_masculineDeterminers.Contains(word))
        {
            return Gender.Masculine;
        }
        return s_feminineDeterminers.Contains(word) ? Gender.Feminine : Gender.None;
    }

    private static int HeadBefore(in SentenceContext text, int from, int limit, out bool hasComplement)
    {
        hasComplement = false;
        for (var i = from; i >= Math.Max(0, limit); i--)
        {
            if (PersonNouns.IsAt(text, i))
            {
                // "directrice générale", "médecin chef": the first of the two is the noun.
                return i > 0 && PersonNouns.IsAt(text, i - 1) && !text.Tokens[i].Has(TokenFlags.LineStart) ? i - 1 : i;
            }
            if (text.Tokens[i].Has(TokenFlags.LineStart) || !IsInNounGroup(text, i))
            {
                return -1;
            }
            hasComplement |= Words.IsPreposition(text, i);
        }
        return -1;
    }

    /// <summary>
    /// "la fille du président, Marie Durand" is about the daughter: the name belongs to the outer function. Where the two tell
    /// different genders nothing is known.
    /// </summary>
    private static PersonFunction Outermost(in SentenceContext text, PersonFunction inner, int limit)
    {
        var isContracted = Words.IsPreposition(text, inner.Start);
        var complement = inner.Start - 1;
        if (!isContracted && !Words.IsPreposition(text, complement))
        {
            return inner;
        }
        var head = HeadBefore(text, complement, limit, out _);
        if (head < 0)
        {
            return inner;
        }
        var outer = At(text, head);
        return outer.Gender == inner.Gender ? outer : PersonFunction.None;
    }

    private static bool IsApposition(in SentenceContext text, PersonFunction function, NameRun name)
    {
        var next = name.Last + 1;
        if (name.IsOneWord && !(Words.CouldBeName(text, name.First) && EndsApposition(text, next)))
        {
            return false;
        }
        if (Coordination.IsConjunction(text, next) || IsApposedToAnother(text, function))
        {
            return false;
        }
        // "la ministre, Paul Durand, Marie Petit et …" is a list.
        if (text.Is(next, ",") && next + 1 < text.Count && text.Tokens[next + 1].Has(TokenFlags.InitialCapital))
        {
            return false;
        }
        // "Selon la ministre, Paul Durand est …" names two people; "selon la ministre, Marie Durand, …" one.
        return EndsApposition(text, next) || !Words.IsPreposition(text, function.Start) && !IsAfterPreposition(text, function);
    }

    // "Anne Petit, députée du Rhône, Paul Durand, …": the function belongs to the name before it.
    private static bool IsApposedToAnother(in SentenceContext text, PersonFunction function)
    {
        var i = function.Start - 2;
        return i >= 0
            && text.Is(i + 1, ",")
            && (text.Tokens[i].Has(TokenFlags.InitialCapital) || text.Is(i, ")") || text.Is(i, "ans"));
    }

    private static bool IsAfterPreposition(in SentenceContext text, PersonFunction function) =>
        function.Start > 0
        && !text.Tokens[function.Start].Has(TokenFlags.LineStart)
        && Words.IsPreposition(text, function.Start - 1);

    private static bool EndsApposition(in SentenceContext text, int i) =>
        i >= text.Count || text.Tokens[i].Kind == TokenKind.Punctuation || text.Tokens[i].Has(TokenFlags.LineStart);

    // "Paul Durand, Marie Petit, la ministre et …" lists people; after a complement, what follows the comma with its article is the
    // subject: "avec Paul Durand, la ministre a visité …".
    private static bool IsListedOrInComplement(in SentenceContext text, NameRun name)
    {
        var function = Before(text, name);
        var start = function.Exists ? function.Start : name.First;
        return start > 0
            && (
                Words.IsPreposition(text, start - 1)
                || text.IsAny(start - 1, [",", "et"])
                || (function.Exists && Words.IsPreposition(text, start))
            );
    }

    private static bool IsFunctionIn(in SentenceContext text, int i) => HeadFrom(text, i) >= 0;

    private static bool IsParticiple(in SentenceContext text, int i)
    {
        foreach (var analysis in text.Analyses(i))
        {
            if (analysis.Morph.IsPastParticiple)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsPrenominal(in SentenceContext text, int i) =>
        text.Tokens[i].Kind == TokenKind.Word
        && !IsDeterminer(text, i)
        && text.Could(i, Pos.Adjective)
        && !Words.IsPreposition(text, i);

    // Whatever may stand between a function and the name in its group; verbs, pronouns and punctuation end it.
    private static bool IsInNounGroup(in SentenceContext text, int i) =>
        text.Tokens[i].Kind switch
        {
            TokenKind.Number => true,
            TokenKind.Word => text[i].Pos switch
            {
                Pos.Verb or Pos.Auxiliary => text[i].IsPastParticiple,
                Pos.Pronoun or Pos.SubordinatingConjunction or Pos.Interjection => false,
                Pos.CoordinatingConjunction => text.Is(i, "et"),
                _ => true,
            },
            _ => false,
        };
}
