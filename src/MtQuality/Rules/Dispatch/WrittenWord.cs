using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Dispatch;

/// <summary>A word as it is written, with what the lexicon says of it, wherever it stands. Other tokens are seen as words, too.</summary>
internal readonly ref struct WrittenWord(
    FrenchLexicon lexicon,
    ReadOnlySpan<char> form,
    ushort classId,
    FormMatch match,
    ClassFacts facts
)
{
    public readonly FrenchLexicon Lexicon = lexicon;
    public readonly ReadOnlySpan<char> Form = form;
    public readonly FormMatch Match = match;

    /// <summary>What all analyses say together.</summary>
    public readonly ClassFacts Facts = facts;

    /// <summary>The language of the word, where it is one.</summary>
    public readonly TokenLanguage Language = WordLanguage.Of(form, TokenKind.Word, match);

    private readonly ushort _class = classId;

    public bool IsKnown => _class != 0;

    public ReadOnlySpan<Analysis> Analyses => Lexicon.AnalysesOf(_class);

    /// <summary>Whether it is this word, in any casing and with either apostrophe. <paramref name="form"/> is lower case with ' (U+0027).</summary>
    public bool Is(ReadOnlySpan<char> form) => WordForms.EqualsFolded(Form, form);

    /// <summary>Whether it is one of these, in any casing and with either apostrophe.</summary>
    public bool IsIn(FoldedSet forms) => forms.Contains(Form);

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
