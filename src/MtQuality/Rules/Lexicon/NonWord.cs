using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Lexicon;

/// <summary>
/// A word that French does not have, made of a French stem and the wrong ending ("l'effondration", "la remboursation", "des
/// détectionneurs"), or torn apart by the hyphen of a line that ended there ("le gouverne-ment").
/// </summary>
internal sealed class NonWord()
    : WordRule(
        new RuleDescriptor(
            "MTQ3001",
            "NonWord",
            Category.Nonword,
            Severity.Major,
            Origin.Either,
            "« {0} » n’est pas un mot français ; plus proche : « {1} ».",
            "“{0}” is no word of French; the nearest is “{1}”."
        )
        {
            Requires = SentenceTraits.UnknownWord,
        }
    )
{
    private const int ShortestWord = 7;
    private const int LongestWord = 30;
    private const int ShortestStem = 4;
    private const int LongestEnding = 6;

    // A rare noun with the same stem is a chance likeness, or a term of its own.
    private const int LeastFrequency = 1;

    // Two words joined by a hyphen in a compound of the day can chance to spell a rare word.
    private const int LeastFrequencyOfTorn = 3;

    // Endings that make nouns of action from verbs. A verb takes one of them, and which one must be known.
    private static readonly string[] s_actionEndings = ["ation", "ement", "age", "ance", "ure"];

    private static readonly string[] s_infinitiveEndings = ["er", "ir", "re"];

    public override bool Concerns(in WrittenWord word) =>
        word.Match == FormMatch.Unknown && !word.IsEnglish && IsDistorted(word.Lexicon, word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (IsConcerned(sentence, i) && IsLowerCaseWord(sentence.Tokens[i]) && !sentence.IsQuoteMark(i - 1))
        {
            var word = sink.Explains ? NearestWord(sentence.Lexicon, sentence.Word(i)) : null;
            sink.ReportTokens(this, sentence, i, i, word, null, word);
        }
    }

    private static string NearestWord(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        Span<char> nearest = stackalloc char[LongestWord + LongestEnding];
        return nearest[..NearestWord(lexicon, word, nearest)].ToString();
    }

    private static bool IsDistorted(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        Span<char> nearest = stackalloc char[LongestWord + LongestEnding];
        return word.Length is >= ShortestWord and <= LongestWord
            && NearestWord(lexicon, word, nearest) > 0
            && !LacksAccentOnly(lexicon, word, nearest);
    }

    // Writes the word of which this one is a distortion, and returns its length; 0 when there is none.
    private static int NearestWord(FrenchLexicon lexicon, ReadOnlySpan<char> word, Span<char> nearest)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen >= 0)
        {
            return WithoutHyphen(lexicon, word, hyphen, nearest);
        }
        var plural = word[^1] == 's' ? 1 : 0;
        var singular = word[..^plural];
        var length = OtherAction(lexicon, singular, nearest);
        length = length > 0 ? length : ShorterAgent(lexicon, singular, nearest);
        if (length > 0 && plural > 0)
        {
            nearest[length++] = 's';
        }
        return length;
    }

    // "effondration": the verb is effondrer, its noun effondrement.
    private static int OtherAction(FrenchLexicon lexicon, ReadOnlySpan<char> word, Span<char> nearest)
    {
        foreach (var ending in s_actionEndings)
        {
            if (!word.EndsWith(ending) || word.Length - ending.Length < ShortestStem)
            {
                continue;
            }
            var stem = word[..^ending.Length];
            if (!IsStemOfVerb(lexicon, stem, nearest))
            {
                continue;
            }
            foreach (var other in s_actionEndings)
            {
                var length = Join(stem, other, nearest);
                if (IsUsualNoun(lexicon, nearest[..length]))
                {
                    return length;
                }
            }
        }
        return 0;
    }

    // "détectionneur": the agent of detection is the détecteur.
    private static int ShorterAgent(FrenchLexicon lexicon, ReadOnlySpan<char> word, Span<char> nearest)
    {
        const string Long = "tionneur";
        if (!word.EndsWith(Long) || word.Length - Long.Length < ShortestStem)
        {
            return 0;
        }
        var length = Join(word[..^Long.Length], "teur", nearest);
        return IsUsualNoun(lexicon, nearest[..length]) ? length : 0;
    }

    // "gouverne-ment": the second half is no word, or one that no compound ends with.
    private static int WithoutHyphen(FrenchLexicon lexicon, ReadOnlySpan<char> word, int hyphen, Span<char> nearest)
    {
        var second = word[(hyphen + 1)..];
        if (second.Contains('-') || hyphen < 2 || second.Length < 2)
        {
            return 0;
        }
        var length = Join(word[..hyphen], second, nearest);
        var isEnding = second is "ment" or "ments" or "tions" or "rations" || lexicon.ClassOf(second, out _) == 0;
        return isEnding && lexicon.FrequencyOf(nearest[..length]) > LeastFrequencyOfTorn ? length : 0;
    }

    private static bool IsStemOfVerb(FrenchLexicon lexicon, ReadOnlySpan<char> stem, Span<char> buffer)
    {
        foreach (var ending in s_infinitiveEndings)
        {
            var length = Join(stem, ending, buffer);
            foreach (var analysis in lexicon.AnalysesOf(lexicon.ClassOf(buffer[..length], out _)))
            {
                if (analysis.Morph.Form == VerbForm.Infinitive)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool IsUsualNoun(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        if (lexicon.FrequencyOf(word) < LeastFrequency)
        {
            return false;
        }
        foreach (var analysis in lexicon.AnalysesOf(lexicon.ClassOf(word, out _)))
        {
            if (analysis.Morph.Pos == Pos.Noun)
            {
                return true;
            }
        }
        return false;
    }

    private static int Join(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<char> joined)
    {
        first.CopyTo(joined);
        second.CopyTo(joined[first.Length..]);
        return first.Length + second.Length;
    }

    // "réglement" for règlement: a slip of the accent, not of the ending. The lexicon finds words in capitals without their accents.
    private static bool LacksAccentOnly(FrenchLexicon lexicon, ReadOnlySpan<char> word, Span<char> buffer)
    {
        for (var c = 0; c < word.Length; c++)
        {
            buffer[c] = char.ToUpperInvariant(Accents.BaseLetter(word[c]));
        }
        return lexicon.ClassOf(buffer[..word.Length], out _) != 0;
    }

    private static bool IsLowerCaseWord(Token token)
    {
        const TokenFlags Odd =
            TokenFlags.InitialCapital
            | TokenFlags.InnerCapital
            | TokenFlags.HasDigit
            | TokenFlags.Abbreviation
            | TokenFlags.Elided
            | TokenFlags.InnerApostrophe;
        return token.Kind == TokenKind.Word && (token.Flags & Odd) == 0;
    }
}
