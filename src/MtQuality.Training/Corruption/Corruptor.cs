using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Training.Corruption;

/// <summary>One way to make a correct sentence wrong, after what machines do.</summary>
internal abstract class Corruptor(ErrorKind kind)
{
    public ErrorKind Kind { get; } = kind;

    /// <summary>The change at a token, or <see langword="null"/> where this error cannot be made.</summary>
    public abstract Injection? At(in SentenceContext sentence, int i, SeededRandom random);

    /// <summary>A word in lower case that the lexicon knows as written.</summary>
    protected static bool IsPlainWord(in SentenceContext sentence, int i) =>
        (uint)i < (uint)sentence.Count
        && sentence.Tokens[i].Kind == TokenKind.Word
        && sentence.Readings[i].Match == FormMatch.Exact
        && !sentence.Tokens[i].Has(TokenFlags.InitialCapital);

    /// <summary>Takes a word away; a reader marks the word that follows.</summary>
    protected static Injection? Drop(in SentenceContext sentence, int i)
    {
        if (!IsPlainWord(sentence, i) || i + 1 >= sentence.Count || sentence.Tokens[i + 1].Kind != TokenKind.Word)
        {
            return null;
        }
        var token = sentence.Tokens[i];
        var next = sentence.Tokens[i + 1];
        return new Injection(token.Start, next.Start - token.Start, "", token.Start, next.Length);
    }

    protected static Injection? Replace(in SentenceContext sentence, int i, string? replacement) =>
        replacement is null || sentence.Word(i).SequenceEqual(replacement)
            ? null
            : Injection.Replacing(sentence.Tokens[i].Start, sentence.Tokens[i].Length, replacement);
}
