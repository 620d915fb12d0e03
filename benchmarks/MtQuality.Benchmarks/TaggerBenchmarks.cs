using BenchmarkDotNet.Attributes;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Benchmarks;

/// <summary>The tagger alone, look-up in the lexicon included, over the sentences of the articles in turn. Times are those of one token.</summary>
[MemoryDiagnoser]
public class TaggerBenchmarks
{
    private const int TokensPerCall = 10_000;

    private readonly MorphTagger _tagger = MorphTagger.Default;
    private readonly (string Text, Token[] Tokens)[] _sentences = Sentences();
    private readonly Reading[] _readings = new Reading[TokensPerCall];
    private int _next;

    [Benchmark(OperationsPerInvoke = TokensPerCall)]
    public byte Tag()
    {
        var left = TokensPerCall;
        while (left > 0)
        {
            var (text, tokens) = _sentences[_next];
            _next = _next + 1 < _sentences.Length ? _next + 1 : 0;
            var count = Math.Min(tokens.Length, left);
            _tagger.Tag(text, tokens.AsSpan(0, count), _readings.AsSpan(0, count));
            left -= count;
        }
        return _readings[0].Margin;
    }

    private static (string Text, Token[] Tokens)[] Sentences()
    {
        var buffer = new GrowingBuffer<Token>();
        var sentences = new List<(string Text, Token[] Tokens)>();
        foreach (var sentence in CorpusText.Sentences())
        {
            buffer.Clear();
            Tokenizer.Tokenize(sentence, buffer);
            sentences.Add((sentence, buffer.Items.ToArray()));
        }
        return [.. sentences];
    }
}
