namespace MtQuality.Cli;

/// <summary>What the process answers to the shell; part of the contract.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, and nothing was flagged.</summary>
    public const int Clean = 0;

    /// <summary>Everything was read, and at least one text has a verdict other than clean.</summary>
    public const int Flagged = 1;

    /// <summary>Bad usage, or something could not be read; what could be read was still answered.</summary>
    public const int Unreadable = 2;

    public static int Of(bool flagged, bool unreadable) =>
        unreadable ? Unreadable
        : flagged ? Flagged
        : Clean;
}
