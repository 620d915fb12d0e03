namespace MtQuality.Articles;

/// <summary>The quotations of an article, in order, and the quotations within them.</summary>
internal sealed class Quotations
{
    public List<Quotation> Items { get; } = [];

    /// <summary>First and last token of each quotation inside a quotation.</summary>
    public List<(int First, int Last)> Nested { get; } = [];

    /// <summary>Index of the quotation that the token stands in; -1 when it stands in none.</summary>
    public int IndexAt(int token)
    {
        var low = 0;
        var high = Items.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Items[middle].First <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low > 0 && token <= Items[low - 1].Last ? low - 1 : -1;
    }

    /// <summary>Whether the token stands in a quotation within a quotation.</summary>
    public bool IsNested(int token)
    {
        var low = 0;
        var high = Nested.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Nested[middle].First <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low > 0 && token <= Nested[low - 1].Last;
    }
}
