using MtQuality.Text;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation;

/// <summary>How many pieces of a text were cut as in a treebank.</summary>
internal readonly record struct SegmentationScore(int Gold, int Found, int Right)
{
    public double Precision => 100.0 * Right / Found;
    public double Recall => 100.0 * Right / Gold;
    public double F1 => 200.0 * Right / (Gold + Found);

    public static SegmentationScore operator +(SegmentationScore a, SegmentationScore b) =>
        new(a.Gold + b.Gold, a.Found + b.Found, a.Right + b.Right);
}

/// <summary>Measures the tokenizer and the sentence splitter on treebanks.</summary>
internal static class SegmentationEvaluation
{
    /// <summary>Tokens of each sentence by itself; a contraction (du, aux) is one token.</summary>
    public static SegmentationScore Tokens(IEnumerable<UdSentence> sentences)
    {
        var score = default(SegmentationScore);
        var tokens = new GrowingBuffer<Token>();
        foreach (var sentence in sentences)
        {
            tokens.Clear();
            Tokenizer.Tokenize(sentence.Text, tokens);
            var gold = sentence.Tokens.Select(token => (token.Start, token.Length)).ToHashSet();
            var right = 0;
            foreach (var token in tokens.Items)
            {
                right += gold.Contains((token.Start, token.Length)) ? 1 : 0;
            }
            score += new SegmentationScore(gold.Count, tokens.Count, right);
        }
        return score;
    }

    /// <summary>Ends of sentences when all of them stand in one line, in their order, with a space between.</summary>
    public static SegmentationScore Sentences(IReadOnlyCollection<UdSentence> treebank)
    {
        var text = string.Join(' ', treebank.Select(sentence => sentence.Text));
        var tokens = new GrowingBuffer<Token>();
        var sentences = new GrowingBuffer<Sentence>();
        Tokenizer.Tokenize(text, tokens);
        SentenceSplitter.Split(text, tokens.Items, sentences);

        var gold = new HashSet<int>();
        var end = -1;
        foreach (var sentence in treebank)
        {
            end += 1 + sentence.Text.Length;
            gold.Add(end);
        }
        var right = 0;
        foreach (var sentence in sentences.Items)
        {
            right += gold.Contains(sentence.Start + sentence.Length) ? 1 : 0;
        }
        return new SegmentationScore(gold.Count, sentences.Count, right);
    }
}
