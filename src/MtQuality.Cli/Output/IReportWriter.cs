using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output;

/// <summary>A format of output. Disposing it writes what comes after the last text.</summary>
internal interface IReportWriter : IDisposable
{
    void Write(CheckedText text);
}
