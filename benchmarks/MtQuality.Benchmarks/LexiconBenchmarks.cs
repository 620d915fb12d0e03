using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using MtQuality.Benchmarks.Reporting;
using MtQuality.Language;
using MtQuality.Models;
using MtQuality.Text;

namespace MtQuality.Benchmarks;

/// <summary>
/// The lexicon alone. Look-ups read every word of the corpus once; the dictionary beside them knows the words of the corpus only, which
/// the lexicon (half a million forms, 2.5 MB) would need some forty times its size for.
/// </summary>
[Config(typeof(SuiteConfig))]
public class LexiconBenchmarks
{
    private readonly FrenchLexicon _lexicon = FrenchLexicon.Default;
    private readonly string[] _words;
    private readonly FrozenDictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _dictionary;

    public LexiconBenchmarks()
    {
        _words = [.. Words()];
        _dictionary = _words
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(word => word, word => _lexicon.ClassOf(word, out _), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    [Benchmark(Baseline = true), Reads("sentences")]
    public int LookUp()
    {
        var sum = 0;
        foreach (var word in _words)
        {
            sum += _lexicon.ClassOf(word, out _);
        }
        return sum;
    }

    [Benchmark, Reads("sentences")]
    public int LookUpInFrozenDictionary()
    {
        var sum = 0;
        foreach (var word in _words)
        {
            sum += _dictionary[word.AsSpan()];
        }
        return sum;
    }

    [Benchmark]
    public int OpenFile() => FrenchLexicon.Read(ModelFile.ReadEmbedded("lexicon.bin"), "lexicon.bin").FormCount;

    [Benchmark]
    public string? Generate() =>
        _lexicon.Generate(
            "intéresser",
            new Morph(Pos.Verb, Gender.Feminine, GrammaticalNumber.Plural, form: VerbForm.PastParticiple)
        );

    [Benchmark]
    public string[] Suggest() => _lexicon.Suggest("dévelopement", 3);

    /// <summary>A long form with no word near it: the most that a search may take.</summary>
    [Benchmark]
    public string[] SuggestNothing() => _lexicon.Suggest("constitutionalisationement", 3);

    private static IEnumerable<string> Words()
    {
        var tokens = new GrowingBuffer<Token>();
        foreach (var sentence in SuiteTexts.Sentences.Items)
        {
            tokens.Clear();
            Tokenizer.Tokenize(sentence, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                if (tokens[i].Kind == TokenKind.Word)
                {
                    yield return tokens[i].In(sentence).ToString();
                }
            }
        }
    }
}
