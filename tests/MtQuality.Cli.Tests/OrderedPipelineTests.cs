namespace MtQuality.Cli.Tests;

internal sealed class OrderedPipelineTests
{
    [Test]
    public void Results_come_in_the_order_of_the_inputs_however_long_each_takes()
    {
        var results = new List<int>();

        OrderedPipeline.Run(
            Enumerable.Range(0, 200),
            i =>
            {
                Thread.Sleep(i % 7 == 0 ? 5 : 0);
                return i;
            },
            results.Add
        );

        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 200)));
    }

    [Test]
    public void Only_a_few_inputs_are_read_ahead_of_a_slow_reader()
    {
        var taken = 0;
        var furthest = 0;
        var emitted = 0;

        OrderedPipeline.Run(
            Inputs(),
            i => i,
            _ =>
            {
                Thread.Sleep(1);
                furthest = Math.Max(furthest, Volatile.Read(ref taken) - emitted);
                emitted++;
            }
        );

        // Those in the queue, the one that waits for room, and the one just handed over.
        Assert.That(furthest, Is.LessThanOrEqualTo((2 * Environment.ProcessorCount) + 2));

        IEnumerable<int> Inputs()
        {
            for (var i = 0; i < 200; i++)
            {
                Interlocked.Increment(ref taken);
                yield return i;
            }
        }
    }

    [Test]
    public void An_error_while_working_ends_the_run_even_though_the_input_does_not()
    {
        Assert.That(
            () => OrderedPipeline.Run(Endless(), i => i < 3 ? i : throw new InvalidOperationException("broken"), _ => { }),
            Throws.InvalidOperationException.With.Message.EqualTo("broken")
        );
    }

    [Test]
    public void An_error_while_reading_is_told_after_what_was_read()
    {
        var results = new List<int>();

        Assert.That(() => OrderedPipeline.Run(Failing(), i => i, results.Add), Throws.TypeOf<IOException>());
        Assert.That(results, Is.EqualTo(new[] { 1, 2 }));
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    private static IEnumerable<int> Failing()
    {
        yield return 1;
        yield return 2;
        throw new IOException("broken");
    }
}
