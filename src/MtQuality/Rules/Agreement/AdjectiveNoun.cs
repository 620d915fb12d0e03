using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>An adjective that stands before its noun and clashes with it: "de nouveau outils", "cette grand ville".</summary>
internal static class AdjectiveNoun
{
    // The adjectives that ordinarily stand before the noun. Others before a noun mostly belong to what stands before them.
    private static readonly FoldedSet s_beforeNoun = new(RuleData.Lines("adjectives-before-noun.txt"));

    /// <summary>Whether the adjective at <paramref name="i"/> clashes with the noun that follows it.</summary>
    public static bool TryReadClash(in SentenceContext s, int i, out NounAdjective clash)
    {
        clash = default;
        if (!s.Is(i, Pos.Adjective) || !s.IsPlainWord(i) || !IsPlaceOfAdjective(s, i - 1))
        {
            return false;
        }
        var noun = s.Is(i + 1, Pos.Adjective) && s.Is(i + 2, Pos.Noun) ? i + 2 : i + 1;
        if (!s.Is(noun, Pos.Noun) || !s.IsPlainWord(noun) || Coordination.IsCoordinator(s, noun + 1) || IsFixed(s, i, noun))
        {
            return false;
        }
        var ofAdjective = s.FeaturesAsModifier(i);
        var ofNoun = s.FeaturesAsNoun(noun);
        var hasDeterminer = NounGroup.TryReadDeterminer(s, i - 1, out var ofDeterminer);
        // "la première compte": the adjective stands for a noun, and agrees with the determiner.
        if (
            hasDeterminer
                ? !ofDeterminer.AgreesWith(ofNoun) || ofAdjective.AgreesWith(ofDeterminer & ofNoun)
                : !StandsBeforeNoun(s, i)
        )
        {
            return false;
        }
        clash = new NounAdjective(noun, i, ofNoun, ofAdjective);
        return ofNoun != GenderNumber.None && !ofAdjective.AgreesWith(ofNoun);
    }

    /// <summary>Whether the word, whatever the tagger took it for, can be one of those adjectives.</summary>
    public static bool CouldStandBeforeNoun(in SentenceContext s, int i)
    {
        if ((uint)i >= (uint)s.Count || !s.Words[i].MayHaveLemmaIn(s_beforeNoun))
        {
            return false;
        }
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.Pos != Pos.Adjective)
            {
                continue;
            }
            var reading = s.Readings[i];
            reading.Morph = analysis.Morph;
            if (s.Lexicon.HasLemmaIn(s.Word(i), reading, s_beforeNoun))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the adjective is one of those that ordinarily stand before their noun.</summary>
    public static bool StandsBeforeNoun(in SentenceContext s, int i) => s.HasLemmaIn(i, s_beforeNoun);

    // "de nouveau levée", "pas grand chose", "dix secondes"
    private static bool IsFixed(in SentenceContext s, int adjective, int noun) =>
        (s.Is(adjective, "nouveau") && s.Is(adjective - 1, "de") && s.CouldBePastParticiple(noun))
        || s.Is(noun, "chose")
        || s.Is(adjective, "secondes");

    // After a determiner, a preposition or an adverb of degree; after a noun the adjective may be the noun's.
    private static bool IsPlaceOfAdjective(in SentenceContext s, int before) =>
        s[before].Pos is Pos.Determiner or Pos.Contraction or Pos.Preposition or Pos.Numeral
        || s.IsAny(before, ["plus", "très", "si", "aussi", "moins"]);
}
