namespace MtQuality.Language;

/// <summary>
/// Finds words however they are capitalised. What is written is tried first, then lower case for each capital, then accents
/// that a capital may have lost ("Etats-Unis", "ECOLE"), then ligatures ("coeur"): the fewest changes win.
/// </summary>
internal sealed class CasedLookup(WordAutomaton words)
{
    /// <summary>Index of a form; -1 when it is not known in any casing.</summary>
    public int IndexOf(ReadOnlySpan<char> form, out FormMatch match)
    {
        var index = words.IndexOf(form);
        if (index >= 0)
        {
            match = FormMatch.Exact;
            return index;
        }
        return Find(form, default, out match, out _);
    }

    /// <summary>Writes the form as the lexicon spells it and returns its length; -1 when it is not known.</summary>
    public int Spell(ReadOnlySpan<char> form, Span<char> spelled)
    {
        // Even an exact match is walked, because apostrophes and hyphens have variants.
        return Find(form, spelled, out _, out var length) < 0 ? -1 : length;
    }

    private int Find(scoped ReadOnlySpan<char> form, Span<char> spelled, out FormMatch match, out int length)
    {
        if (form.Length is > 0 and <= 2 * WordAutomaton.LongestWord)
        {
            Span<char> composed = stackalloc char[2 * WordAutomaton.LongestWord];
            if (form.ContainsAnyInRange('\u0300', '\u036F'))
            {
                form = composed[..Accents.Compose(form, composed)];
            }
            for (match = FormMatch.Exact; match <= FormMatch.SplitLigature; match++)
            {
                if (match > FormMatch.Exact && !IsWorthTrying(form, match))
                {
                    continue;
                }
                var walk = new Walk(words, form, spelled, match);
                if (walk.From(0, WordAutomaton.Root, 0, 0))
                {
                    length = walk.Length;
                    return walk.Index;
                }
            }
        }
        match = FormMatch.Unknown;
        length = 0;
        return -1;
    }

    private static bool IsWorthTrying(ReadOnlySpan<char> form, FormMatch match)
    {
        for (var i = 0; i < form.Length; i++)
        {
            if (match == FormMatch.SplitLigature ? LigatureAt(form, i) != 0 : char.IsUpper(form[i]))
            {
                return true;
            }
        }
        return false;
    }

    // œ or æ where the form has two letters; 0 elsewhere.
    private static char LigatureAt(ReadOnlySpan<char> form, int i) =>
        i + 1 < form.Length && form[i + 1] is 'e' or 'E'
            ? form[i] switch
            {
                'o' or 'O' => 'œ',
                'a' or 'A' => 'æ',
                _ => '\0',
            }
            : '\0';

    /// <summary>One walk through the automaton with a given tolerance. The first word found is kept.</summary>
    private ref struct Walk(WordAutomaton words, ReadOnlySpan<char> form, Span<char> spelled, FormMatch tolerance)
    {
        private readonly ReadOnlySpan<char> _form = form;
        private readonly Span<char> _spelled = spelled;

        public int Index { get; private set; }
        public int Length { get; private set; }

        /// <summary>Goes on at the i-th character of the form; depth is the number of characters spelled so far.</summary>
        public bool From(int i, int state, int index, int depth)
        {
            var c = _form[i];
            if (Take(c, 1, i, state, index, depth))
            {
                return true;
            }
            if (tolerance >= FormMatch.Lowercased && char.IsUpper(c) && Take(char.ToLowerInvariant(c), 1, i, state, index, depth))
            {
                return true;
            }
            if (tolerance >= FormMatch.UnaccentedCapitals)
            {
                foreach (var accented in AccentedOf(c))
                {
                    if (Take(accented, 1, i, state, index, depth))
                    {
                        return true;
                    }
                }
            }
            if (tolerance >= FormMatch.SplitLigature && LigatureAt(_form, i) is not '\0' and var ligature)
            {
                return Take(ligature, 2, i, state, index, depth)
                    || (char.IsUpper(c) && Take(char.ToUpperInvariant(ligature), 2, i, state, index, depth));
            }
            return false;
        }

        private bool Take(char c, int consumed, int i, int state, int index, int depth)
        {
            var arc = words.Step(state, c);
            if (arc == 0)
            {
                return false;
            }
            if (depth < _spelled.Length)
            {
                _spelled[depth] = words.CharacterOf(arc);
            }
            index += WordAutomaton.Number(arc);
            var target = WordAutomaton.Target(arc);
            if (i + consumed < _form.Length)
            {
                return target != 0 && From(i + consumed, target, index, depth + 1);
            }
            Index = index;
            Length = depth + 1;
            return WordAutomaton.Ends(arc);
        }

        private static ReadOnlySpan<char> AccentedOf(char c) =>
            c switch
            {
                'A' => "ÀàÂâÄä",
                'C' => "Çç",
                'E' => "ÉéÈèÊêËë",
                'I' => "ÎîÏï",
                'O' => "ÔôÖö",
                'U' => "ÙùÛûÜü",
                'Y' => "Ÿÿ",
                _ => default,
            };
    }
}
