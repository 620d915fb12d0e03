using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Tokens;

/// <summary>The kinds of error behind the categories of the annotators.</summary>
internal static class ErrorKinds
{
    public static ErrorKind Of(string category) =>
        category switch
        {
            "Untranslated" => ErrorKind.Untranslated,
            "Omitted Determiner"
            or "Omitted Preposition"
            or "Omitted Conjunction"
            or "Omitted Pronoun"
            or "Omitted Auxiliary Verb"
            or "Other POS Omitted" => ErrorKind.Omission,
            "Agreement" => ErrorKind.Agreement,
            "Word Order" => ErrorKind.Order,
            _ => ErrorKind.Other,
        };

    /// <summary>Whether errors of this category can be seen in the French alone, without the source text.</summary>
    public static bool IsVisible(string category) =>
        category
            is "Agreement"
                or "Omitted Determiner"
                or "Omitted Preposition"
                or "POS"
                or "Wrong Preposition"
                or "Wrong Determiner"
                or "Capitalization"
                or "Tense/Mood/Aspect"
                or "Untranslated"
                or "Word Order"
                or "Wrong Pronoun"
                or "Omitted Pronoun"
                or "Omitted Conjunction"
                or "Duplication"
                or "Orthography"
                or "Spelling"
                or "Hyphenation"
                or "Character Encoding"
                or "Omitted Auxiliary Verb"
                or "Wrong Auxiliary Verb"
                or "Wrong Conjunction"
                or "Number"
                or "Diacritics"
                or "Whitespace";
}
