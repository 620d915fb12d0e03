using BenchmarkDotNet.Attributes;
using MtQuality.Language;
using MtQuality.Models;
using MtQuality.Text;

namespace MtQuality.Benchmarks;

/// <summary>The lexicon alone: opening the file, looking words of the corpus up, making forms and suggestions.</summary>
[MemoryDiagnoser]
public class LexiconBenchmarks
{
    private readonly FrenchLexicon _lexicon = FrenchLexicon.Default;
    private readonly string[] _words = Words();
    private int _word;

    /// <summary>All words of the articles, capitals and names included, in turn.</summary>
    [Benchmark]
    public int LookUp() => _lexicon.ClassOf(NextWord(), out _);

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

    private string NextWord()
    {
        _word = _word + 1 < _words.Length ? _word + 1 : 0;
        return _words[_word];
    }

    private static string[] Words()
    {
        var words = new List<string>();
        var tokens = new GrowingBuffer<Token>();
        foreach (var article in CorpusText.Articles())
        {
            tokens.Clear();
            Tokenizer.Tokenize(article, tokens);
            foreach (var token in tokens.Items)
            {
                if (token.Kind == TokenKind.Word)
                {
                    words.Add(token.In(article).ToString());
                }
            }
        }
        return [.. words];
    }
}
