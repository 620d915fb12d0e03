using System.Buffers;
using System.Text;
using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>One pass over a text. Each method takes the token that starts at <see cref="_at"/> and moves past it.</summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text, GrowingBuffer<Token> tokens)
{
    // Technical tokens are looked for only in a chunk (text between two white spaces) that holds one of these.
    private static readonly SearchValues<char> s_technicalMarks = SearchValues.Create("@_/\\{<&#%$:`~«");
    private readonly ReadOnlySpan<char> _text = text;
    private readonly GrowingBuffer<Token> _tokens = tokens;
    private int _at;
    private LetterWindow _window = new(text, 0);

    // White space and line breaks seen before the next token.
    private TokenFlags _gap = TokenFlags.LineStart | TokenFlags.ParagraphStart;

    // The chunk that holds _at ends here; no technical mark stands before _nextMark; no technical token starts before _plainUntil.
    private int _chunkEnd;
    private int _nextMark = -1;
    private int _plainUntil;

    // Place of the closing partner of the last opening single quotation mark, and how far it was searched in vain.
    private int _closingQuote = -1;
    private int _noClosingQuoteBefore;

    public void Run()
    {
        while (true)
        {
            SkipWhite();
            if (_at >= _text.Length)
            {
                return;
            }
            if (!ScanPlain())
            {
                Scan();
            }
        }
    }

    /// <summary>
    /// Takes what most text is made of: words of lower-case letters after perhaps a capital, each with a space, a comma or a full stop
    /// behind, and l', d' and the like. Nothing but letters stands between two spaces there, so it cannot be technical. Whether anything
    /// was taken.
    /// </summary>
    private bool ScanPlain()
    {
        // Fields of this would be read from memory and written to it for every word: the next one waited for that.
        var chars = _text;
        var (at, gap, window) = (_at, _gap, _window);
        while (at < chars.Length)
        {
            var place = at - window.Start;
            if (place >= LetterWindow.Size)
            {
                window = new LetterWindow(chars, at);
                place = 0;
            }
            if (!window.IsLetter(place))
            {
                break;
            }
            var length = 1 + window.SmallBehind(place);
            if (place + length >= LetterWindow.Size)
            {
                if (place == 0)
                {
                    break;
                }
                // The next window holds it whole, or no window does.
                window = new LetterWindow(chars, at);
                continue;
            }
            var end = at + length;
            var flags = gap | (TokenFlags)((window.SmallAt(place) ^ 1) * (uint)TokenFlags.InitialCapital);
            var next = CharAt(chars, end);
            if (next == ' ')
            {
                _tokens.Add(new Token(at, end - at, TokenKind.Word, flags));
                (at, gap) = Behind(chars, end);
            }
            else if ((next == ',' && CharAt(chars, end + 1) == ' ') || (next == '.' && IsPlainStop(chars, at, end)))
            {
                _tokens.Add(new Token(at, end - at, TokenKind.Word, flags));
                _tokens.Add(new Token(end, 1, TokenKind.Punctuation, TokenFlags.None));
                (at, gap) = Behind(chars, end + 1);
            }
            else if (next is '\'' or '’' && IsPlainElision(at, end))
            {
                _tokens.Add(new Token(at, 2, TokenKind.Word, flags | TokenFlags.Elided));
                (at, gap) = (end + 1, TokenFlags.None);
            }
            else
            {
                break;
            }
        }
        var found = at > _at;
        (_at, _gap, _window) = (at, gap, window);
        return found;
    }

    // Behind a space, or at the end of the text, which stands where a space could.
    private static (int At, TokenFlags Gap) Behind(ReadOnlySpan<char> text, int space) =>
        space < text.Length ? (space + 1, TokenFlags.SpaceBefore) : (text.Length, TokenFlags.None);

    // Whether the full stop ends a sentence and does not belong to the word before it.
    private static bool IsPlainStop(ReadOnlySpan<char> text, int word, int stop) =>
        CharAt(text, stop + 1) == ' ' && stop - word > 1 && !Abbreviations.KeepsStop(text[word..stop], text[(stop + 1)..]);

    // Whether the letter before the apostrophe is elided, and no technical token begins with it.
    private bool IsPlainElision(int word, int apostrophe)
    {
        _at = word;
        return Elisions.IsPlainlyElided(_text[word..apostrophe])
            && CharClasses.IsLetterOrDigit(CharAt(apostrophe + 1))
            && apostrophe != _closingQuote
            && !ChunkHasMark();
    }

    private readonly char Peek(int offset = 1)
    {
        var i = _at + offset;
        return (uint)i < (uint)_text.Length ? _text[i] : ' ';
    }

    private readonly char CharAt(int i) => CharAt(_text, i);

    private static char CharAt(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length ? text[i] : ' ';

    private void SkipWhite()
    {
        var start = _at;
        var breaks = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            var kind = CharClasses.Of(c);
            if (kind == CharClass.LineBreak)
            {
                // \r\n is one line break; a form feed or U+2029 parts paragraphs.
                breaks +=
                    c is '\f' or '\u2029' ? 2
                    : c == '\n' && _at > 0 && _text[_at - 1] == '\r' ? 0
                    : 1;
            }
            else if (kind != CharClass.White)
            {
                break;
            }
            _at++;
        }
        if (_at > start)
        {
            _gap |= TokenFlags.SpaceBefore;
            _gap |= breaks > 0 ? TokenFlags.LineStart : TokenFlags.None;
            _gap |= breaks > 1 ? TokenFlags.ParagraphStart : TokenFlags.None;
        }
    }

    private void Scan()
    {
        if (_at >= _plainUntil && ChunkHasMark() && ScanTechnical())
        {
            return;
        }
        var c = _text[_at];
        switch (CharClasses.Of(c))
        {
            case CharClass.Upper or CharClass.Lower or CharClass.Letter:
                ScanWord();
                break;
            case CharClass.Digit:
                ScanNumber(_at);
                break;
            case CharClass.Surrogate:
                ScanSurrogate();
                break;
            case CharClass.Symbol:
                ScanSymbol(c);
                break;
            default:
                ScanPunctuation(c);
                break;
        }
    }

    private bool ChunkHasMark()
    {
        if (_nextMark < _at)
        {
            var length = _text[_at..].IndexOfAny(s_technicalMarks);
            _nextMark = length < 0 ? int.MaxValue : _at + length;
        }
        return _nextMark != int.MaxValue && _nextMark < ChunkEnd();
    }

    private int ChunkEnd()
    {
        if (_at >= _chunkEnd)
        {
            var end = _at;
            while (end < _text.Length && !CharClasses.IsWhite(_text[end]))
            {
                end++;
            }
            _chunkEnd = end;
        }
        return _chunkEnd;
    }

    private bool ScanTechnical()
    {
        var length = TechnicalTokens.Match(_text, _at, ChunkEnd(), out var kind, out var plain);
        if (length > 0)
        {
            Emit(_at + length, kind);
            return true;
        }
        _plainUntil = _at + plain;
        return false;
    }

    private void ScanWord()
    {
        var start = _at;
        var end = EndOfWord(start, out var elided);
        var next = CharAt(end);
        if (!elided)
        {
            if (next == '.')
            {
                if (ScanWordWithStop(start, end))
                {
                    return;
                }
            }
            else if (next == '(')
            {
                if (CharAt(end + 1) == ')' && end - start > 1)
                {
                    Emit(end + 2, TokenKind.Code); // ToString()
                    return;
                }
                end = EndOfBracketedEnding(end); // traité(e)s
            }
            else if (next is '°' && end - start == 1 && _text[start] is 'n' or 'N')
            {
                end++;
            }
            else if (next is '#' && end - start == 1 && _text[start] is 'C' or 'F')
            {
                Emit(end + 1, TokenKind.Code);
                return;
            }
        }
        EmitWord(end, elided);
    }

    /// <summary>Acronyms, initials, abbreviations, file names and identifiers: words whose full stop belongs to them.</summary>
    private bool ScanWordWithStop(int start, int end)
    {
        var word = _text[start..end];
        var after = _text[(end + 1)..];
        if (word.Length == 1)
        {
            var acronym = Abbreviations.AcronymLength(_text[start..]);
            if (acronym > 0)
            {
                Emit(start + acronym, TokenKind.Word, TokenFlags.Abbreviation);
                return true;
            }
        }
        if (after.Length > 0 && CharClasses.IsLetterOrDigit(after[0]))
        {
            if (start >= _plainUntil && ScanTechnical())
            {
                return true;
            }
            var inclusive = InclusiveEnding(end);
            if (inclusive > 0)
            {
                Emit(inclusive, TokenKind.Word);
                return true;
            }
        }
        var initial = word.Length == 1 && CharClasses.IsUpper(word[0]) && Abbreviations.IsInitial(word[0], after);
        if (initial || Abbreviations.KeepsStop(word, after))
        {
            Emit(end + 1, TokenKind.Word, TokenFlags.Abbreviation);
            return true;
        }
        return false;
    }

    /// <summary>The end of étudiant.e.s, whose word part ends before <paramref name="stop"/>; 0 when it is no such word.</summary>
    private readonly int InclusiveEnding(int stop)
    {
        if (stop - _at < 3 || CharAt(stop + 1) != 'e')
        {
            return 0;
        }
        var end = stop + 2;
        if (CharAt(end) == '.' && CharAt(end + 1) == 's')
        {
            end += 2;
        }
        else if (CharAt(end) == 's')
        {
            end++;
        }
        return CharClasses.IsLetterOrDigit(CharAt(end)) ? 0 : end;
    }

    /// <summary>Letters, digits and what holds them together: hyphens, middle dots, inner apostrophes.</summary>
    private readonly int EndOfWord(int start, out bool elided)
    {
        elided = false;
        var i = start;
        while (true)
        {
            i = EndOfLetters(i);
            var c = CharAt(i);
            if (CharClasses.IsHyphen(c) || c is '·' or '‧' or '\u00AD')
            {
                if (!IsWordStart(i + 1))
                {
                    return i;
                }
            }
            else if (CharClasses.IsApostrophe(c) || (c is '´' or '`' && IsWordStart(i + 1)))
            {
                if (i == _closingQuote)
                {
                    return i;
                }
                var before = _text[start..i];
                if (!IsWordStart(i + 1))
                {
                    elided = EndsElided(before, c, CharAt(i + 1));
                    return elided ? i + 1 : i;
                }
                if (!Elisions.IsInside(before, _text[(i + 1)..]))
                {
                    elided = true;
                    return i + 1;
                }
            }
            else
            {
                return i;
            }
            i++;
        }
    }

    // "l' école", "qu'« il", "expliqu' en": the apostrophe belongs to the word. After any other word it does so only before a
    // space; before other punctuation it is a quotation mark whose partner is missing.
    private static bool EndsElided(ReadOnlySpan<char> before, char apostrophe, char next) =>
        apostrophe is not ('‘' or '‛') && (CharClasses.Of(next) == CharClass.White || Elisions.IsElided(before));

    private readonly bool IsWordStart(int i) => CharClasses.IsLetterOrDigit(CharAt(i)) || SupplementaryLetterLength(i) > 0;

    private readonly int EndOfLetters(int i)
    {
        while (i < _text.Length)
        {
            var kind = CharClasses.Of(_text[i]);
            if (kind is CharClass.Upper or CharClass.Lower or CharClass.Letter or CharClass.Digit)
            {
                i++;
            }
            else if (kind == CharClass.Surrogate && SupplementaryLetterLength(i) > 0)
            {
                i += 2;
            }
            else
            {
                break;
            }
        }
        return i;
    }

    /// <summary>2 when a letter beyond U+FFFF starts here, else 0.</summary>
    private readonly int SupplementaryLetterLength(int i) =>
        Rune.TryCreate(CharAt(i), CharAt(i + 1), out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;

    /// <summary>traité(e), invité(e)s, VOIE(S): the end of the word with its bracketed ending, or where the bracket stands.</summary>
    private readonly int EndOfBracketedEnding(int bracket)
    {
        var close = bracket + 1;
        while (close - bracket <= 4 && CharClasses.IsLetter(CharAt(close)))
        {
            close++;
        }
        if (CharAt(close) != ')' || close - bracket is 1 or > 4 || bracket - _at < 2)
        {
            return bracket;
        }
        var ending = _text[(bracket + 1)..close];
        var fits = WordForms.Fold(ending[^1]) is 'e' or 's' or 'x';
        var end = close + 1;
        if (WordForms.Fold(CharAt(end)) == 's')
        {
            end++;
        }
        return fits && !CharClasses.IsLetterOrDigit(CharAt(end)) ? end : bracket;
    }

    private void ScanNumber(int digits)
    {
        var keycap = CharAt(digits + 1) is '\uFE0F' or '\u20E3' ? Emoji.LengthAt(_text, digits) : 0;
        if (keycap > 0)
        {
            Emit(digits + keycap, TokenKind.Emoji);
        }
        else
        {
            Emit(Numbers.EndOf(_text, digits), TokenKind.Number);
        }
    }

    private void ScanSurrogate()
    {
        if (SupplementaryLetterLength(_at) > 0)
        {
            ScanWord();
            return;
        }
        var emoji = Emoji.LengthAt(_text, _at);
        if (emoji > 0)
        {
            Emit(_at + emoji, TokenKind.Emoji);
        }
        else
        {
            var pair = char.IsHighSurrogate(_text[_at]) && char.IsLowSurrogate(Peek());
            Emit(_at + (pair ? 2 : 1), TokenKind.Symbol);
        }
    }

    private void ScanSymbol(char c)
    {
        var emoji = Emoji.LengthAt(_text, _at);
        if (emoji > 0)
        {
            Emit(_at + emoji, TokenKind.Emoji);
        }
        else if (c == '°' && Peek() is 'C' or 'F' && !CharClasses.IsLetterOrDigit(Peek(2)))
        {
            Emit(_at + 2, TokenKind.Symbol);
        }
        else if (c == '+' && Peek() == '/' && Peek(2) == '-')
        {
            Emit(_at + 3, TokenKind.Symbol);
        }
        else if (c is '*' or '_' or '#' or '=' or '~' or '`' or '|')
        {
            Emit(EndOfRun(c), TokenKind.Symbol);
        }
        else
        {
            Emit(_at + 1, TokenKind.Symbol);
        }
    }

    private void ScanPunctuation(char c)
    {
        switch (c)
        {
            case '.':
                if (!CharClasses.IsLetter(Peek()) || _at < _plainUntil || !ScanTechnical()) // .NET, .gitignore
                {
                    Emit(EndOfRun('.'), TokenKind.Punctuation);
                }
                break;
            case '!' or '?' or '‼' or '⁉':
                var emoji = Emoji.LengthAt(_text, _at);
                var end = _at + Math.Max(1, emoji);
                while (emoji == 0 && CharAt(end) is '!' or '?')
                {
                    end++;
                }
                Emit(end, emoji > 0 ? TokenKind.Emoji : TokenKind.Punctuation);
                break;
            case '-' or '‐' or '‑' or '–' or '−':
                ScanHyphen(c);
                break;
            case '—' or '…' or '،':
                Emit(EndOfRun(c), TokenKind.Punctuation);
                break;
            case '\'' or '’' or '‘' or '‛' or 'ʼ' or '＇':
                FindClosingQuote();
                Emit(_at + 1, TokenKind.Punctuation);
                break;
            default:
                Emit(_at + 1, TokenKind.Punctuation);
                break;
        }
    }

    private void ScanHyphen(char c)
    {
        var standsFree = _at == 0 || CharClasses.IsWhite(_text[_at - 1]) || _text[_at - 1] is '(' or '[';
        if (standsFree && CharClasses.Of(Peek()) == CharClass.Digit)
        {
            ScanNumber(_at + 1); // -1,5
            return;
        }
        if (standsFree && CharClasses.IsHyphen(c) && (_gap & TokenFlags.LineStart) == 0 && CharClasses.IsLower(Peek()))
        {
            // "a -t-il": a clitic torn from its verb.
            var end = EndOfWord(_at + 1, out var elided);
            if (!elided && Clitics.IsDetached(_text[_at..end]))
            {
                Emit(end, TokenKind.Word, TokenFlags.HyphenClitic);
                return;
            }
        }
        Emit(EndOfRun(c), TokenKind.Punctuation);
    }

    private readonly int EndOfRun(char c)
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] == c)
        {
            end++;
        }
        return end;
    }

    /// <summary>
    /// At an opening single quotation mark, finds the closing one on the same line: an apostrophe after a letter or a mark and
    /// before no letter, that is not the elision of "l' homme".
    /// </summary>
    private void FindClosingQuote()
    {
        if (_at <= _closingQuote || _at < _noClosingQuoteBefore || !Opens(_at))
        {
            return;
        }
        var wordStart = _at + 1;
        for (var i = _at + 1; i < _text.Length; i++)
        {
            var c = _text[i];
            var kind = CharClasses.Of(c);
            if (kind == CharClass.LineBreak)
            {
                _noClosingQuoteBefore = i;
                return;
            }
            if (CharClasses.IsApostrophe(c) && c is not ('‘' or '‛') && i > _at + 1 && Closes(i))
            {
                var word = _text[wordStart..i];
                if (wordStart == _at + 1 || CharClasses.Of(CharAt(i + 1)) != CharClass.White || !Elisions.IsElided(word))
                {
                    _closingQuote = i;
                    return;
                }
            }
            if (kind is not (CharClass.Upper or CharClass.Lower or CharClass.Letter))
            {
                wordStart = i + 1;
            }
        }
        _noClosingQuoteBefore = _text.Length;
    }

    private readonly bool Opens(int i) =>
        !CharClasses.IsWhite(CharAt(i + 1)) && (i == 0 || !CharClasses.IsLetterOrDigit(_text[i - 1]));

    private readonly bool Closes(int i) => !CharClasses.IsWhite(_text[i - 1]) && !CharClasses.IsLetterOrDigit(CharAt(i + 1));

    /// <summary>Emits the word that ends at <paramref name="end"/>, its clitics each as a token of their own.</summary>
    private void EmitWord(int end, bool elided)
    {
        if (_text[_at..end].IndexOfAny('-', '‐', '‑') < 0)
        {
            Emit(end, TokenKind.Word, elided ? TokenFlags.Elided : TokenFlags.None);
            return;
        }
        // At most three clitics hang on a verb (donne-le-nous-en); the innermost is found last.
        Span<int> cuts = stackalloc int[3];
        var count = 0;
        var stemEnd = end;
        while (count < cuts.Length)
        {
            var stem = _text[_at..stemEnd];
            var cut = Clitics.StartOfLast(stem);
            if (cut == stem.Length)
            {
                break;
            }
            stemEnd = _at + cut;
            cuts[count++] = stemEnd;
        }
        Emit(stemEnd, TokenKind.Word, count == 0 && elided ? TokenFlags.Elided : TokenFlags.None);
        for (var i = count - 1; i >= 0; i--)
        {
            var isLast = i == 0;
            var flags = TokenFlags.HyphenClitic | (isLast && elided ? TokenFlags.Elided : TokenFlags.None);
            Emit(isLast ? end : cuts[i - 1], TokenKind.Word, flags);
        }
    }

    private void Emit(int end, TokenKind kind, TokenFlags flags = TokenFlags.None)
    {
        flags |= _gap;
        if (kind is TokenKind.Word or TokenKind.Number)
        {
            flags |= FlagsOf(_text[_at..end], flags);
        }
        _tokens.Add(new Token(_at, end - _at, kind, flags));
        _gap = TokenFlags.None;
        _at = end;
    }

    private static TokenFlags FlagsOf(ReadOnlySpan<char> word, TokenFlags known)
    {
        var flags = TokenFlags.None;
        var letters = 0;
        var capitals = 0;
        var afterLower = false;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            switch (CharClasses.Of(c))
            {
                case CharClass.Upper:
                    flags |= letters == 0 ? TokenFlags.InitialCapital : TokenFlags.None;
                    flags |= afterLower ? TokenFlags.InnerCapital : TokenFlags.None;
                    afterLower = false;
                    letters++;
                    capitals++;
                    break;
                case CharClass.Lower:
                    afterLower = true;
                    letters++;
                    break;
                case CharClass.Letter:
                    letters++;
                    break;
                case CharClass.Digit:
                    flags |= TokenFlags.HasDigit;
                    afterLower = false;
                    break;
                default:
                    afterLower = false; // Jean-Pierre has no inner capital.
                    if (CharClasses.IsHyphen(c))
                    {
                        flags |= (known & TokenFlags.HyphenClitic) == 0 ? TokenFlags.HasHyphen : TokenFlags.None;
                    }
                    else if (i < word.Length - 1 && (CharClasses.IsApostrophe(c) || c is '´' or '`'))
                    {
                        flags |= TokenFlags.InnerApostrophe;
                    }
                    break;
            }
        }
        return capitals > 1 && capitals == letters ? flags | TokenFlags.AllCapitals : flags;
    }
}
