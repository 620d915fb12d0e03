namespace MtQuality;

/// <summary>One artifact found in the text.</summary>
/// <param name="RuleId">Identifier of the rule, for example <c>MTQ2001</c>; never reused.</param>
/// <param name="Start">Offset of the first character in the checked text, in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Category">Kind of artifact.</param>
/// <param name="Severity">How much it hurts a reader.</param>
/// <param name="Origin">Who makes such an error.</param>
/// <param name="Confidence">Probability, 0 to 1, that the finding is right, as measured for its rule.</param>
/// <param name="Message">The reason, in the language of <see cref="CheckerOptions.Language"/>.</param>
/// <param name="Suggestions">Corrections of the marked text, best first; empty when none is known.</param>
public sealed record Finding(
    string RuleId,
    int Start,
    int Length,
    Category Category,
    Severity Severity,
    Origin Origin,
    float Confidence,
    string Message,
    IReadOnlyList<string> Suggestions
)
{
    /// <summary>Offset after the last character, in UTF-16 code units.</summary>
    public int End => Start + Length;

    /// <summary>Address of the page of the rule: what it finds, why, and examples.</summary>
    public Uri? HelpUri { get; init; }
}

/// <summary>What was found in one sentence. A value: the report of a sentence in which nothing is found allocates nothing.</summary>
/// <param name="Start">Offset of the sentence in the checked text, in UTF-16 code units.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Score">Probability, 0 to 1, that the sentence holds a translation error.</param>
/// <param name="Findings">The artifacts in the sentence, in order of their place.</param>
public readonly record struct SentenceReport(int Start, int Length, float Score, IReadOnlyList<Finding> Findings);

/// <summary>One term of the article's evidence.</summary>
/// <param name="Name">Rule identifier, or the name of another kind of evidence.</param>
/// <param name="Count">How often it was seen.</param>
/// <param name="LogLikelihoodRatio">
/// Natural logarithm of how much likelier this is in an unreviewed machine translation than in a human text; negative speaks for a human.
/// </param>
public sealed record Contribution(string Name, int Count, double LogLikelihoodRatio)
{
    /// <summary>Name of the term for what a machine would have left in a text of this length and is not there; the count is of words.</summary>
    public const string Silence = "silence";

    /// <summary>
    /// Name of the term for a text that says itself that a machine translated it: it lifts the sum to the threshold of
    /// <see cref="Verdict.MachineTranslated"/> where the rest of the evidence does not reach it.
    /// </summary>
    public const string Declaration = "declaration";

    /// <summary>Name of the constant term of the calibration.</summary>
    public const string Prior = "prior";

    /// <summary>Name of the term by which a site's own judge moves the sum to its own probability (see <see cref="ISiteJudge"/>).</summary>
    public const string Site = "site";
}

/// <summary>What was found in an article.</summary>
/// <param name="Verdict">What the evidence amounts to.</param>
/// <param name="Probability">Calibrated probability, 0 to 1, that the article is an unreviewed machine translation.</param>
/// <param name="Sentences">Every sentence, in order.</param>
/// <param name="Findings">Every finding, in order of its place; article-wide ones included.</param>
/// <param name="Contributions">The terms whose sum is the verdict, strongest first.</param>
public sealed record ArticleReport(
    Verdict Verdict,
    double Probability,
    IReadOnlyList<SentenceReport> Sentences,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Contribution> Contributions
)
{
    /// <summary>Language the text seems to be written in: <c>fr</c>, <c>other</c>, or <c>und</c> for too little
    /// text to tell. In another language the verdict is <see cref="Verdict.Clean"/> with probability 0, whatever was found.</summary>
    public string DetectedLanguage { get; init; } = "fr";
}
