using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>
/// Finds the runs of capitalised words that may name a person: "Satya Nadella", "Ursula von der Leyen", "Charles de Gaulle".
/// Whether a run does name a person is for <see cref="PersonReader"/> to say.
/// </summary>
internal static class NameScanner
{
    private const int MaxWords = 8;

    // A particle joins a given name to a surname (Ursula von der Leyen). The French ones also begin an ordinary complement
    // (Marie de Lyon), so they join only after a first name and before a word that is no place.
    private static readonly FoldedSet s_particles = new(
        "van von der den ter ten vom zu zur af al el ben bin bint ibn ould da di del della dos das do y e"
    );
    private static readonly FoldedSet s_frenchParticles = new("de d' du la le des");

    // Capitalised, these are part of a surname (Le Maire, Van Dyke, De Niro, La Fontaine) once a name has begun.
    private static readonly FoldedSet s_capitalParticles = new(
        "le la les de du des d' o' l' van von di da del el al ben bin mac saint"
    );

    // McDonald, MacArthur, DiCaprio, DeWitt, LeBlanc.
    private static readonly string[] s_surnameStarts = ["Mc", "Mac", "Di", "De", "Le"];

    /// <summary>Appends the runs of the article, in order.</summary>
    public static void Scan(in SentenceContext article, List<NameRun> runs)
    {
        for (var i = 0; i < article.Count; i++)
        {
            if (BeginsName(article, i))
            {
                var last = EndOfName(article, i);
                runs.Add(new NameRun(i, last));
                i = last;
            }
            else if (OpensClauseAsSubject(article, i) || IsTradeWithoutArticle(article, i))
            {
                runs.Add(new NameRun(i, i, IsDoubtful: true));
            }
        }
    }

    /// <summary>Whether a run is a surname with its particle: "de Gaulle", "Le Pen", "von der Leyen".</summary>
    public static bool IsSurnameWithParticle(in SentenceContext article, NameRun run) =>
        !run.IsOneWord
        && (article.IsIn(run.First, s_capitalParticles) || article.IsIn(run.First, s_particles))
        && Words.GenderOfFirstName(article, run.First) == Gender.None;

    private static bool BeginsName(in SentenceContext article, int i) =>
        IsParticleAfterTitle(article, i)
        || IsCapitalisedWord(article, i)
            && !article.Tokens[i].Has(TokenFlags.Elided)
            && !PersonNouns.IsAt(article, i)
            && !Titles.IsAt(article, i)
            && (!BeginsClause(article, i) || Words.CouldBeName(article, i));

    // "Petit est …", "Boucher, qui …": what may be a noun or an adjective, and stands without an article where a subject does.
    private static bool OpensClauseAsSubject(in SentenceContext article, int i) =>
        IsCapitalisedWord(article, i)
        && BeginsClause(article, i)
        && !article.Tokens[i].Has(TokenFlags.Elided)
        && (article.Could(i, Pos.Noun) || article.Could(i, Pos.Adjective))
        && (
            (article[i + 1].IsVerbal && article[i + 1].IsFinite)
            || article.IsAny(i + 1, ["ne", "n'", "se", "s'"])
            || (article.Is(i + 1, ",") && article.Is(i + 2, "qui"))
        );

    // "a déclaré Boulanger": a trade takes an article where it is none's name.
    private static bool IsTradeWithoutArticle(in SentenceContext article, int i) =>
        IsCapitalisedWord(article, i)
        && PersonNouns.IsAt(article, i)
        && !BeginsClause(article, i)
        && !FunctionReader.IsDeterminer(article, i - 1)
        && !article.Is(i - 1, Pos.Adjective);

    // "Mme de Brissac", "M. von der Heide"; but "Mme la ministre".
    private static bool IsParticleAfterTitle(in SentenceContext article, int i) =>
        i > 0
        && Titles.IsAt(article, i - 1)
        && !article.IsAny(i, ["le", "la"])
        && (article.IsIn(i, s_frenchParticles) || article.IsIn(i, s_particles))
        && EndOfNextPart(article, i, i - 1) > i;

    private static int EndOfName(in SentenceContext article, int first)
    {
        var last = first;
        while (last - first < MaxWords)
        {
            var next = EndOfNextPart(article, first, last);
            if (next == last)
            {
                break;
            }
            last = next;
        }
        return last;
    }

    /// <summary>Last token of the part of the name that follows <paramref name="last"/>; <paramref name="last"/> itself when none follows.</summary>
    private static int EndOfNextPart(in SentenceContext article, int first, int last)
    {
        var i = last + 1;
        if (i >= article.Count || article.Tokens[i].Has(TokenFlags.LineStart))
        {
            return last;
        }
        if (IsInitial(article, i))
        {
            return i + 1 < article.Count && IsCapitalisedWord(article, i + 1) ? i : last;
        }
        // Up to three particles stand in a row: van der Bellen, de la Fontaine.
        var particles = i;
        while (particles - i < 3 && IsParticle(article, first, particles))
        {
            particles++;
        }
        return
            particles < article.Count
            && !article.Tokens[particles].Has(TokenFlags.LineStart)
            && IsPartOfName(article, first, particles)
            && (particles == i || !Words.IsPlace(article, particles))
            ? particles
            : last;
    }

    private static bool IsParticle(in SentenceContext article, int first, int i)
    {
        var word = article.Word(i);
        if (word.IsEmpty)
        {
            return false;
        }
        if (char.IsUpper(word[0]))
        {
            return article.IsIn(i, s_capitalParticles);
        }
        return article.IsIn(i, s_particles) || (article.IsIn(i, s_frenchParticles) && IsFrenchParticle(article, first, i));
    }

    private static bool IsFrenchParticle(in SentenceContext article, int first, int i)
    {
        for (var k = first; k < i; k++)
        {
            if (Words.GenderOfFirstName(article, k) == Gender.None && !article.IsIn(k, s_frenchParticles))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsPartOfName(in SentenceContext article, int first, int i) =>
        (IsCapitalisedWord(article, i) || IsSurnameInCapitals(article, first, i))
        && (!PersonNouns.IsAt(article, i) || IsTradeAsSurname(article, first, i))
        && !Titles.IsAt(article, i);

    // "Sarah Boulanger", "Paul Marchand"; but "Macron Président".
    private static bool IsTradeAsSurname(in SentenceContext article, int first, int i) =>
        i == first + 1 && Words.GenderOfFirstName(article, first) != Gender.None;

    /// <summary>"Jean DUPONT": the surname in capitals, as lists and agencies write it.</summary>
    private static bool IsSurnameInCapitals(in SentenceContext article, int first, int i) =>
        article.Tokens[i].Kind == TokenKind.Word
        && article.Tokens[i].Has(TokenFlags.AllCapitals)
        && article.Tokens[i].Length > 2
        && Words.GenderOfFirstName(article, first) != Gender.None;

    private static bool IsInitial(in SentenceContext article, int i)
    {
        var word = article.Word(i);
        return word.Length == 2 && word[1] == '.' && char.IsUpper(word[0]);
    }

    private static bool IsCapitalisedWord(in SentenceContext article, int i)
    {
        var token = article.Tokens[i];
        return token.Kind == TokenKind.Word
            && token.Has(TokenFlags.InitialCapital)
            && token.Length > 1
            && (token.Flags & (TokenFlags.AllCapitals | TokenFlags.HasDigit | TokenFlags.HyphenClitic | TokenFlags.Abbreviation))
                == 0
            && (!token.Has(TokenFlags.InnerCapital) || IsCompoundSurname(article.Word(i)));
    }

    // McDonald, MacArthur, DiCaprio, O'Brien, Jean-Pierre: an inner capital that makes no brand of a name.
    private static bool IsCompoundSurname(ReadOnlySpan<char> word)
    {
        foreach (var start in s_surnameStarts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return word.ContainsAny('-', '\'', '’');
    }

    /// <summary>Where any word takes a capital: after a full stop, a colon, a quotation mark or a line break.</summary>
    private static bool BeginsClause(in SentenceContext article, int i) =>
        i == 0
        || article.Tokens[i].Has(TokenFlags.LineStart)
        || (
            article.Tokens[i - 1].Kind is not (TokenKind.Word or TokenKind.Number)
            && !article.Is(i - 1, ",")
            && !article.Is(i - 1, ";")
        );
}
