using System.Text.RegularExpressions;
using MtQuality.Rules;

namespace MtQuality.Tests.Rules;

internal sealed partial class RuleTableTests
{
    [Test]
    public void Ids_are_MTQ_and_four_digits_in_ascending_order_each_once()
    {
        var ids = FrenchChecker.Rules.Select(rule => rule.Id).ToArray();

        Assert.That(ids, Has.All.Match("^MTQ[0-9]{4}$"));
        Assert.That(ids, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public void Names_are_in_pascal_case_each_once()
    {
        var names = FrenchChecker.Rules.Select(rule => rule.Name).ToArray();

        Assert.That(names, Has.All.Match("^([A-Z][a-z0-9]*)+$"));
        Assert.That(names, Is.Unique);
    }

    [Test]
    public void Index_is_the_place_in_the_table()
    {
        Assert.That(RuleTable.All.Select(rule => rule.Index), Is.EqualTo(Enumerable.Range(0, RuleTable.All.Count)));
    }

    [Test]
    public void Human_slips_and_only_they_are_in_the_nine_thousands()
    {
        foreach (var rule in FrenchChecker.Rules)
        {
            Assert.That(rule.Id.StartsWith("MTQ9", StringComparison.Ordinal), Is.EqualTo(rule.Origin == Origin.Human), rule.Id);
        }
    }

    [Test]
    public void Messages_are_there_in_both_languages_with_the_same_valid_holes()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var rule in FrenchChecker.Rules)
            {
                Assert.That(MessageFaults(rule.MessageFr, rule.MessageEn), Is.Empty, rule.Id);
            }
        }
    }

    [TestCase("« {0} » ne va pas.", "\"{0}\" does not fit.", 0)]
    [TestCase("« {0} » : {1}, {2}.", "\"{0}\": {2}, {1}.", 0)]
    [TestCase("", "\"{0}\" does not fit.", 2)]
    [TestCase("« {0} » ne va pas.", "It does not fit.", 1)]
    [TestCase("« {3} » ne va pas.", "\"{3}\" does not fit.", 2)]
    [TestCase("« {0 » ne va pas.", "\"{0}\" does not fit.", 2)]
    public void Faults_of_messages_are_seen(string french, string english, int faults)
    {
        Assert.That(MessageFaults(french, english), Has.Count.EqualTo(faults));
    }

    private static List<string> MessageFaults(string french, string english)
    {
        var faults = new List<string>();
        foreach (var message in new[] { french, english })
        {
            if (string.IsNullOrWhiteSpace(message))
            {
                faults.Add("empty message");
            }
            if (Hole().Replace(message, "").AsSpan().IndexOfAny('{', '}') >= 0)
            {
                faults.Add($"a brace that is no hole: {message}");
            }
        }
        if (!Holes(french).SetEquals(Holes(english)))
        {
            faults.Add($"different holes: {french} / {english}");
        }
        return faults;
    }

    private static HashSet<string> Holes(string message) =>
        Hole().Matches(message).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[012]\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
