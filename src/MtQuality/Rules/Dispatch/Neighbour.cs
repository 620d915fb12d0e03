using MtQuality.Language;

namespace MtQuality.Rules.Dispatch;

/// <summary>What the tagger takes the token beside a word for. Where the sentence begins or ends, there is an edge.</summary>
internal readonly record struct Neighbour(Pos Pos, VerbForm Form)
{
    /// <summary>As many neighbours as there are numbers for.</summary>
    public const int Capacity = 1 << (PosBits + FormBits);

    /// <summary>The number of the edge: no part of speech has it.</summary>
    public const int EdgeNumber = (1 << PosBits) - 1;

    private const int PosBits = 5;
    private const int FormBits = 4;

    public static readonly Neighbour Edge = new((Pos)EdgeNumber, VerbForm.None);

    public bool IsEdge => this == Edge;

    /// <summary>The number of this neighbour among all.</summary>
    public int Number => NumberOf(Pos, Form);

    /// <summary>The edge, and what a lexicon gives: forms of verbs, and parts of speech without form.</summary>
    public static IEnumerable<Neighbour> All
    {
        get
        {
            yield return Edge;
            foreach (var pos in Enum.GetValues<Pos>())
            {
                yield return new Neighbour(pos, VerbForm.None);
            }
            foreach (var form in Enum.GetValues<VerbForm>())
            {
                yield return new Neighbour(Pos.Verb, form);
                yield return new Neighbour(Pos.Auxiliary, form);
            }
        }
    }

    public static int NumberOf(Morph morph) => NumberOf(morph.Pos, morph.Form);

    /// <summary>Part of speech and form of a number.</summary>
    public static (Pos Pos, VerbForm Form) TagOf(int number) =>
        ((Pos)(number & ((1 << PosBits) - 1)), (VerbForm)(number >> PosBits));

    private static int NumberOf(Pos pos, VerbForm form) => (int)pos | ((int)form << PosBits);
}
