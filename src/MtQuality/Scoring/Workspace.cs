using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Profiles;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Scoring;

/// <summary>The buffers of one analysis, kept and used again, so that a warm analysis allocates nothing but what it reports.</summary>
internal sealed class Workspace : IDisposable
{
    // Buffers of a text longer than this are dropped after use: a single huge article must not pin its memory.
    private const int KeptTokens = 1 << 16;

    [ThreadStatic]
    private static Workspace? t_spare;

    public GrowingBuffer<Token> Tokens { get; } = new(256);
    public GrowingBuffer<Sentence> Sentences { get; } = new(32);
    public GrowingBuffer<Reading> Readings { get; } = new(256);

    /// <summary>The number of each token's word.</summary>
    public GrowingBuffer<int> Words { get; } = new(256);
    public GrowingBuffer<SentenceTraits> Traits { get; } = new(32);

    // What is known of each word of the text, by its number: to the tagger, and to rules.
    private readonly WordCache _words = new();
    private WordProfile[] _profiles = new WordProfile[WordCache.Places];
    private readonly SentenceChunks _chunks = new();

    /// <summary>What the token model thinks of each token.</summary>
    public GrowingBuffer<TokenRisk> Risks { get; } = new(256);
    public TokenBuffers TokenBuffers { get; } = new();
    public FindingSink Sink { get; } = new();

    /// <summary>Takes this thread's spare workspace, or a new one when it is in use.</summary>
    public static Workspace Rent()
    {
        var spare = t_spare ?? new Workspace();
        t_spare = null;
        return spare;
    }

    /// <summary>Gives the workspace back to this thread.</summary>
    public void Dispose()
    {
        if (Tokens.Capacity > KeptTokens)
        {
            Tokens.Trim(256);
            Readings.Trim(256);
            Words.Trim(256);
            _words.Trim();
            Array.Resize(ref _profiles, WordCache.Places);
            Sentences.Trim(32);
            Traits.Trim(32);
            Risks.Trim(256);
            TokenBuffers.Trim();
        }
        t_spare = this;
    }

    /// <summary>Runs the text through tokens, sentences and tags.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tagger">Chooses analyses.</param>
    /// <param name="singleSentence">Whether the whole text is taken as one sentence.</param>
    public void Analyze(ReadOnlySpan<char> text, MorphTagger tagger, bool singleSentence)
    {
        Tokens.Clear();
        Sentences.Clear();
        Readings.Clear();
        Words.Clear();
        Traits.Clear();
        _chunks.Clear();
        Sink.Clear();
        Risks.Clear();

        Tokenizer.Tokenize(text, Tokens);
        if (!singleSentence)
        {
            SentenceSplitter.Split(text, Tokens.Items, Sentences);
        }
        else
        {
            AddPieces();
        }

        Readings.ExtendUnset(Tokens.Count);
        Words.ExtendUnset(Tokens.Count);
        Risks.Extend(Tokens.Count);
        _words.BeginText();
        foreach (var sentence in Sentences.Items)
        {
            var tokens = Tokens.Items.Slice(sentence.FirstToken, sentence.TokenCount);
            var readings = Readings.Items.Slice(sentence.FirstToken, sentence.TokenCount);
            var words = Words.Items.Slice(sentence.FirstToken, sentence.TokenCount);
            tagger.LookUp(text, tokens, _words, words);
            FetchProfiles(words);
            tagger.Tag(_words, words, readings);
            Traits.Add(TraitScanner.Scan(text, tokens, readings));
        }
        ProfileAdded(text);
        for (var i = 0; i < Sentences.Count; i++)
        {
            Traits[i] |= RepetitionScanner.Scan(WordsIn(Sentences[i]));
        }
    }

    private ProfiledWords WordsIn(Sentence sentence) =>
        new(Words.Items.Slice(sentence.FirstToken, sentence.TokenCount), _profiles);

    // Profiles lie all over the cache: while the tagger works, they come nearer, which saves the rules a tenth of their time.
    private void FetchProfiles(ReadOnlySpan<int> words)
    {
        var profiles = _profiles;
        foreach (var word in words)
        {
            if ((uint)word < (uint)profiles.Length)
            {
                Memory.Fetch(ref profiles[word]);
            }
        }
    }

    private void ProfileAdded(ReadOnlySpan<char> text)
    {
        if (_words.Count > _profiles.Length)
        {
            Array.Resize(ref _profiles, Math.Max(_words.Count, _profiles.Length * 3 / 2));
        }
        foreach (var (number, token) in _words.Added)
        {
            _profiles[number] = WordProfiler.Of(token.In(text), token.Kind, _words[number]);
        }
    }

    // One sentence: as a whole, unless it is so long that whatever looks around in its sentence would take too long.
    private void AddPieces()
    {
        for (var first = 0; first < Tokens.Count; first += SentenceSplitter.MaxTokens)
        {
            var count = Math.Min(SentenceSplitter.MaxTokens, Tokens.Count - first);
            var start = Tokens[first].Start;
            Sentences.Add(new Sentence(first, count, start, Tokens[first + count - 1].End - start, SentenceKind.Prose));
        }
    }

    /// <summary>Adds the hits of each rule to <paramref name="countsByRule"/>, by <see cref="Rule.Index"/>.</summary>
    public void CountFindings(Span<int> countsByRule)
    {
        foreach (var finding in Sink.Findings)
        {
            countsByRule[finding.Rule.Index]++;
        }
    }

    public Span<TokenRisk> RisksIn(Sentence sentence) => Risks.Items.Slice(sentence.FirstToken, sentence.TokenCount);

    public int CountWords()
    {
        var words = 0;
        foreach (var token in Tokens.Items)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
        }
        return words;
    }

    public ArticleContext ContextOf(ReadOnlySpan<char> text, FrenchLexicon lexicon, ArticleMemory? memory) =>
        new(
            text,
            Tokens.Items,
            Readings.Items,
            new ProfiledWords(Words.Items, _profiles),
            Sentences.Items,
            Traits.Items,
            lexicon,
            memory,
            _chunks
        );
}
