using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring;

namespace MtQuality.Tests.Rules.Chunking;

/// <summary>A sentence with brackets around single words, and what a chunk reader sees of it without them.</summary>
internal sealed class MarkedSentence
{
    private MarkedSentence(string text, int[] marks)
    {
        Text = text;
        Marks = marks;
    }

    public delegate void Reader(in SentenceContext sentence);

    public string Text { get; }

    /// <summary>Where the words in brackets start, in their order.</summary>
    public int[] Marks { get; }

    public static MarkedSentence Parse(string marked)
    {
        var marks = new List<int>();
        var text = "";
        foreach (var c in marked)
        {
            if (c == '[')
            {
                marks.Add(text.Length);
            }
            else if (c != ']')
            {
                text += c;
            }
        }
        return new MarkedSentence(text, [.. marks]);
    }

    /// <summary>Tags a text as one sentence and hands it to a reader.</summary>
    public static void Read(string text, Reader reader)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: true);
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory: null);
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            reader(article.SentenceAt(i));
        }
    }
}
