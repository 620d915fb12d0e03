using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Phrases;

/// <summary>Reads patterns as the lists of phrases write them.</summary>
/// <remarks>
/// A pattern is a sequence of elements separated by spaces:
/// <code>
/// mot          this word, in any casing; l'idée is two words, l' and idée, as in the text; punctuation stands for itself
/// un|une       one of these words, each of them one word
/// =a           this word, in lower case
/// &lt;faire&gt;      any form of a lemma; &lt;faire|avoir&gt; of one of two; &lt;faire:V&gt; as a verb
/// [N]          a word of this class; [N|A] of one of two. N noun or name, NC noun, NAME, A (or ADJ), V verb, FIN finite verb,
///              PRES finite verb in the present, INF infinitive, PP past participle, ADV, P preposition, D determiner, PRO pronoun,
///              NUM numeral; du and des are both P and D
/// [PP!]        of this class in every analysis that the lexicon has; [PP!:é] that ends in é
/// [NP]         a noun phrase with its complements and without a verb: le PDG de Microsoft, Satya Nadella
/// *3           up to three words of any kind, no punctuation
/// !de|du       takes nothing: the next word is none of these; ![PP] it is none of this class
/// mot?         may be absent; so may any element with ? behind it
/// ^ $          start and end of the sentence; quotation marks, dashes and the full stop do not count
/// { }          what stands between is marked in the text and replaced; without them the whole match is
/// </code>
/// In a wording <c>@3</c> is what the third element takes (^ counts, and l'idée counts as two), <c>@3+</c> all from there to the end of
/// the marked part. Where the marked part starts with <c>&lt;faire:V&gt;</c>, the first word of a wording takes the form of that verb.
/// </remarks>
internal sealed class PhrasePatternParser
{
    private readonly string _pattern;
    private readonly GrowingBuffer<PhraseElement> _elements = new(8);
    private readonly GrowingBuffer<Token> _tokens = new(8);

    /// <exception cref="FormatException">The pattern is not well formed.</exception>
    public PhrasePatternParser(string pattern)
    {
        _pattern = pattern;
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(part);
        }
        MarkedUntil = MarkedUntil < 0 ? _elements.Count : MarkedUntil;
        var fewest = 0;
        foreach (ref readonly var element in _elements.Items)
        {
            fewest += element.Fewest;
        }
        if (fewest == 0)
        {
            throw Malformed("nothing in it must be present");
        }
        if (MarkedFrom >= MarkedUntil)
        {
            throw Malformed("nothing is marked");
        }
    }

    public PhraseElement[] Elements => _elements.Items.ToArray();

    /// <summary>First element of the marked part.</summary>
    public int MarkedFrom { get; private set; }

    /// <summary>Element after the marked part.</summary>
    public int MarkedUntil { get; private set; } = -1;

    private void Add(string part)
    {
        if (part == "{")
        {
            MarkedFrom = _elements.Count;
            return;
        }
        if (part == "}")
        {
            MarkedUntil = _elements.Count;
            return;
        }
        // A last alternative ? is the mark itself: ,|.|?
        var isOptional = part.Length > 1 && part[^1] == '?' && part[^2] != '|';
        var text = isOptional ? part[..^1] : part;
        if (text.Length > 1 && IsPlain(text))
        {
            AddWords(text, isOptional);
        }
        else
        {
            _elements.Add(Special(text) with { IsOptional = isOptional });
        }
    }

    // Cut as running text is: l'exécution is two words to the tokenizer.
    private void AddWords(string text, bool isOptional)
    {
        _tokens.Clear();
        Tokenizer.Tokenize(text, _tokens);
        if (isOptional && _tokens.Count != 1)
        {
            throw Malformed($"{text} is more than one word, so it cannot be optional");
        }
        foreach (var token in _tokens.Items)
        {
            _elements.Add(new PhraseElement(PhraseElementKind.Word) { Forms = [Fold(token.In(text))], IsOptional = isOptional });
        }
    }

    private static bool IsPlain(string text) =>
        text[0] is not ('<' or '[' or '*' or '!' or '=' or '-') && !text.Contains('|', StringComparison.Ordinal);

    private PhraseElement Special(string text)
    {
        switch (text[0])
        {
            case '^' when text.Length == 1:
                return new PhraseElement(PhraseElementKind.SentenceStart);
            case '$' when text.Length == 1:
                return new PhraseElement(PhraseElementKind.SentenceEnd);
            case '*' when text.Length > 1:
                if (!int.TryParse(text.AsSpan(1), out var longest) || longest <= 0)
                {
                    throw Malformed($"{text}: a number must follow the star");
                }
                return new PhraseElement(PhraseElementKind.Gap) { Longest = longest };
            case '!' when text.StartsWith("![", StringComparison.Ordinal):
                return WordClass(text[1..]) with { Kind = PhraseElementKind.NotWordClass };
            case '!' when text.Length > 1:
                return new PhraseElement(PhraseElementKind.NotWord) { Forms = Alternatives(text[1..]) };
            case '=' when text.Length > 1:
                return new PhraseElement(PhraseElementKind.Word) { Forms = Alternatives(text[1..]), IsCased = true };
            case '[' when text.Length > 2:
                return WordClass(text);
            case '<' when text.Length > 2:
                return Lemma(text);
            default:
                return new PhraseElement(PhraseElementKind.Word) { Forms = text.Length == 1 ? [text] : Alternatives(text) };
        }
    }

    // [N], [N|A], [PP!] (nothing else in the lexicon), [PP!:é] (that ends in é)
    private PhraseElement WordClass(string text)
    {
        if (text[^1] != ']')
        {
            throw Malformed($"{text} has no closing bracket");
        }
        var (names, ending) = SplitAtColon(text[1..^1]);
        if (names == "NP")
        {
            return new PhraseElement(PhraseElementKind.NounPhrase);
        }
        var isStrict = names[^1] == '!';
        var classes = WordClasses.None;
        foreach (var name in (isStrict ? names[..^1] : names).Split('|'))
        {
            classes |= ClassNamed(name);
        }
        return new PhraseElement(PhraseElementKind.WordClass)
        {
            Classes = classes,
            IsStrict = isStrict,
            Ending = Fold(ending),
        };
    }

    // <faire>, <faire|avoir>, <faire:V>
    private PhraseElement Lemma(string text)
    {
        if (text[^1] != '>')
        {
            throw Malformed($"{text} has no closing bracket");
        }
        var (lemmas, name) = SplitAtColon(text[1..^1]);
        return new PhraseElement(PhraseElementKind.Lemma)
        {
            Forms = Alternatives(lemmas),
            Classes = name.Length == 0 ? WordClasses.None : ClassNamed(name),
        };
    }

    private WordClasses ClassNamed(string name)
    {
        var classes = name switch
        {
            "N" => WordClasses.Noun | WordClasses.Name,
            "NC" => WordClasses.Noun,
            "NAME" => WordClasses.Name,
            "A" or "ADJ" => WordClasses.Adjective,
            "V" => WordClasses.Verb,
            "FIN" => WordClasses.FiniteVerb,
            "PRES" => WordClasses.Present,
            "INF" => WordClasses.Infinitive,
            "PP" => WordClasses.PastParticiple,
            "ADV" => WordClasses.Adverb,
            "P" => WordClasses.Preposition | WordClasses.Contraction,
            "D" => WordClasses.Determiner | WordClasses.Contraction,
            "PRO" => WordClasses.Pronoun,
            "NUM" => WordClasses.Numeral,
            _ => WordClasses.None,
        };
        if (classes == WordClasses.None)
        {
            throw Malformed($"{name} is no word class");
        }
        return classes;
    }

    private static (string Before, string After) SplitAtColon(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 1)..]);
    }

    private static string[] Alternatives(string text) => Array.ConvertAll(text.Split('|'), one => Fold(one));

    private static string Fold(ReadOnlySpan<char> text)
    {
        var folded = text.ToArray();
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = WordForms.Fold(folded[i]);
        }
        return new string(folded);
    }

    private FormatException Malformed(string what) => new($"Pattern \"{_pattern}\": {what}.");
}
