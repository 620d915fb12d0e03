using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules;

/// <summary>A tagged sentence as the rules see it. Indices are of tokens within the sentence; words out of range read as nothing.</summary>
internal readonly ref struct SentenceContext
{
    private static readonly ClassFacts s_nothing;

    /// <summary>The whole text; token offsets point into it.</summary>
    public readonly ReadOnlySpan<char> Text;
    public readonly ReadOnlySpan<Token> Tokens;
    public readonly ReadOnlySpan<Reading> Readings;

    /// <summary>What is known of each word wherever it stands.</summary>
    public readonly ProfiledWords Words;
    public readonly Sentence Sentence;
    public readonly SentenceTraits Traits;
    public readonly FrenchLexicon Lexicon;

    /// <summary>What the article has told so far; <see langword="null"/> when a sentence is checked alone.</summary>
    public readonly ArticleMemory? Memory;

    /// <summary>Phrases that were read already; <see langword="null"/> where sentences run together.</summary>
    public readonly SentenceChunks? Chunks;

    public SentenceContext(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<Reading> readings,
        ProfiledWords words,
        Sentence sentence,
        SentenceTraits traits,
        FrenchLexicon lexicon,
        ArticleMemory? memory,
        SentenceChunks? chunks
    )
    {
        Text = text;
        Tokens = tokens;
        Readings = readings;
        Words = words;
        Sentence = sentence;
        Traits = traits;
        Lexicon = lexicon;
        Memory = memory;
        Chunks = chunks;
    }

    public int Count => Tokens.Length;

    /// <summary>The chosen analysis; the empty one outside the sentence.</summary>
    public Morph this[int i] => (uint)i < (uint)Readings.Length ? Readings[i].Morph : default;

    /// <summary>The word as written; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Word(int i) => (uint)i < (uint)Tokens.Length ? Tokens[i].In(Text) : default;

    /// <summary>Whether the word is this one, in any casing and with either apostrophe. <paramref name="form"/> is lower case with ' (U+0027).</summary>
    public bool Is(int i, ReadOnlySpan<char> form) => WordForms.EqualsFolded(Word(i), form);

    public bool IsAny(int i, ReadOnlySpan<string> forms)
    {
        var word = Word(i);
        if (word.Length == 0)
        {
            return false;
        }
        var first = WordForms.Fold(word[0]);
        foreach (var form in forms)
        {
            if (form.Length == word.Length && form[0] == first && WordForms.EqualsFolded(word, form))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the word is one of these, in any casing and with either apostrophe.</summary>
    public bool IsIn(int i, FoldedSet forms) => (uint)i < (uint)Words.Length && forms.Contains(Word(i), Words[i].Hash);

    public bool Is(int i, Pos pos) => this[i].Pos == pos;

    /// <summary>All analyses that the lexicon has for the word, whatever the tagger chose.</summary>
    public ReadOnlySpan<Analysis> Analyses(int i) =>
        (uint)i < (uint)Readings.Length ? Lexicon.AnalysesOf(Readings[i].Class) : default;

    /// <summary>Whether the lexicon allows this part of speech for the word.</summary>
    public bool Could(int i, Pos pos) => Facts(i).Could(pos);

    /// <summary>What all analyses that the lexicon has for the word say together; nothing outside the sentence.</summary>
    public ref readonly ClassFacts Facts(int i)
    {
        if ((uint)i < (uint)Words.Length)
        {
            return ref Words[i].Facts;
        }
        return ref s_nothing;
    }

    /// <summary>Whether the word has this lemma in its chosen part of speech.</summary>
    public bool HasLemma(int i, ReadOnlySpan<char> lemma)
    {
        if ((uint)i >= (uint)Readings.Length)
        {
            return false;
        }
        ref readonly var word = ref Words[i];
        var hash = WordForms.Hash(lemma);
        return IsSettledVerb(i)
            ? word.VerbLemma == hash
            : word.MayHaveLemma(hash) && Lexicon.HasLemma(Word(i), Readings[i], lemma);
    }

    /// <summary>Whether the word has one of these lemmas in its chosen part of speech.</summary>
    public bool HasLemmaIn(int i, FoldedSet lemmas)
    {
        if ((uint)i >= (uint)Readings.Length)
        {
            return false;
        }
        ref readonly var word = ref Words[i];
        return IsSettledVerb(i)
            ? lemmas.MayContain(word.VerbLemma)
            : word.MayHaveLemmaIn(lemmas) && Lexicon.HasLemmaIn(Word(i), Readings[i], lemmas);
    }

    // The hash of its lemma is known, and no other lemma comes into question.
    private bool IsSettledVerb(int i) => Words[i].VerbLemma != 0 && Readings[i].Morph.IsVerbal;

    /// <summary>Whether the token begins with a capital; no token outside the sentence does.</summary>
    public bool HasCapital(int i) => (uint)i < (uint)Tokens.Length && Tokens[i].Has(TokenFlags.InitialCapital);

    public bool SpaceBefore(int i) => (uint)i < (uint)Tokens.Length && Tokens[i].Has(TokenFlags.SpaceBefore);

    /// <summary>Whether the lexicon knows the word in any casing.</summary>
    public bool IsKnown(int i) => (uint)i < (uint)Readings.Length && Readings[i].Class != 0;

    /// <summary>Index of this sentence's token in the buffer of the whole article.</summary>
    public int ArticleIndex(int i) => Sentence.FirstToken + i;
}
