using MtQuality.Rules;
using MtQuality.Scoring;

namespace MtQuality.Training.Evidence;

/// <summary>
/// Fits the rates of the rules and the shape of their clustering. Every family weighs the same within its class, so that a large site
/// does not stand for the language.
/// </summary>
internal static class EvidenceFitter
{
    // A family counts as so many words, whatever its size: about that of the smallest family.
    private const double WordsPerFamily = 50_000;

    /// <summary>Candidate shapes; the likeliest on the training documents is taken.</summary>
    private static readonly double[] s_shapes = [0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.2, 2, 4];

    public static (RuleRates[] Rates, float Shape) Fit(IReadOnlyCollection<DocumentCounts> documents)
    {
        var machine = PooledCounts(documents.Where(d => d.IsMachine));
        var human = PooledCounts(documents.Where(d => !d.IsMachine));
        var rules = RuleTable.All;
        var rates = new RuleRates[rules.Count];
        foreach (var group in rules.GroupBy(rule => rule.Descriptor.Origin))
        {
            // A rule that was never seen has the rate of its kind: one pseudo-finding at the pooled rate of its origin.
            var members = group.ToArray();
            var machinePrior = PooledRate(members, machine);
            var humanPrior = PooledRate(members, human);
            foreach (var rule in members)
            {
                var inMachine = (machine.Counts[rule.Index] + 1) / (machine.Words + (1 / machinePrior));
                var inHuman = (human.Counts[rule.Index] + 1) / (human.Words + (1 / humanPrior));
                rates[rule.Index] = Oriented(rule.Descriptor, inMachine, inHuman);
            }
        }
        return (rates, (float)BestShape(documents, rates));
    }

    /// <summary>What only machines do never speaks for a human, and the reverse: a rare count that came out the other way is noise.</summary>
    private static RuleRates Oriented(RuleDescriptor rule, double machine, double human)
    {
        var contradicts = rule.Origin == Origin.Machine ? machine < human : rule.Origin == Origin.Human && human < machine;
        var common = (machine + human) / 2;
        return contradicts
            ? new RuleRates(rule.Id, (float)common, (float)common)
            : new RuleRates(rule.Id, (float)machine, (float)human);
    }

    private static (double[] Counts, double Words) PooledCounts(IEnumerable<DocumentCounts> documents)
    {
        var counts = new double[RuleTable.All.Count];
        var words = 0.0;
        foreach (var family in documents.GroupBy(d => d.Family))
        {
            var familyWords = family.Sum(d => (double)d.Words);
            var weight = WordsPerFamily / familyWords;
            words += WordsPerFamily;
            foreach (var document in family)
            {
                for (var rule = 0; rule < counts.Length; rule++)
                {
                    counts[rule] += weight * document.Counts[rule];
                }
            }
        }
        return (counts, words);
    }

    private static double PooledRate(Rule[] rules, (double[] Counts, double Words) pool) =>
        (rules.Sum(rule => pool.Counts[rule.Index]) + 1) / (pool.Words * rules.Length);

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
}
