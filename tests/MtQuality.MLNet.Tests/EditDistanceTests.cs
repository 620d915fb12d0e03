using F23.StringSimilarity;
using MtQuality.Language;

namespace MtQuality.MLNet.Tests;

/// <summary>The distance by which the lexicon finds the words near a misspelt one, against the one of F23.StringSimilarity.</summary>
internal sealed class EditDistanceTests
{
    private const int Pairs = 10_000;

    // The lexicon counts half edits.
    private const int Edit = 2;

    private static readonly OptimalStringAlignment s_oracle = new();

    [Test]
    public void Ten_thousand_pairs_of_french_words_are_as_far_apart_as_the_oracle_says()
    {
        var random = new Random(1);
        var words = Words();
        var (pairs, plain) = (0, 0);
        while (pairs < Pairs)
        {
            var form = Misspell(words[random.Next(words.Length)], random);
            foreach (var candidate in FrenchLexicon.Default.Near(form))
            {
                var edits = s_oracle.Distance(form, candidate.Word.ToLowerInvariant());
                var capitals = candidate.Word.Count(char.IsUpper);
                // Missing accents, capitals and doubled letters are half an edit; nothing else is cheaper or dearer than one.
                Assert.That(candidate.Cost, Is.InRange(edits, (Edit * edits) + capitals), $"{form} {candidate.Word}");
                if (IsPlain(form) && IsPlain(candidate.Word))
                {
                    Assert.That(candidate.Cost, Is.EqualTo(Edit * edits), $"{form} {candidate.Word}");
                    plain++;
                }
                pairs++;
            }
        }

        Assert.That(plain, Is.GreaterThan(Pairs / 10), "enough pairs in which the two must agree exactly");
    }

    /// <summary>No letter that the lexicon would count by half: no accent, no capital, no doubled letter.</summary>
    private static bool IsPlain(string word) =>
        word.All(char.IsAsciiLetterLower) && word.Zip(word.Skip(1)).All(pair => pair.First != pair.Second);

    private static string Misspell(string word, Random random)
    {
        var place = random.Next(1, word.Length - 1);
        var letter = (char)random.Next('a', 'z' + 1);
        return random.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, letter.ToString()),
            2 => string.Concat(word.AsSpan(0, place), [letter], word.AsSpan(place + 1)),
            _ => string.Concat(word.AsSpan(0, place), [word[place + 1], word[place]], word.AsSpan(place + 2)),
        };
    }

    private static string[] Words() =>
        [
            .. Corpus
                .Articles.SelectMany(article => article.Text.Split([' ', '\n', '’', '\'', '.', ',', '-']))
                .Where(word => word.Length is >= 4 and <= 14 && word.All(char.IsLower))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
