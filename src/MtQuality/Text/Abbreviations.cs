namespace MtQuality.Text;

/// <summary>Abbreviations that keep their full stop.</summary>
internal static class Abbreviations
{
    // Before a name: the full stop never ends a sentence.
    private static readonly FoldedSet s_titles = new(
        "m mm mme mmes mlle mlles melle mr mrs ms sra dr drs pr prs prof mgr mgrs st ste sts stes gén cdt lt cpt"
    );

    // Never an ordinary word.
    private static readonly FoldedSet s_plain = new(
        "etc cf env hab tél chap éd éds réf approx inc ltd corp jr sr ibid fasc bibl sqq av apr ap janv févr fév avr juil dépt bd boul"
    );

    // Ordinary words too, or short for them: an abbreviation only before lower case, a number or punctuation ("art. 3", "max.,").
    private static readonly FoldedSet s_references = new(
        "p pp art fig figs vol vols no nos n t coll ann al sq ex max min sec col op cit sept oct nov déc juin dec "
            + "adj adv subst loc fam litt trad illustr rééd rev vs tel resp adm sect cap v"
    );

    /// <summary>Whether the full stop after <paramref name="word"/> belongs to it, given the text after the full stop.</summary>
    public static bool KeepsStop(ReadOnlySpan<char> word, ReadOnlySpan<char> after)
    {
        var isTitle = CharClasses.IsUpper(word[0]) && s_titles.Contains(word);
        if (!isTitle && s_plain.Contains(word))
        {
            return true;
        }
        if (!isTitle && !s_references.Contains(word))
        {
            return false;
        }
        var spaces = SpacesAt(after);
        var next = spaces < after.Length ? after[spaces] : '\n';
        if (isTitle)
        {
            return CharClasses.IsUpper(next) || (CharClasses.IsLower(next) && spaces > 0 && word[0] == 'M'); // M. le maire
        }
        return CharClasses.Of(next) switch
        {
            CharClass.Lower => spaces > 0,
            CharClass.Digit => true,
            CharClass.Upper => IsRomanNumeral(after[spaces..]),
            _ => next is ',' or ':' or ';' or ')' or '(' or '[',
        };
    }

    /// <summary>Whether the full stop after a single capital belongs to it, given the text after the full stop.</summary>
    public static bool IsInitial(char capital, ReadOnlySpan<char> after)
    {
        var spaces = SpacesAt(after);
        var rest = after[spaces..];
        if (rest.IsEmpty)
        {
            return false;
        }
        switch (CharClasses.Of(rest[0]))
        {
            case CharClass.Upper: // J. K. Rowling, George W. Bush; not "vitamine C. Il faut"
                var length = LettersAt(rest);
                return !SentenceStarters.Contains(rest[..length]) || (length == 1 && rest.Length > 1 && rest[1] == '.');
            case CharClass.Lower: // E. coli
                return spaces > 0;
            case CharClass.Digit: // article L. 642-3
                return capital is 'A' or 'D' or 'L' or 'N' or 'R';
            default:
                return false;
        }
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

    private static bool IsRomanNumeral(ReadOnlySpan<char> text)
    {
        var length = LettersAt(text);
        return text[..length].IndexOfAnyExcept("IVXLC") < 0;
    }

    // Bounded, so that no abbreviation makes the tokenizer read ahead without end.
    private static int LettersAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 12 && CharClasses.IsLetter(text[length]))
        {
            length++;
        }
        return length;
    }

    private static int SpacesAt(ReadOnlySpan<char> text)
    {
        var spaces = 0;
        while (spaces < text.Length && spaces < 4 && CharClasses.Of(text[spaces]) == CharClass.White)
        {
            spaces++;
        }
        return spaces;
    }
}
