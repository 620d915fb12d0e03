namespace MtQuality.Training.Tagging;

/// <summary>Second-order Viterbi for training: every candidate is followed, and the choice can be confined to the right ones.</summary>
internal sealed class ExactDecoder(TagWeights weights)
{
    private const float Margin = 1;

    private readonly ushort[] _boundary = [(ushort)weights.Boundary];
    private TaggedExample _example = null!;
    private float[][] _emissions = [];

    public void Prepare(TaggedExample example)
    {
        _example = example;
        _emissions = new float[example.Count][];
        for (var i = 0; i < example.Count; i++)
        {
            var tags = example.Tags[i];
            _emissions[i] = new float[tags.Length];
            for (var k = 0; k < tags.Length && tags.Length > 1; k++)
            {
                _emissions[i][k] = weights.Emission(example, i, k);
            }
        }
    }

    /// <summary>Index of the chosen candidate for each token.</summary>
    /// <param name="onlyRight">Choose among right candidates only; else wrong ones have a small start, so that right ones must lead clearly.</param>
    /// <param name="margin">That start.</param>
    public int[] Best(bool onlyRight, float margin = Margin)
    {
        var count = _example.Count;
        var scores = new float[1, 1];
        var back = new int[count + 1][,];
        for (var i = 0; i <= count; i++)
        {
            var (left2, left, here) = (TagsAt(i - 2), TagsAt(i - 1), TagsAt(i));
            var next = new float[left.Length, here.Length];
            back[i] = new int[left.Length, here.Length];
            for (var k = 0; k < here.Length; k++)
            {
                var emission = i < count ? _emissions[i][k] + Handicap(i, k, onlyRight, margin) : 0;
                for (var j = 0; j < left.Length; j++)
                {
                    var best = float.NegativeInfinity;
                    for (var h = 0; h < left2.Length; h++)
                    {
                        var score = scores[h, j] + weights.Transition(left2[h], left[j], here[k]);
                        if (score > best)
                        {
                            best = score;
                            back[i][j, k] = h;
                        }
                    }
                    next[j, k] = best + emission;
                }
            }
            scores = next;
        }

        var path = new int[count];
        var (right, chosen) = (0, Enumerable.Range(0, scores.GetLength(0)).MaxBy(j => scores[j, 0]));
        for (var i = count; i > 0; i--)
        {
            path[i - 1] = chosen;
            (right, chosen) = (chosen, back[i][chosen, right]);
        }
        return path;
    }

    /// <summary>By how much the chosen candidate leads the next best one when the tokens around it keep theirs.</summary>
    public double LeadAt(int[] path, int i)
    {
        var others = Enumerable.Range(0, _example.Tags[i].Length).Where(k => k != path[i]);
        return Score(path[i]) - others.Max(Score);

        double Score(int k)
        {
            var here = _example.Tags[i][k];
            return _emissions[i][k]
                + weights.Transition(TagAt(i - 2), TagAt(i - 1), here)
                + weights.Transition(TagAt(i - 1), here, TagAt(i + 1))
                + (i + 1 < path.Length ? weights.Transition(here, TagAt(i + 1), TagAt(i + 2)) : 0);
        }

        int TagAt(int at) => at < 0 || at >= path.Length ? weights.Boundary : _example.Tags[at][path[at]];
    }

    private float Handicap(int i, int k, bool onlyRight, float margin) =>
        _example.IsRight(i, k) ? 0
        : onlyRight ? float.NegativeInfinity
        : margin;

    private ushort[] TagsAt(int i) => i < 0 || i >= _example.Count ? _boundary : _example.Tags[i];
}
