using BenchmarkDotNet.Attributes;
using MtQuality.Benchmarks.Reporting;
using MtQuality.Language;
using MtQuality.Scoring;
using MtQuality.Text;

namespace MtQuality.Benchmarks;

/// <summary>What each stage adds on the way from text to score, over all sentences of the corpus.</summary>
[Config(typeof(SuiteConfig))]
public class StageBenchmarks : WarmBenchmarks
{
    private readonly FrenchChecker _checker = FrenchChecker.Default;
    private readonly FrenchLexicon _lexicon = FrenchLexicon.Default;
    private readonly MorphTagger _tagger = MorphTagger.Default;
    private readonly GrowingBuffer<Token> _tokens = new();

    /// <summary>Every character is classified once: no stage can be faster.</summary>
    [Benchmark, Reads("sentences")]
    public int Scan()
    {
        var letters = 0;
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            foreach (var c in sentence)
            {
                letters += CharClasses.IsLetter(c) ? 1 : 0;
            }
        }
        return letters;
    }

    [Benchmark, Reads("sentences")]
    public int Tokenize()
    {
        var count = 0;
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            _tokens.Clear();
            Tokenizer.Tokenize(sentence, _tokens);
            count += _tokens.Count;
        }
        return count;
    }

    [Benchmark(Baseline = true), Reads("sentences")]
    public int PlusLexicon()
    {
        var sum = 0;
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            _tokens.Clear();
            Tokenizer.Tokenize(sentence, _tokens);
            foreach (var token in _tokens.Items)
            {
                sum += token.Kind == TokenKind.Word ? _lexicon.ClassOf(token.In(sentence), out _) : 0;
            }
        }
        return sum;
    }

    [Benchmark, Reads("sentences")]
    public int PlusTagger()
    {
        using var workspace = Workspace.Rent();
        var sum = 0;
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            workspace.Analyze(sentence, _tagger, singleSentence: true);
            sum += workspace.Readings.Count;
        }
        return sum;
    }

    [Benchmark, Reads("sentences")]
    public int PlusRules()
    {
        using var workspace = Workspace.Rent();
        var findings = 0;
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            workspace.Sink.Explains = false;
            workspace.Analyze(sentence, _tagger, singleSentence: true);
            var context = workspace.ContextOf(sentence, _lexicon, memory: null);
            for (var i = 0; i < context.Sentences.Length; i++)
            {
                _checker.CheckSentence(context.SentenceAt(i), workspace.Sink);
            }
            findings += workspace.Sink.Count;
        }
        return findings;
    }

    [Benchmark, Reads("sentences")]
    public int PlusTokenModel()
    {
        using var workspace = Workspace.Rent();
        var findings = 0;
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            workspace.Sink.Explains = false;
            _checker.Run(sentence, workspace, singleSentence: true);
            findings += workspace.Sink.Count;
        }
        return findings;
    }

    [Benchmark, Reads("sentences")]
    public float PlusScore()
    {
        var sum = 0f;
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            sum += _checker.Score(sentence);
        }
        return sum;
    }
}
