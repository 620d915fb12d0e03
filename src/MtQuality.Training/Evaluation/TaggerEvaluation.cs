using MtQuality.Language;
using MtQuality.Text;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation;

/// <summary>Measures a tagger on a treebank.</summary>
internal static class TaggerEvaluation
{
    /// <summary>Tags the tokens of the treebank, sentence by sentence.</summary>
    public static TaggingScore WithGoldTokens(
        MorphTagger tagger,
        IEnumerable<UdSentence> sentences,
        ConfidenceScore? confidence = null
    )
    {
        var score = new TaggingScore();
        foreach (var sentence in sentences)
        {
            var tokens = GoldTokens.Of(sentence);
            var readings = new Reading[tokens.Length];
            tagger.Tag(sentence.Text, tokens, readings);
            for (var i = 0; i < tokens.Length; i++)
            {
                var right = score.RightPos;
                score.Add(sentence.Tokens[i], tokens[i].In(sentence.Text), readings[i].Morph);
                confidence?.Add(readings[i].Margin, score.RightPos - right == sentence.Tokens[i].Words.Length);
            }
        }
        return score;
    }

    /// <summary>
    /// Cuts, splits and tags the plain text of the treebank, all sentences in a row. A word counts only where its token was cut as in
    /// the treebank.
    /// </summary>
    public static RawTextScore OnRawText(MorphTagger tagger, IReadOnlyCollection<UdSentence> treebank)
    {
        var text = string.Join('\n', treebank.Select(sentence => sentence.Text));
        var tokens = new GrowingBuffer<Token>();
        var sentences = new GrowingBuffer<Sentence>();
        Tokenizer.Tokenize(text, tokens);
        SentenceSplitter.Split(text, tokens.Items, sentences);
        var readings = new Reading[tokens.Count];
        var found = new Dictionary<(int Start, int Length), Reading>();
        foreach (var sentence in sentences.Items)
        {
            var range = sentence.FirstToken..(sentence.FirstToken + sentence.TokenCount);
            tagger.Tag(text, tokens.Items[range], readings.AsSpan(range));
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            found[(tokens[i].Start, tokens[i].Length)] = readings[i];
        }

        var score = new TaggingScore();
        var goldWords = 0;
        var offset = 0;
        foreach (var sentence in treebank)
        {
            foreach (var token in sentence.Tokens)
            {
                goldWords += token.Words.Length;
                if (found.TryGetValue((offset + token.Start, token.Length), out var reading))
                {
                    score.Add(token, sentence.Text.AsSpan(token.Start, token.Length), reading.Morph);
                }
            }
            offset += sentence.Text.Length + 1;
        }
        var foundWords = readings.Sum(reading => reading.Morph.Pos == Pos.Contraction ? 2 : 1);
        return new RawTextScore(score, goldWords, foundWords);
    }
}

/// <summary>Score on raw text: F1 of precision over our words and recall over those of the treebank.</summary>
internal sealed record RawTextScore(TaggingScore Aligned, int GoldWords, int FoundWords)
{
    public double Tokens => F1(Aligned.Words);
    public double Pos => F1(Aligned.RightPos);
    public double Features => F1(Aligned.RightFeatures);

    private double F1(int right) => 200.0 * right / (GoldWords + FoundWords);
}
