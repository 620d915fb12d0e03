using MtQuality.Streams;

namespace MtQuality.Tests.Streams;

internal sealed class OrderedStreamTests
{
    private const int Workers = 2;

    [Test]
    public void Results_come_in_the_order_of_the_inputs_however_long_each_takes()
    {
        var results = OrderedStream
            .Select(
                Enumerable.Range(0, 200),
                i =>
                {
                    Thread.Sleep(i % 7 == 0 ? 5 : 0);
                    return i;
                },
                Workers
            )
            .ToBlockingEnumerable();

        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 200)));
    }

    [Test]
    public async Task Awaited_inputs_give_results_in_their_order()
    {
        var results = new List<int>();

        await foreach (var result in OrderedStream.Select(Awaited(50), i => i, Workers))
        {
            results.Add(result);
        }

        Assert.That(results, Is.EqualTo(Enumerable.Range(0, 50)));
    }

    [Test]
    public void No_more_inputs_are_worked_on_at_once_than_asked_for()
    {
        var (now, most) = (0, 0);

        var results = OrderedStream
            .Select(
                Enumerable.Range(0, 60),
                i =>
                {
                    InterlockedMax(ref most, Interlocked.Increment(ref now));
                    Thread.Sleep(1);
                    Interlocked.Decrement(ref now);
                    return i;
                },
                Workers
            )
            .ToBlockingEnumerable()
            .Count();

        Assert.That(results, Is.EqualTo(60));
        Assert.That(most, Is.LessThanOrEqualTo(Workers));
    }

    [Test]
    public void Only_a_few_inputs_are_read_ahead_of_a_slow_reader()
    {
        var (taken, furthest, emitted) = (0, 0, 0);

        foreach (var _ in OrderedStream.Select(Inputs(), i => i, Workers).ToBlockingEnumerable())
        {
            Thread.Sleep(1);
            furthest = Math.Max(furthest, Volatile.Read(ref taken) - emitted);
            emitted++;
        }

        // Those that are held, the one that waits for room, and the one just handed over.
        Assert.That(furthest, Is.LessThanOrEqualTo((2 * Workers) + 2));

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
    public void An_error_while_working_ends_the_stream_even_though_the_input_does_not()
    {
        var results = OrderedStream.Select(Endless(), i => i < 3 ? i : throw new InvalidOperationException("broken"), Workers);

        Assert.That(
            () => results.ToBlockingEnumerable().Count(),
            Throws.InvalidOperationException.With.Message.EqualTo("broken")
        );
    }

    [Test]
    public void An_error_while_reading_is_told_after_what_was_read()
    {
        var results = new List<int>();

        Assert.That(ReadAll, Throws.TypeOf<IOException>());
        Assert.That(results, Is.EqualTo(new[] { 1, 2 }));

        void ReadAll()
        {
            foreach (var result in OrderedStream.Select(Failing(), i => i, Workers).ToBlockingEnumerable())
            {
                results.Add(result);
            }
        }
    }

    [Test]
    public void Cancellation_ends_the_stream_while_an_input_is_awaited()
    {
        using var cancellation = new CancellationTokenSource();
        var results = OrderedStream.Select(Never(), i => i, Workers, cancellation.Token);

        var next = results.GetAsyncEnumerator(CancellationToken.None).MoveNextAsync().AsTask();
        cancellation.Cancel();

        Assert.That(async () => await next, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Whoever_stops_reading_stops_the_input()
    {
        var taken = 0;

        var first = OrderedStream.Select(Counted(), i => i, Workers).ToBlockingEnumerable().Take(3).ToArray();

        Assert.That(first, Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(Volatile.Read(ref taken), Is.LessThan(100));

        IEnumerable<int> Counted()
        {
            for (var i = 0; ; i++)
            {
                Volatile.Write(ref taken, i);
                yield return i;
            }
        }
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }

    private static async IAsyncEnumerable<int> Awaited(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Never(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        yield return 0;
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
