namespace MtQuality.Cli.Help;

/// <summary>A command line and what it is for.</summary>
internal sealed record Example(string CommandLine, string Purpose);

/// <summary>A command whose help ends with examples.</summary>
internal interface IHasExamples
{
    IReadOnlyList<Example> Examples { get; }
}
