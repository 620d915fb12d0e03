using BenchmarkDotNet.Attributes;
using MtQuality.Benchmarks.Reporting;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Benchmarks;

/// <summary>The tagger alone, look-up in the lexicon included, over all sentences of the corpus; they are tokenised beforehand.</summary>
[Config(typeof(SuiteConfig))]
public class TaggerBenchmarks : WarmBenchmarks
{
    private readonly MorphTagger _tagger = MorphTagger.Default;
    private readonly (string Text, Token[] Tokens, Reading[] Readings)[] _sentences = Sentences();

    [Benchmark, Reads("sentences")]
    public int Tag()
    {
        var sum = 0;
        foreach (var (text, tokens, readings) in _sentences)
        {
            _tagger.Tag(text, tokens, readings);
            sum += readings[0].Margin;
        }
        return sum;
    }

    private static (string Text, Token[] Tokens, Reading[] Readings)[] Sentences()
    {
        var buffer = new GrowingBuffer<Token>();
        var sentences = new List<(string, Token[], Reading[])>();
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            buffer.Clear();
            Tokenizer.Tokenize(sentence, buffer);
            if (buffer.Count > 0)
            {
                sentences.Add((sentence, buffer.Items.ToArray(), new Reading[buffer.Count]));
            }
        }
        return [.. sentences];
    }
}
