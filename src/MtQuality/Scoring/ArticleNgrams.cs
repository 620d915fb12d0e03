using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Scoring;

/// <summary>
/// Which words follow one another in an article, hashed into a table: runs of up to three words, and of up to four where open words
/// are replaced by their tags. On a site that is known they tell its translations from its own texts; on another site they do not.
/// Marks are left out, because quotation marks, dashes and spaces tell the template and not the language.
/// </summary>
internal static class ArticleNgrams
{
    /// <summary>Buckets of one table.</summary>
    public const int TableSize = 1 << BitsOfTable;

    /// <summary>Buckets of both tables: words, then tags.</summary>
    public const int Count = 2 * TableSize;

    private const int LongestOfWords = 3;
    private const int LongestOfTags = 4;
    private const int BitsOfTable = 15;

    // All numbers are alike, and so is the start of a sentence.
    private const uint Number = 7;
    private const uint Start = 1;

    /// <summary>Writes the n-grams of an article: logarithms of their counts, each table scaled to length one.</summary>
    /// <param name="article">The tagged article.</param>
    /// <param name="values">Receives <see cref="Count"/> values.</param>
    public static void Extract(in ArticleContext article, Span<float> values)
    {
        values.Clear();
        var words = values[..TableSize];
        var tags = values[TableSize..];
        Span<uint> lastWords = stackalloc uint[LongestOfWords];
        Span<uint> lastTags = stackalloc uint[LongestOfTags];
        for (var s = 0; s < article.Sentences.Length; s++)
        {
            lastWords.Fill(Start);
            lastTags.Fill(Start);
            var sentence = article.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.FirstToken + sentence.TokenCount; i++)
            {
                var kind = article.Tokens[i].Kind;
                if (kind is not (TokenKind.Word or TokenKind.Number))
                {
                    continue;
                }
                var word = kind == TokenKind.Number ? Number : WordForms.Hash(article.Tokens[i].In(article.Text));
                Add(words, lastWords, word);
                Add(tags, lastTags, IsOpen(article.Readings[i].Morph.Pos) ? TagOf(article.Readings[i]) : word);
            }
        }
        Scale(words);
        Scale(tags);
    }

    // Counts the runs that end in the newest item, and keeps the last items, newest first.
    private static void Add(Span<float> table, Span<uint> last, uint item)
    {
        last[..^1].CopyTo(last[1..]);
        last[0] = item;
        var hash = 2166136261u;
        foreach (var one in last)
        {
            hash = (hash ^ one) * 16777619u;
            // Fibonacci hashing (Knuth, volume 3): the upper bits of the product are the well-mixed ones.
            table[(int)((hash * 2654435769u) >> (32 - BitsOfTable))]++;
        }
    }

    private static bool IsOpen(Pos pos) =>
        pos is Pos.Noun or Pos.ProperNoun or Pos.Adjective or Pos.Verb or Pos.Adverb or Pos.Numeral or Pos.Unknown or Pos.Foreign;

    private static uint TagOf(Reading reading) =>
        (((uint)reading.Morph.Pos << 16) | ((uint)reading.Morph.Form << 8) | ((uint)reading.Morph.Number << 1))
        + (reading.Match == FormMatch.Unknown ? 1u : 0u);

    private static void Scale(Span<float> table)
    {
        var squares = 0.0;
        foreach (ref var value in table)
        {
            value = MathF.Log(1 + value);
            squares += value * value;
        }
        if (squares > 0)
        {
            var factor = (float)(1 / Math.Sqrt(squares));
            foreach (ref var value in table)
            {
                value *= factor;
            }
        }
    }
}
