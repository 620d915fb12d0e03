using MtQuality.Rules;

namespace MtQuality.Training.Corruption;

/// <summary>Puts one error into a sentence: the same error for the same sentence and seed, whatever else is corrupted.</summary>
internal sealed class SentenceCorruptor(IReadOnlyList<Corruptor> corruptors, ulong seed)
{
    // Where a way to err does not fit at so many places of the sentence, another is tried.
    private const int Tries = 12;

    /// <summary>All ways to err.</summary>
    /// <param name="englishWords">Words to leave untranslated, as often as they are listed.</param>
    public static IReadOnlyList<Corruptor> All(IReadOnlyList<string> englishWords) =>
        [
            new DroppedDeterminer(),
            new DroppedPreposition(),
            new SwappedPreposition(),
            new SwappedDeterminer(),
            new FlippedGender(),
            new FlippedNumber(),
            new BrokenElision(),
            new GluedPair(),
            new LeftInEnglish(englishWords),
            new AdjectiveBeforeNoun(),
            new EnglishCompound(),
        ];

    /// <summary>The text with one error in it; <see langword="null"/> when nothing in the sentence can go wrong.</summary>
    /// <param name="text">The text; must be the one that the sentence belongs to.</param>
    /// <param name="sentence">One of its sentences, tagged.</param>
    public CorruptedText? Corrupt(string text, in SentenceContext sentence)
    {
        if (sentence.Count == 0)
        {
            return null;
        }
        var random = new SeededRandom(seed ^ HashOf(text));
        Span<int> order = stackalloc int[corruptors.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }
        random.Shuffle(order);
        foreach (var choice in order)
        {
            var corruptor = corruptors[choice];
            for (var attempt = 0; attempt < Tries; attempt++)
            {
                if (corruptor.At(sentence, random.Next(sentence.Count), random) is { } injection)
                {
                    return new CorruptedText(
                        injection.ApplyTo(text),
                        injection.MarkStart,
                        injection.MarkLength,
                        corruptor.Kind,
                        corruptor.GetType().Name
                    );
                }
            }
        }
        return null;
    }

    // FNV-1a.
    public static ulong HashOf(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }
        return hash;
    }
}
