namespace MtQuality.Cli.Configuration;

/// <summary>Which verdicts make a run fail.</summary>
internal enum FailOn
{
    /// <summary>Review and worse.</summary>
    Review,

    /// <summary>Machine-translated only.</summary>
    MachineTranslated,

    /// <summary>None.</summary>
    Never,
}

internal static class FailOnExtensions
{
    public static bool Fails(this FailOn failOn, Verdict verdict) =>
        failOn switch
        {
            FailOn.Review => verdict >= Verdict.Review,
            FailOn.MachineTranslated => verdict >= Verdict.MachineTranslated,
            _ => false,
        };
}
