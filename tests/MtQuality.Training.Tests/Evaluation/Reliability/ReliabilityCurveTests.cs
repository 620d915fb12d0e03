using System.Globalization;
using System.Xml.Linq;
using MtQuality.Training.Evaluation.Reliability;

namespace MtQuality.Training.Tests.Evaluation.Reliability;

internal sealed class ReliabilityCurveTests
{
    [Test]
    public void What_comes_true_as_often_as_it_was_said_has_no_calibration_error()
    {
        var predictions = Enumerable.Range(0, 100).Select(i => new Prediction(0.25, i % 4 == 0));

        Assert.That(new ReliabilityCurve(predictions).ExpectedError, Is.Zero.Within(1e-9));
    }

    [Test]
    public void The_error_is_the_mean_distance_over_the_predictions()
    {
        // 30 said 0.9 and half of them true: 0.4 off; 10 said 0.1 and none of them true: 0.1 off.
        var predictions = Enumerable
            .Range(0, 40)
            .Select(i => i < 30 ? new Prediction(0.9, i % 2 == 0) : new Prediction(0.1, false));

        Assert.That(new ReliabilityCurve(predictions).ExpectedError, Is.EqualTo(((30 * 0.4) + (10 * 0.1)) / 40).Within(1e-9));
    }

    [TestCase(0.0, 0)]
    [TestCase(0.0999, 0)]
    [TestCase(0.1, 1)]
    [TestCase(1.0, 9)]
    public void A_prediction_counts_in_its_tenth(double probability, int step)
    {
        var curve = new ReliabilityCurve([new Prediction(probability, true)]);

        Assert.That(curve.Steps.Select(s => s.Count), Is.EqualTo(Enumerable.Range(0, 10).Select(i => i == step ? 1 : 0)));
    }

    [Test]
    public void No_prediction_gives_no_error_and_an_empty_plot()
    {
        var curve = new ReliabilityCurve([]);

        Assert.That(curve.ExpectedError, Is.Zero);
        Assert.That(
            XDocument.Parse(ReliabilityPlot.Draw("none", curve)).Descendants().Count(e => e.Name.LocalName == "circle"),
            Is.Zero
        );
    }

    [Test]
    public void A_plot_is_well_formed_and_has_a_dot_for_each_tenth_with_predictions()
    {
        var curve = new ReliabilityCurve([new Prediction(0.15, false), new Prediction(0.95, true), new Prediction(0.96, true)]);

        var plot = XDocument.Parse(ReliabilityPlot.Draw("a < b & c", curve));

        Assert.That(plot.Root!.Name.LocalName, Is.EqualTo("svg"));
        Assert.That(plot.Descendants().Count(e => e.Name.LocalName == "circle"), Is.EqualTo(2));
        Assert.That(plot.Descendants().Select(e => e.Value), Has.Some.EqualTo("a < b & c"));
    }

    [Test]
    public void The_same_predictions_give_the_same_bytes_in_every_culture()
    {
        var curve = new ReliabilityCurve(Enumerable.Range(0, 500).Select(i => new Prediction(i / 500.0, i % 3 == 0)));
        var before = CultureInfo.CurrentCulture;
        var expected = ReliabilityPlot.Draw("title", curve) + curve.ToTable();
        try
        {
            var withComma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            withComma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = withComma;

            Assert.That(ReliabilityPlot.Draw("title", curve) + curve.ToTable(), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
