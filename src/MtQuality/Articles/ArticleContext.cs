using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>A tagged article as article-wide rules see it.</summary>
internal readonly ref struct ArticleContext
{
    public readonly ReadOnlySpan<char> Text;
    public readonly ReadOnlySpan<Token> Tokens;
    public readonly ReadOnlySpan<Reading> Readings;
    public readonly ProfiledWords Words;
    public readonly ReadOnlySpan<Sentence> Sentences;
    public readonly ReadOnlySpan<SentenceTraits> Traits;
    public readonly FrenchLexicon Lexicon;

    /// <summary>The article's memory; <see langword="null"/> while it is being made.</summary>
    public readonly ArticleMemory? Memory;

    /// <summary>Phrases of the sentence asked about last.</summary>
    public readonly SentenceChunks Chunks;

    public ArticleContext(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<Reading> readings,
        ProfiledWords words,
        ReadOnlySpan<Sentence> sentences,
        ReadOnlySpan<SentenceTraits> traits,
        FrenchLexicon lexicon,
        ArticleMemory? memory,
        SentenceChunks chunks
    )
    {
        Text = text;
        Tokens = tokens;
        Readings = readings;
        Words = words;
        Sentences = sentences;
        Traits = traits;
        Lexicon = lexicon;
        Memory = memory;
        Chunks = chunks;
    }

    /// <summary>The whole article seen as one long sentence, so that what reads words in a sentence can read across sentences.</summary>
    public SentenceContext AsOneSentence() =>
        new(
            Text,
            Tokens,
            Readings,
            Words,
            new Sentence(0, Tokens.Length, 0, Text.Length, SentenceKind.Prose),
            SentenceTraits.None,
            Lexicon,
            Memory,
            chunks: null
        );

    /// <summary>Sentence <paramref name="index"/> as a sentence rule would see it.</summary>
    public SentenceContext SentenceAt(int index)
    {
        var s = Sentences[index];
        return new SentenceContext(
            Text,
            Tokens.Slice(s.FirstToken, s.TokenCount),
            Readings.Slice(s.FirstToken, s.TokenCount),
            Words.Slice(s.FirstToken, s.TokenCount),
            s,
            Traits[index],
            Lexicon,
            Memory,
            Chunks
        );
    }
}
