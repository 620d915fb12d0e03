using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MtQuality.Language.Tagging;

/// <summary>
/// What the tagger knows of a token wherever it stands, and the form by which it is found again. Two lines of the processor's cache:
/// the first holds what every token needs; the second what an ambiguous one needs.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 128)]
internal struct WordFacts
{
    public WordKey Key;

    /// <summary>Hash of the word in lower case, digits alike.</summary>
    public uint Word;

    /// <summary>Hash of the set of tags that the word can have as it is written; of its look, when it is unknown.</summary>
    public uint Class;

    /// <summary>The word itself when it is a frequent one, else its class.</summary>
    public uint Context;

    /// <summary>What the first choice is: where there is no other, the tagger reads nothing else.</summary>
    public Morph FirstMorph;
    public uint Ending3;
    public int FirstCandidate;
    public TokenShape Shape;
    public ushort ClassId;
    public WordTraits Traits;
    public FormMatch Match;
    public byte CandidateCount;
    public byte ChoiceCount;

    /// <summary>The characters between the first and the last four of a form that is longer than its key.</summary>
    public Inside Rest;

    /// <summary>The parts of speech that the word can have, as bits; coarser than its class (see <see cref="TagCandidates.KindsOf"/>).</summary>
    public uint Kinds;
    public uint Ending2;

    /// <summary>See <see cref="FrenchLexicon.FrequencyOf"/>.</summary>
    public byte Frequency;

    /// <summary>What is chosen from; not more than <see cref="ChoiceCount"/> of them.</summary>
    public WordChoices Choices;

    [InlineArray(Length)]
    public struct Inside
    {
        public const int Length = 12;

        private char _first;
    }
}
