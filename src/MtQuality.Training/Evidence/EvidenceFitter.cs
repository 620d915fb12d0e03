using MtQuality.Rules;
using MtQuality.Scoring;

namespace MtQuality.Training.Evidence;

/// <summary>
/// Fits the rates of the rules and the shape of their clustering. No family counts for more than a bounded number of words, so that a
/// large site does not stand for the language.
/// </summary>
internal static class EvidenceFitter
{
    private const double MostWordsOfFamily = 150_000;

    // A rule that was seen rarely is drawn towards its kind with the weight of so many findings.
    private const double PriorFindings = 5;

    // A rule seen more often says no more about its kind than one seen so often.
    private const double MostFindingsForKind = 20;

    /// <summary>Candidate shapes; the likeliest on the training documents is taken.</summary>
    private static readonly double[] s_shapes = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2, 4];

    public static (RuleRates[] Rates, float Shape) Fit(IReadOnlyCollection<DocumentCounts> documents)
    {
        var machine = new Pool(documents.Where(d => d.IsMachine));
        var human = new Pool(documents.Where(d => !d.IsMachine));
        // Counts of both sides as if both had been seen in equally much text: that of the smaller side.
        var words = Math.Min(machine.Words, human.Words);
        var rates = new RuleRates[RuleTable.All.Count];
        // Minor findings do not count in the verdict, and say nothing about how rare but grave ones are shared.
        foreach (var kind in RuleTable.All.GroupBy(rule => (rule.Descriptor.Origin, rule.Descriptor.IsHardEvidence)))
        {
            var counts = kind.Select(rule => (Rule: rule, Machine: words * machine.Rate(rule), Human: words * human.Rate(rule)))
                .ToArray();
            var shareOfKind = ShareOfKind(kind.Key.Origin, counts.Select(c => (c.Machine, c.Human)));
            foreach (var (rule, inMachine, inHuman) in counts)
            {
                var share = (inMachine + (PriorFindings * shareOfKind)) / (inMachine + inHuman + PriorFindings);
                share = Oriented(kind.Key.Origin, share);
                var rate = (inMachine + inHuman + 1) / words;
                rates[rule.Index] = new RuleRates(rule.Descriptor.Id, (float)(rate * share), (float)(rate * (1 - share)));
            }
        }
        return (rates, (float)BestShape(documents, rates));
    }

    /// <summary>The share that machines make of the findings of one kind of rule, with no rule counting for more than its bound.</summary>
    private static double ShareOfKind(Origin origin, IEnumerable<(double Machine, double Human)> counts)
    {
        // One finding on each side to begin with: a kind of which nothing was seen says nothing.
        double machine = 1,
            all = 2;
        foreach (var (inMachine, inHuman) in counts)
        {
            var weight = Math.Min(1, MostFindingsForKind / (inMachine + inHuman + 1));
            machine += weight * inMachine;
            all += weight * (inMachine + inHuman);
        }
        return Oriented(origin, machine / all);
    }

    /// <summary>
    /// The share of a rule's findings that machines make. What only machines do never speaks for a human, and the reverse: a rare count
    /// that came out the other way is noise.
    /// </summary>
    private static double Oriented(Origin origin, double share) =>
        origin switch
        {
            Origin.Machine => Math.Max(share, 0.5),
            Origin.Human => Math.Min(share, 0.5),
            _ => share,
        };

    private static double BestShape(IReadOnlyCollection<DocumentCounts> documents, RuleRates[] rates) =>
        s_shapes.MaxBy(shape => documents.AsParallel().AsOrdered().Sum(d => LogLikelihood(d, rates, shape)));

    private static double LogLikelihood(DocumentCounts document, RuleRates[] rates, double shape)
    {
        var sum = 0.0;
        for (var rule = 0; rule < rates.Length; rule++)
        {
            var rate = document.IsMachine ? rates[rule].MachineRate : rates[rule].HumanRate;
            sum += NegativeBinomial.LogProbability(document.Counts[rule], document.Words * (double)rate, shape);
        }
        return sum;
    }

    /// <summary>Counts of one side, its families bounded.</summary>
    private sealed class Pool
    {
        private readonly double[] _counts = new double[RuleTable.All.Count];

        public Pool(IEnumerable<DocumentCounts> documents)
        {
            foreach (var family in documents.GroupBy(d => d.Family))
            {
                var familyWords = family.Sum(d => (double)d.Words);
                var weight = Math.Min(1, MostWordsOfFamily / familyWords);
                Words += weight * familyWords;
                foreach (var document in family)
                {
                    for (var rule = 0; rule < _counts.Length; rule++)
                    {
                        _counts[rule] += weight * document.Counts[rule];
                    }
                }
            }
        }

        public double Words { get; }

        public double Rate(Rule rule) => _counts[rule.Index] / Words;
    }
}
