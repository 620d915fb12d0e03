using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>
/// Averaged structured perceptron. Several runs see the sentences in different orders, and their weights are averaged again.
/// </summary>
/// <remarks>
/// Chosen by cross-validation on Sequoia and GSD against a conditional random field fitted by AdaGrad: one perceptron run stays
/// behind it, the average of five is ahead of it, and of several such fields, in a fraction of the time. Margins, feature
/// cut-offs and drop-out changed nothing beyond chance.
/// </remarks>
internal sealed class PerceptronTrainer(TagSet tags, TagRows rows)
{
    /// <summary>Runs that are averaged.</summary>
    public int Runs { get; init; } = 12;

    /// <summary>Passes over the sentences in a run.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Whether tags beside each other get weights; not when every token is judged alone.</summary>
    public bool LearnsTransitions { get; init; } = true;

    public TagWeights Train(IReadOnlyList<TaggedExample> examples, Action<int, double>? report = null)
    {
        var sum = new TagWeights(tags, rows);
        for (var run = 0; run < Runs; run++)
        {
            var errors = 0.0;
            sum.Add(TrainOnce(examples, run, ref errors), 1f / Runs);
            report?.Invoke(run + 1, errors);
        }
        return sum;
    }

    private TagWeights TrainOnce(IReadOnlyList<TaggedExample> examples, int seed, ref double errors)
    {
        var learner = new Learner(new TagWeights(tags, rows), new TagWeights(tags, rows), LearnsTransitions);
        var order = Enumerable.Range(0, examples.Count).ToArray();
#pragma warning disable CA5394 // The same order every time, so that the same model comes out.
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            long wrong = 0;
            foreach (var index in order)
            {
                wrong += learner.Learn(examples[index]);
            }
            errors = 1.0 * wrong / examples.Sum(example => example.Count);
        }
#pragma warning restore CA5394
        return learner.Average();
    }

    /// <summary>One run: the weights now, and the sum of all changes times the moment of each, which gives the average at the end.</summary>
    private sealed class Learner(TagWeights now, TagWeights changes, bool learnsTransitions)
    {
        private readonly TagRows _rows = now.Rows;
        private readonly ExactDecoder _decoder = new(now);
        private float _moment = 1;

        /// <summary>Tags a sentence, corrects the weights where a tag is wrong, and returns how many are.</summary>
        public int Learn(TaggedExample example)
        {
            _decoder.Prepare(example);
            var found = _decoder.Best(onlyRight: false);
            var mistakes = found.Where((k, i) => !example.IsRight(i, k)).Count();
            if (mistakes > 0)
            {
                Correct(example, _decoder.Best(onlyRight: true), found);
            }
            _moment++;
            return mistakes;
        }

        public TagWeights Average()
        {
            now.Add(changes, -1 / _moment);
            return now;
        }

        private void Correct(TaggedExample example, int[] right, int[] found)
        {
            for (var i = 0; i < example.Count; i++)
            {
                if (right[i] != found[i])
                {
                    ChangeEmission(example, i, right[i], example.Weight);
                    ChangeEmission(example, i, found[i], -example.Weight);
                }
            }
            for (var i = 0; i <= example.Count && learnsTransitions; i++)
            {
                var (r2, r1, r) = (Tag(right, i - 2), Tag(right, i - 1), Tag(right, i));
                var (f2, f1, f) = (Tag(found, i - 2), Tag(found, i - 1), Tag(found, i));
                if ((r2, r1, r) != (f2, f1, f))
                {
                    ChangeTransition(r2, r1, r, example.Weight);
                    ChangeTransition(f2, f1, f, -example.Weight);
                }
            }

            int Tag(int[] path, int i) => i < 0 || i >= path.Length ? now.Boundary : example.Tags[i][path[i]];
        }

        private void ChangeEmission(TaggedExample example, int token, int candidate, float amount)
        {
            foreach (var place in example.Places[token][candidate])
            {
                foreach (var feature in example.Words[token])
                {
                    Change(now.Words, changes.Words, TagWeightRows.IndexOf(feature, place, _rows.Words), amount);
                }
                foreach (var feature in example.Contexts[token])
                {
                    Change(now.Contexts, changes.Contexts, TagWeightRows.IndexOf(feature, place, _rows.Contexts), amount);
                }
            }
        }

        private void ChangeTransition(int left2, int left, int here, float amount)
        {
            Change(now.Pairs, changes.Pairs, now.PairAt(left, here), amount);
            Change(now.Triples, changes.Triples, now.TripleAt(left2, left, here), amount);
        }

        private void Change(float[] weights, float[] sums, int at, float amount)
        {
            weights[at] += amount;
            sums[at] += amount * _moment;
        }
    }
}
