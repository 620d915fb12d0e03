using Microsoft.ML.Data;

namespace MtQuality.MLNet.Features;

/// <summary>What the mappings read. A loaded model finds its columns by the names fixed here, whatever the caller's column is called.</summary>
internal sealed class TextRow
{
    public const string ColumnName = "MtQuality.Text";

    [ColumnName(ColumnName)]
    public string? Text { get; set; }
}
