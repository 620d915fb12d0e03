using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>Averaged structured perceptron with margin.</summary>
internal sealed class PerceptronTrainer(TagSet tags, int lines)
{
    private readonly TagWeights _current = new(tags, lines);
    private readonly TagWeights _drift = new(tags, lines);
    private float _step = 1;

    public float Margin { get; init; } = 1;
    public Action<int, Func<TagWeights>>? EachEpoch { get; init; }

    public TagWeights Train(IReadOnlyList<TaggedExample> examples, int epochs, Action<int, double>? report = null)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(12345);
        var decoder = new FloatDecoder(_current);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0;
            long total = 0;
            foreach (var index in order)
            {
                var example = examples[index];
                decoder.Prepare(example);
                var predicted = decoder.Best(example, Margin, onlyRight: false);
                var mistakes = 0;
                for (var i = 0; i < predicted.Length; i++)
                {
                    mistakes += (example.Right[i] >> predicted[i] & 1) == 0 ? 1 : 0;
                }
                total += predicted.Length;
                wrong += mistakes;
                if (mistakes > 0)
                {
                    var gold = decoder.Best(example, 0, onlyRight: true);
                    Update(example, gold, predicted);
                }
                _step++;
            }
            report?.Invoke(epoch, 1.0 * wrong / total);
            EachEpoch?.Invoke(epoch, Average);
        }
        return Average();
    }

    private void Update(TaggedExample example, int[] gold, int[] predicted)
    {
        for (var i = 0; i < example.Count; i++)
        {
            if (gold[i] != predicted[i])
            {
                AddEmission(example.Features[i], example.Tags[i][gold[i]], example.Weight);
                AddEmission(example.Features[i], example.Tags[i][predicted[i]], -example.Weight);
            }
        }
        int Tag(int[] path, int i) => i < 0 || i >= path.Length ? _current.Boundary : example.Tags[i][path[i]];
        for (var i = 0; i <= example.Count; i++)
        {
            var (g2, g1, g) = (Tag(gold, i - 2), Tag(gold, i - 1), Tag(gold, i));
            var (p2, p1, p) = (Tag(predicted, i - 2), Tag(predicted, i - 1), Tag(predicted, i));
            if (g2 == p2 && g1 == p1 && g == p)
            {
                continue;
            }
            AddTransition(g2, g1, g, example.Weight);
            AddTransition(p2, p1, p, -example.Weight);
        }
    }

    private void AddTransition(int left2, int left, int here, float amount)
    {
        Add(w => w.Pairs, _current.PairAt(left, here), amount);
        Add(w => w.Skips, _current.PairAt(left2, here), amount);
        Add(w => w.Triples, _current.TripleAt(left2, left, here), amount);
    }

    private void Add(Func<TagWeights, float[]> table, int at, float amount)
    {
        table(_current)[at] += amount;
        table(_drift)[at] += amount * _step;
    }

    private void AddEmission(uint[] features, int tag, float amount)
    {
        var (salt, familySalt) = (_current.TagSalts[tag], _current.FamilySalts[_current.Families[tag]]);
        foreach (var feature in features)
        {
            var line = _current.LineOf(feature);
            var (a, b) = (line + TagWeights.PlaceOf(feature, salt), line + TagWeights.PlaceOf(feature, familySalt));
            _current.Emissions[a] += amount;
            _drift.Emissions[a] += amount * _step;
            _current.Emissions[b] += amount;
            _drift.Emissions[b] += amount * _step;
        }
    }

    private TagWeights Average()
    {
        var average = new TagWeights(tags, lines);
        foreach (var (sum, now, drift) in average.Tables.Zip(_current.Tables, _drift.Tables))
        {
            for (var i = 0; i < sum.Length; i++)
            {
                sum[i] = now[i] - (drift[i] / _step);
            }
        }
        return average;
    }
}

/// <summary>Exact second-order Viterbi over all candidates.</summary>
internal sealed class FloatDecoder(TagWeights weights)
{
    private float[][] _emissions = [];

    public void Prepare(TaggedExample example)
    {
        _emissions = new float[example.Count][];
        for (var i = 0; i < example.Count; i++)
        {
            var tags = example.Tags[i];
            _emissions[i] = new float[tags.Length];
            for (var k = 0; k < tags.Length && tags.Length > 1; k++)
            {
                _emissions[i][k] = weights.Emission(example.Features[i], tags[k]);
            }
        }
    }

    /// <summary>By how much the chosen candidate leads the next best one when the tokens around it keep theirs.</summary>
    public double LeadAt(TaggedExample example, int[] path, int i)
    {
        var w = weights;
        int TagAt(int j) => j < 0 || j >= path.Length ? w.Boundary : example.Tags[j][path[j]];
        float Transition(int left2, int left, int here) =>
            w.Pairs[w.PairAt(left, here)] + w.Skips[w.PairAt(left2, here)] + w.Triples[w.TripleAt(left2, left, here)];
        double Score(int k)
        {
            var here = example.Tags[i][k];
            return _emissions[i][k]
                + Transition(TagAt(i - 2), TagAt(i - 1), here)
                + Transition(TagAt(i - 1), here, TagAt(i + 1))
                + (i + 1 < path.Length ? Transition(here, TagAt(i + 1), TagAt(i + 2)) : 0);
        }
        var others = Enumerable.Range(0, example.Tags[i].Length).Where(k => k != path[i]);
        return Score(path[i]) - others.Max(Score);
    }

    public int[] Best(TaggedExample example, float margin, bool onlyRight)
    {
        var n = example.Count;
        var w = weights;
        var boundary = (ushort[])[(ushort)w.Boundary];
        ushort[] TagsAt(int i) => i < 0 || i >= n ? boundary : example.Tags[i];
        var scores = new float[1, 1];
        var back = new int[n + 1][,];
        for (var i = 0; i <= n; i++)
        {
            var (t2, t1, t0) = (TagsAt(i - 2), TagsAt(i - 1), TagsAt(i));
            var next = new float[t1.Length, t0.Length];
            back[i] = new int[t1.Length, t0.Length];
            for (var k = 0; k < t0.Length; k++)
            {
                var emission = 0f;
                if (i < n)
                {
                    var isRight = (example.Right[i] >> k & 1) != 0;
                    emission =
                        _emissions[i][k]
                        + (
                            isRight ? 0
                            : onlyRight ? -1e6f
                            : margin
                        );
                }
                for (var j = 0; j < t1.Length; j++)
                {
                    var best = float.NegativeInfinity;
                    var bestH = 0;
                    for (var h = 0; h < t2.Length; h++)
                    {
                        var score = scores[h, j] + w.Skips[w.PairAt(t2[h], t0[k])] + w.Triples[w.TripleAt(t2[h], t1[j], t0[k])];
                        if (score > best)
                        {
                            (best, bestH) = (score, h);
                        }
                    }
                    next[j, k] = best + emission + w.Pairs[w.PairAt(t1[j], t0[k])];
                    back[i][j, k] = bestH;
                }
            }
            scores = next;
        }
        var path = new int[n];
        var (bestJ, bestScore) = (0, float.NegativeInfinity);
        for (var j = 0; j < scores.GetLength(0); j++)
        {
            if (scores[j, 0] > bestScore)
            {
                (bestJ, bestScore) = (j, scores[j, 0]);
            }
        }
        var (right, here) = (0, bestJ);
        for (var i = n; i > 0; i--)
        {
            path[i - 1] = here;
            (right, here) = (here, back[i][here, right]);
        }
        return path;
    }
}
