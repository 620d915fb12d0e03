namespace MtQuality.Benchmarks.Reporting;

/// <summary>Which text a benchmark reads once in every call; one with a parameter of type <see cref="SuiteText"/> reads that.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadsAttribute(string text) : Attribute
{
    public SuiteText Text =>
        text switch
        {
            "articles" => SuiteTexts.Articles,
            "sentences" => SuiteTexts.Sentences,
            _ => throw new InvalidOperationException($"There is no text \"{text}\"."),
        };
}
