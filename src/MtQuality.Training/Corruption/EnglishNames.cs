using MtQuality.Language;
using MtQuality.Rules;

namespace MtQuality.Training.Corruption;

/// <summary>
/// Gives somebody or something in a human sentence an English name, "The Paper Lanterns": right French, with English words in it. Without
/// such sentences the model learns from product titles that English words with capitals are left untranslated.
/// </summary>
/// <param name="englishWords">Words of an English text, in the text's own frequencies.</param>
/// <param name="seed">The same name for the same sentence and seed.</param>
internal sealed class EnglishNames(IReadOnlyList<string> englishWords, ulong seed)
{
    private const int MostWords = 3;

    // Of so many names one begins with an article.
    private const int ArticleOneIn = 3;

    /// <summary>The text with a name changed; <see langword="null"/> when there is none inside the sentence.</summary>
    /// <param name="text">The text; must be the one that the sentence belongs to.</param>
    /// <param name="sentence">One of its sentences, tagged.</param>
    public string? Plant(string text, in SentenceContext sentence)
    {
        var random = new SeededRandom(seed ^ SentenceCorruptor.HashOf(text));
        var places = new List<int>();
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Is(i, Pos.ProperNoun) && !sentence.HasCapital(i - 1) && !sentence.HasCapital(i + 1))
            {
                places.Add(i);
            }
        }
        if (places.Count == 0)
        {
            return null;
        }
        var token = sentence.Tokens[places[random.Next(places.Count)]];
        var words = new List<string>();
        if (random.Next(ArticleOneIn) == 0)
        {
            words.Add("The");
        }
        for (var rest = 1 + random.Next(MostWords); rest > 0; rest--)
        {
            var word = englishWords[random.Next(englishWords.Count)];
            words.Add(char.ToUpperInvariant(word[0]) + word[1..]);
        }
        return string.Concat(text.AsSpan(0, token.Start), string.Join(' ', words), text.AsSpan(token.End));
    }
}
