using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Dispatch;

/// <summary>A word as it is written, with what the lexicon says of it, wherever it stands. Other tokens are seen as words, too.</summary>
internal readonly ref struct WrittenWord(
    FrenchLexicon lexicon,
    ReadOnlySpan<char> form,
    uint hash,
    ushort classId,
    FormMatch match,
    ClassFacts facts,
    bool isPlain,
    bool isEnglish,
    FormReading? formReading = null
)
{
    public readonly FrenchLexicon Lexicon = lexicon;
    public readonly FormMatch Match = match;

    /// <summary>What all analyses say together.</summary>
    public readonly ClassFacts Facts = facts;

    private readonly ReadOnlySpan<char> _form = form;
    private readonly uint _hash = hash;
    private readonly ushort _class = classId;
    private readonly bool _isEnglish = isEnglish;

    // Whoever wants to know what rules look at.
    private readonly FormReading? _reading = formReading;

    /// <summary>The word as it is written. Where it need only be compared, to compare it by <see cref="IsIn"/> saves most questions.</summary>
    public ReadOnlySpan<char> Form
    {
        get
        {
            _reading?.IsRead = true;
            return _form;
        }
    }

    /// <summary><see cref="WordForms.Hash"/> of the form.</summary>
    public uint Hash
    {
        get
        {
            _reading?.IsRead = true;
            return _hash;
        }
    }

    /// <summary>
    /// Whether it is lower-case letters alone, but for perhaps a capital at the beginning. To ask this first saves a rule about marks and
    /// digits the question for nearly all words.
    /// </summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>The language of the word, where it is one.</summary>
    public TokenLanguage Language
    {
        get
        {
            if (_reading is not null)
            {
                FormReading.List(WordLanguage.EnglishGrammar);
                // Of what French has only the words of English grammar are English.
                _reading.IsRead |= Match == FormMatch.Unknown;
            }
            return WordLanguage.Of(_form, TokenKind.Word, Match, _isEnglish);
        }
    }

    /// <summary>Whether it is a word of English that French does not write, or hardly ever.</summary>
    public bool IsEnglish
    {
        get
        {
            _reading?.IsRead = true;
            return _isEnglish;
        }
    }

    public bool IsKnown => _class != 0;

    public ReadOnlySpan<Analysis> Analyses => Lexicon.AnalysesOf(_class);

    /// <summary>Whether it is this word, in any casing and with either apostrophe. <paramref name="form"/> is lower case with ' (U+0027).</summary>
    public bool Is(ReadOnlySpan<char> form)
    {
        if (_reading is not null)
        {
            FormReading.List(form);
        }
        return WordForms.EqualsFolded(_form, form);
    }

    /// <summary>Whether it is one of these, in any casing and with either apostrophe.</summary>
    public bool IsIn(FoldedSet forms)
    {
        if (_reading is not null)
        {
            FormReading.List(forms);
        }
        return forms.Contains(_form, _hash);
    }

    /// <summary>Whether it has one of these lemmas, in whatever part of speech.</summary>
    public bool MayHaveLemmaIn(FoldedSet lemmas)
    {
        foreach (var analysis in Analyses)
        {
            var reading = new Reading
            {
                Morph = analysis.Morph,
                Class = _class,
                Match = Match,
            };
            if (Lexicon.HasLemmaIn(Form, reading, lemmas))
            {
                return true;
            }
        }
        return false;
    }
}
