using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>Several words said again at once, as a decoder does that is caught in a loop: "du service du service".</summary>
internal sealed class RepeatedPhrase()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ4051",
            "RepeatedPhrase",
            Category.Duplication,
            Severity.Major,
            Origin.Either,
            "« {1} » est répété aussitôt.",
            "\"{1}\" is repeated at once."
        )
        {
            Requires = SentenceTraits.Repetition,
        }
    )
{
    private const int LongestPhrase = 8;

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 3 < sentence.Count; i++)
        {
            for (var length = 2; length <= LongestPhrase && i + (2 * length) <= sentence.Count; length++)
            {
                if (!IsRun(sentence, i, i + length, length) || !IsPhrase(sentence, i, length))
                {
                    continue;
                }
                var times = Repetitions(sentence, i, length);
                Report(sentence, i, length, times, sink);
                i += (times * length) - 1;
                break;
            }
        }
    }

    private void Report(in SentenceContext sentence, int start, int length, int times, FindingSink sink)
    {
        var endsInComma = sentence.Is(start + length - 1, ",");
        // "très bien, très bien, très bien": the last time comes without its comma.
        var last = start + (times * length) - 1;
        if (endsInComma && IsRun(sentence, start, last + 1, length - 1))
        {
            last += length - 1;
        }
        var lastOfPhrase = start + length - (endsInComma ? 2 : 1);
        var from = sentence.Tokens[start].Start;
        var phrase = sink.Explains ? sentence.Text[from..sentence.Tokens[lastOfPhrase].End].ToString() : null;
        sink.ReportTokens(this, sentence, start, last, phrase, null, phrase is null ? null : [phrase]);
    }

    private static int Repetitions(in SentenceContext sentence, int start, int length)
    {
        var times = 1;
        while (IsRun(sentence, start, start + (times * length), length))
        {
            times++;
        }
        return times;
    }

    // Whether the same tokens stand at both places; the first of all may have the capital of the sentence.
    private static bool IsRun(in SentenceContext sentence, int first, int second, int length)
    {
        if (second + length > sentence.Count)
        {
            return false;
        }
        for (var i = 0; i < length; i++)
        {
            if (sentence.Words[first + i].Hash != sentence.Words[second + i].Hash)
            {
                return false;
            }
            var a = sentence.Word(first + i);
            var b = sentence.Word(second + i);
            if (!a.SequenceEqual(b) && (first + i > 0 || !WordForms.EqualsIgnoringCase(a, b)))
            {
                return false;
            }
        }
        return !sentence.Tokens[second].Has(TokenFlags.LineStart);
    }

    /// <summary>
    /// Words that end in a noun, an adjective or a verb and are not all names. Without that end it may be a chain: "de plus en plus
    /// en colère", "petit à petit à", "et encore et encore". With commas between, twice is emphasis and only three times is a loop.
    /// </summary>
    private static bool IsPhrase(in SentenceContext sentence, int start, int length)
    {
        var last = start + length - 1;
        if (sentence.Is(last, ","))
        {
            return length >= 3
                && IsRun(sentence, start, start + (2 * length), length - 1)
                && AreWords(sentence, start, length - 1);
        }
        return AreWords(sentence, start, length)
            && sentence[last].Pos is Pos.Noun or Pos.Adjective or Pos.Verb
            // ce qui est fait est fait
            && !(length == 2 && sentence[start].IsFinite)
            && !(IsLink(sentence, start) && start > 0 && IsRun(sentence, last, start - 1, 1));
    }

    private static bool AreWords(in SentenceContext sentence, int start, int length)
    {
        var hasLowerCase = false;
        var letters = 0;
        for (var i = start; i < start + length; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind != TokenKind.Word || !sentence.IsKnown(i))
            {
                return false;
            }
            hasLowerCase |= !token.Has(TokenFlags.InitialCapital) && token.Length > 2;
            letters += token.Length;
        }
        return hasLowerCase && letters >= 6;
    }

    private static bool IsLink(in SentenceContext sentence, int i) =>
        sentence[i].Pos is Pos.Preposition or Pos.Contraction or Pos.CoordinatingConjunction;
}
