namespace MtQuality.Rules.Dispatch;

/// <summary>The rules that a written word concerns.</summary>
/// <param name="At">Those that could find something at it.</param>
/// <param name="Before">Those that could find something at a word before it.</param>
/// <param name="Behind">Those that could find something at a word behind it.</param>
internal readonly record struct WordConcerns(RuleSet At, RuleSet Before, RuleSet Behind)
{
    public static WordConcerns operator &(in WordConcerns a, in WordConcerns b) =>
        new(a.At & b.At, a.Before & b.Before, a.Behind & b.Behind);

    public static WordConcerns operator |(in WordConcerns a, in WordConcerns b) =>
        new(a.At | b.At, a.Before | b.Before, a.Behind | b.Behind);
}
