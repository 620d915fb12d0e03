namespace MtQuality.Text;

/// <summary>Abbreviations that keep their full stop.</summary>
internal static class Abbreviations
{
    // A name follows, so the full stop never ends a sentence.
    private static readonly FoldedSet s_titles = new(
        "m mm mr mrs ms dr drs pr prs mgr mgrs st ste sts stes me gén cdt lt cpt prof"
    );

    // A number, a reference or a lower-case word follows; before a capital the word is an ordinary one ("C'est de l'art.").
    private static readonly FoldedSet s_references = new(
        "p pp art fig figs vol vols no nos n nº chap tél tel éd ed éds réf ref ann al sq sqq coll cap sect § par "
            + "ex max min sec col op cit sept avr févr oct nov déc janv juil dec fév av apr bd boul dép dépt "
            + "adj adv subst loc fam vx litt env approx resp adm trad illustr rééd rev vs hab inc"
    );

    // Never an ordinary word; may end a sentence.
    private static readonly FoldedSet s_plain = new(
        "etc cf janv févr juil av apr env hab tél éd chap réf approx inc ltd corp jr sr ibid dépt vs fasc bibl sqq"
    );

    /// <summary>Whether the full stop after <paramref name="word"/> belongs to it.</summary>
    /// <param name="word">The word before the full stop.</param>
    /// <param name="after">The text after the full stop.</param>
    public static bool KeepsStop(ReadOnlySpan<char> word, ReadOnlySpan<char> after)
    {
        var next = NextOnLine(after, out var spaces);
        if (CharClasses.IsUpper(word[0]) && CharClasses.IsUpper(next) && s_titles.Contains(word))
        {
            return true;
        }
        if (s_plain.Contains(word))
        {
            return true;
        }
        if (s_references.Contains(word))
        {
            return CharClasses.IsLower(next)
                ? spaces > 0
                : CharClasses.Of(next) == CharClass.Digit || next is ',' or ':' or ';' or ')' or '(' or '[';
        }
        return false;
    }

    /// <summary>Length of an acronym with full stops (O.N.U., U.S., J.-C., c.-à-d., i.e.) at the start of the text, or 0.</summary>
    public static int AcronymLength(ReadOnlySpan<char> text)
    {
        var letters = 0;
        var at = 0;
        var end = 0;
        while (at < text.Length && CharClasses.IsLetter(text[at]))
        {
            var follows = at + 1 < text.Length ? text[at + 1] : ' ';
            if (follows == '.')
            {
                at += 2;
                letters++;
                end = at;
                if (at < text.Length - 1 && CharClasses.IsHyphen(text[at]) && CharClasses.IsLetter(text[at + 1]))
                {
                    at++;
                }
            }
            else if (text[at] == 'à' && CharClasses.IsHyphen(follows) && letters > 0)
            {
                at += 2; // The à of c.-à-d.
            }
            else
            {
                if (!CharClasses.IsLetterOrDigit(follows) && letters > 0 && CharClasses.IsUpper(text[at]))
                {
                    letters++; // G.P.S without the last full stop.
                    end = at + 1;
                }
                break;
            }
        }
        return letters > 1 ? end : 0;
    }

    /// <summary>Whether a single capital with its full stop is an initial: "J. K. Rowling", "George W. Bush".</summary>
    /// <param name="after">The text after the full stop.</param>
    public static bool IsInitial(ReadOnlySpan<char> after)
    {
        var next = NextOnLine(after, out var spaces);
        if (!CharClasses.IsUpper(next))
        {
            return false;
        }
        var length = 0;
        var word = after[spaces..];
        while (length < word.Length && length < 12 && CharClasses.IsLetter(word[length]))
        {
            length++;
        }
        return !SentenceStarters.Contains(word[..length]) || (length == 1 && word.Length > 1 && word[1] == '.');
    }

    private static char NextOnLine(ReadOnlySpan<char> text, out int spaces)
    {
        spaces = 0;
        while (spaces < text.Length && spaces < 4 && CharClasses.Of(text[spaces]) == CharClass.White)
        {
            spaces++;
        }
        return spaces < text.Length ? text[spaces] : '\n';
    }
}
