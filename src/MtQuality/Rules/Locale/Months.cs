using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>Names of months and of days.</summary>
internal static class Months
{
    private static readonly FoldedSet s_months = new(
        "janvier février mars avril mai juin juillet août aout septembre octobre novembre décembre"
    );

    private static readonly FoldedSet s_days = new(
        "lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis dimanches"
    );

    public static bool IsMonth(ReadOnlySpan<char> word) => s_months.Contains(word);

    public static bool IsMonth(in WrittenWord word) => word.IsIn(s_months);

    public static bool IsDay(in WrittenWord word) => word.IsIn(s_days);

    public static bool IsDay(ReadOnlySpan<char> word) => s_days.Contains(word);
}
