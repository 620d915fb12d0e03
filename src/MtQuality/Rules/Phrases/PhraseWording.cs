using System.Text;
using MtQuality.Language;

namespace MtQuality.Rules.Phrases;

/// <summary>Fits a wording into the sentence in which it is to replace something.</summary>
internal static class PhraseWording
{
    /// <summary>
    /// The wording with the words that it takes over (<c>@3</c>: those of the third element of the pattern, <c>@3+</c>: those from
    /// there to the end of the marked part), with its verb in the form of the verb that it replaces ("avoir du sens" for "fait du
    /// sens" is "a du sens"), and with a capital where the replaced words have one.
    /// </summary>
    public static string Fit(string wording, PhrasePattern pattern, in SentenceContext sentence, ReadOnlySpan<int> places)
    {
        var first = pattern.FirstMarked(places);
        var filled = wording.Contains('@', StringComparison.Ordinal) ? Fill(wording, pattern, sentence, places) : wording;
        var fitted = pattern.StartsWithVerb ? Conjugate(filled, sentence, first) : filled;
        return WordForms.WithCasingOf(sentence.Word(first), fitted);
    }

    private static string Fill(string wording, PhrasePattern pattern, in SentenceContext sentence, ReadOnlySpan<int> places)
    {
        var filled = new StringBuilder();
        for (var i = 0; i < wording.Length; i++)
        {
            if (wording[i] != '@')
            {
                filled.Append(wording[i]);
                continue;
            }
            var element = wording[++i] - '1';
            var toEnd = i + 1 < wording.Length && wording[i + 1] == '+';
            i += toEnd ? 1 : 0;
            var last = toEnd ? pattern.LastMarked(places) : places[element + 1] - 1;
            var start = sentence.Tokens[places[element]].Start;
            filled.Append(sentence.Text[start..sentence.Tokens[last].End]);
        }
        return filled.ToString();
    }

    private static string Conjugate(string wording, in SentenceContext sentence, int verb)
    {
        var morph = sentence[verb];
        if (!morph.IsVerbal || morph.Form == VerbForm.Infinitive)
        {
            return wording;
        }
        var space = wording.IndexOf(' ', StringComparison.Ordinal);
        var infinitive = space < 0 ? wording : wording[..space];
        var form = sentence.Lexicon.Generate(infinitive, morph.WithPos(Pos.Verb));
        return form is null ? wording : form + wording[infinitive.Length..];
    }
}
