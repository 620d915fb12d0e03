namespace MtQuality.Training.Tokens;

/// <summary>
/// Weights that are learnt one example at a time by "follow the regularised leader" (FTRL-Proximal; McMahan et al., 2013): steps shrink
/// with what a weight has seen, and weights that carry little stay exactly zero, so that they do not disturb those hashed beside them.
/// </summary>
internal sealed class FtrlTable(int size, float step, float sparsity)
{
    private const float Smoothing = 0.1f;
    private const float Shrinkage = 1;

    // Side by side, because all four are needed at once and the table is larger than the caches.
    private readonly Cell[] _cells = new Cell[size];

    public float this[int place] => _cells[place].Weight;

    public float[] ToWeights() => Array.ConvertAll(_cells, cell => cell.Weight);

    public void Add(int place, float gradient)
    {
        ref var cell = ref _cells[place];
        var rootBefore = cell.Root;
        cell.Square += gradient * gradient;
        cell.Root = MathF.Sqrt(cell.Square);
        cell.Sum += gradient - ((cell.Root - rootBefore) / step * cell.Weight);
        cell.Weight =
            MathF.Abs(cell.Sum) <= sparsity
                ? 0
                : -(cell.Sum - (MathF.Sign(cell.Sum) * sparsity)) / (((Smoothing + cell.Root) / step) + Shrinkage);
    }

    private struct Cell
    {
        public float Weight;
        public float Sum;
        public float Square;
        public float Root;
    }
}
