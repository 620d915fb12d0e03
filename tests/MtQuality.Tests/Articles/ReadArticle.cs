using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Scoring;
using MtQuality.Text;

namespace MtQuality.Tests.Articles;

/// <summary>An article and what is remembered of it, asked by words instead of token numbers.</summary>
internal sealed class ReadArticle
{
    private readonly string _text;
    private readonly Token[] _tokens;

    private ReadArticle(string text, Token[] tokens, ArticleMemory memory)
    {
        _text = text;
        _tokens = tokens;
        Memory = memory;
    }

    public ArticleMemory Memory { get; }

    public static ReadArticle Of(string text)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: false);
        var memory = ArticleMemory.Read(workspace.ContextOf(text, FrenchLexicon.Default, memory: null));
        return new ReadArticle(text, workspace.Tokens.Items.ToArray(), memory);
    }

    /// <summary>Gender of the person at the first place where the words stand: m, f, or - when unknown.</summary>
    public string GenderOf(string words) => Letter(Memory.GenderOfPersonAt(TokenAt(words)));

    /// <summary>Gender of the speaker at the first place where the words stand.</summary>
    public string GenderOfSpeakerAt(string words) => Letter(Memory.GenderOfSpeakerAt(TokenAt(words)));

    /// <summary>Name of the speaker at the first place where the words stand.</summary>
    public string? SpeakerAt(string words) => Memory.NameOfSpeakerAt(TokenAt(words));

    private int TokenAt(string words)
    {
        var offset = _text.IndexOf(words, StringComparison.Ordinal);
        var token = Array.FindIndex(_tokens, t => t.Start <= offset && offset < t.End);
        Assert.That(token, Is.Not.Negative, $"« {words} » does not stand in the article");
        return token;
    }

    private static string Letter(Gender gender) =>
        gender switch
        {
            Gender.Masculine => "m",
            Gender.Feminine => "f",
            _ => "-",
        };
}
