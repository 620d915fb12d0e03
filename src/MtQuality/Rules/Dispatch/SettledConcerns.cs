namespace MtQuality.Rules.Dispatch;

/// <summary>What all words of a class concern, as far as their form is none that a rule names.</summary>
/// <param name="Concerns">The rules that each of them concerns.</param>
/// <param name="Open">The rules that look closer at the form and must be asked about each.</param>
internal sealed record SettledConcerns(WordConcerns Concerns, WordConcerns Open);
