using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Training.Corruption;

/// <summary>"dans la maison" becomes "dans maison".</summary>
internal sealed class DroppedDeterminer() : Corruptor(ErrorKind.Omission)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        i > 0 && sentence.Is(i, Pos.Determiner) ? Drop(sentence, i) : null;
}

/// <summary>"il parle de la ville" becomes "il parle la ville".</summary>
internal sealed class DroppedPreposition() : Corruptor(ErrorKind.Omission)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        i > 0 && sentence.Is(i, Pos.Preposition) ? Drop(sentence, i) : null;
}

/// <summary>"il pense à partir" becomes "il pense pour partir".</summary>
internal sealed class SwappedPreposition() : Corruptor(ErrorKind.Other)
{
    private static readonly string[] s_prepositions = ["à", "de", "en", "dans", "sur", "pour", "par", "avec"];

    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random)
    {
        if (
            !sentence.Is(i, Pos.Preposition)
            || !IsPlainWord(sentence, i)
            || !s_prepositions.Contains(sentence.Word(i).ToString(), StringComparer.Ordinal)
        )
        {
            return null;
        }
        var other = s_prepositions[random.Next(s_prepositions.Length)];
        // "de le" would be an error of its own.
        return other is "à" or "de" && sentence.IsAny(i + 1, ["le", "les"]) ? null : Replace(sentence, i, other);
    }
}

/// <summary>"le livre" becomes "la livre".</summary>
internal sealed class SwappedDeterminer() : Corruptor(ErrorKind.Agreement)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        sentence.Is(i, Pos.Determiner) && IsPlainWord(sentence, i) && sentence.Is(i + 1, Pos.Noun)
            ? Replace(sentence, i, Inflected.InOtherGender(sentence, i))
            : null;
}

/// <summary>"une porte verte" becomes "une porte vert".</summary>
internal sealed class FlippedGender() : Corruptor(ErrorKind.Agreement)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        IsPlainWord(sentence, i) && (sentence.Is(i, Pos.Adjective) || sentence[i].IsPastParticiple)
            ? Replace(sentence, i, Inflected.InOtherGender(sentence, i))
            : null;
}

/// <summary>"les portes" becomes "les porte", "ils mangent" becomes "ils mange".</summary>
internal sealed class FlippedNumber() : Corruptor(ErrorKind.Agreement)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        i > 0
        && IsPlainWord(sentence, i)
        && (sentence[i].Pos is Pos.Noun or Pos.Adjective || sentence[i].IsFinite || sentence[i].IsPastParticiple)
            ? Replace(sentence, i, Inflected.InOtherNumber(sentence, i))
            : null;
}

/// <summary>"l'eau" becomes "le eau" or "l' eau".</summary>
internal sealed class BrokenElision() : Corruptor(ErrorKind.Other)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random)
    {
        var full = WordForms.Fold(sentence.Word(i) is { Length: > 0 } word ? word[0] : ' ') switch
        {
            _ when !IsPlainWord(sentence, i) || !sentence.Tokens[i].Has(TokenFlags.Elided) => null,
            'l' => random.Next(2) == 0 ? "le " : "la ",
            'd' => "de ",
            'n' => "ne ",
            's' => "se ",
            'q' when sentence.Tokens[i].Length == 3 => "que ",
            _ => null,
        };
        if (full is null)
        {
            return null;
        }
        var token = sentence.Tokens[i];
        var replacement = random.Next(2) == 0 ? full : string.Concat(sentence.Word(i), " ");
        return new Injection(token.Start, token.Length, replacement, token.Start, replacement.Length - 1);
    }
}

/// <summary>"les paramètres" becomes "lesparamètres".</summary>
internal sealed class GluedPair() : Corruptor(ErrorKind.Other)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random)
    {
        if (!IsPlainWord(sentence, i) || !IsPlainWord(sentence, i + 1) || !sentence.SpaceBefore(i + 1))
        {
            return null;
        }
        var (first, second) = (sentence.Tokens[i], sentence.Tokens[i + 1]);
        return new Injection(first.End, second.Start - first.End, "", first.Start, first.Length + second.Length);
    }
}

/// <summary>"la livraison est gratuite" becomes "la shipping est gratuite".</summary>
/// <param name="englishWords">Words of an English text, in the text's own frequencies.</param>
internal sealed class LeftInEnglish(IReadOnlyList<string> englishWords) : Corruptor(ErrorKind.Untranslated)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        i > 0 && IsPlainWord(sentence, i) && sentence[i].Pos is Pos.Noun or Pos.Adjective or Pos.Verb
            ? Replace(sentence, i, englishWords[random.Next(englishWords.Count)])
            : null;
}

/// <summary>"une voiture rouge" becomes "une rouge voiture".</summary>
internal sealed class AdjectiveBeforeNoun() : Corruptor(ErrorKind.Order)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        sentence.Is(i, Pos.Noun)
        && sentence.Is(i + 1, Pos.Adjective)
        && IsPlainWord(sentence, i)
        && IsPlainWord(sentence, i + 1)
        && sentence.SpaceBefore(i + 1)
        && !sentence.Tokens[i - 1 < 0 ? 0 : i - 1].Has(TokenFlags.Elided)
            ? Injection.Replacing(
                sentence.Tokens[i].Start,
                sentence.Tokens[i + 1].End - sentence.Tokens[i].Start,
                $"{sentence.Word(i + 1)} {sentence.Word(i)}"
            )
            : null;
}

/// <summary>"une carte de crédit" becomes "une crédit carte", in the order of the English compound.</summary>
internal sealed class EnglishCompound() : Corruptor(ErrorKind.Order)
{
    public override Injection? At(in SentenceContext sentence, int i, SeededRandom random) =>
        sentence.Is(i, Pos.Noun)
        && sentence.Is(i + 1, "de")
        && sentence.Is(i + 2, Pos.Noun)
        && IsPlainWord(sentence, i)
        && IsPlainWord(sentence, i + 2)
        && !sentence.Tokens[i - 1 < 0 ? 0 : i - 1].Has(TokenFlags.Elided)
            ? Injection.Replacing(
                sentence.Tokens[i].Start,
                sentence.Tokens[i + 2].End - sentence.Tokens[i].Start,
                $"{sentence.Word(i + 2)} {sentence.Word(i)}"
            )
            : null;
}

/// <summary>The same word with another ending.</summary>
internal static class Inflected
{
    public static string? InOtherGender(in SentenceContext sentence, int i) =>
        sentence[i].Gender switch
        {
            Gender.Masculine => With(sentence, i, Gender.Feminine, sentence[i].Number),
            Gender.Feminine => With(sentence, i, Gender.Masculine, sentence[i].Number),
            _ => null,
        };

    public static string? InOtherNumber(in SentenceContext sentence, int i) =>
        sentence[i].Number switch
        {
            GrammaticalNumber.Singular => With(sentence, i, sentence[i].Gender, GrammaticalNumber.Plural),
            GrammaticalNumber.Plural => With(sentence, i, sentence[i].Gender, GrammaticalNumber.Singular),
            _ => null,
        };

    private static string? With(in SentenceContext sentence, int i, Gender gender, GrammaticalNumber number) =>
        sentence.Lexicon.Inflect(sentence.Word(i), sentence.Readings[i], gender, number, sentence[i].Person);
}
