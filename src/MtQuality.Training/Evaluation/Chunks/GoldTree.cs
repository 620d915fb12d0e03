using System.Collections.Immutable;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>The dependency tree of a treebank sentence, its words numbered from 0 and each with the token that it stands in.</summary>
internal sealed class GoldTree
{
    private readonly ImmutableArray<int> _tokens;

    public GoldTree(UdSentence sentence)
    {
        Words = [.. sentence.Tokens.SelectMany(token => token.Words)];
        _tokens = [.. sentence.Tokens.SelectMany((token, i) => Enumerable.Repeat(i, token.Words.Length))];
    }

    public ImmutableArray<UdWord> Words { get; }

    public int TokenOf(int word) => _tokens[word];

    /// <summary>The word that this one depends on; -1 for the root.</summary>
    public int HeadOf(int word) => Words[word].Head - 1;

    public bool Has(int word, params ReadOnlySpan<string> relations)
    {
        foreach (var relation in relations)
        {
            if (Words[word].Relation == relation)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The words that depend on this one, in their order.</summary>
    public IEnumerable<int> DependentsOf(int word) => Enumerable.Range(0, Words.Length).Where(other => HeadOf(other) == word);

    /// <summary>Whether a comma or a bracket stands between two words.</summary>
    public bool HasMarkBetween(int one, int other)
    {
        for (var word = Math.Min(one, other) + 1; word < Math.Max(one, other); word++)
        {
            if (Words[word].Form is "," or "(")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// The word that carries person and number: of a verb in a compound tense its auxiliary, of an attribute its copula, else the word
    /// itself. A treebank makes the word with the meaning the head.
    /// </summary>
    public int FiniteOf(int word)
    {
        if (IsFinite(word))
        {
            return word;
        }
        foreach (var other in DependentsOf(word))
        {
            if (IsFinite(other) && Words[other].Upos == "AUX")
            {
                return other;
            }
        }
        return word;
    }

    private bool IsFinite(int word) => Words[word].Feature("VerbForm") == "Fin";
}
