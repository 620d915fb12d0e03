using RabbitMQ.Client;

namespace MtQuality.Cli.Queue;

/// <summary>
/// The three queues of a job. They are quorum queues: a confirmed message is on the disk of most nodes of the cluster, and the
/// broker counts how often each was delivered, which a classic queue does not, so that a text that kills its worker does not
/// go round for ever.
/// </summary>
internal sealed record QueueNames(string Requests)
{
    /// <summary>After so many returns a message is set aside. More than the restarts of a bad day, and the broker's own limit from version 4.</summary>
    public const int DeliveryLimit = 20;

    public string Results => $"{Requests}.results";

    /// <summary>What could not be answered.</summary>
    public string DeadLetters => $"{Requests}.dead";

    /// <summary>Declares the queues; those that exist with the same arguments stay as they are.</summary>
    public async Task DeclareAsync(IChannel channel, CancellationToken cancellation)
    {
        await Declare(DeadLetters, []).ConfigureAwait(false);
        await Declare(Results, ToDeadLetters()).ConfigureAwait(false);
        await Declare(Requests, [.. ToDeadLetters(), new("x-delivery-limit", DeliveryLimit)]).ConfigureAwait(false);

        Task Declare(string queue, IEnumerable<KeyValuePair<string, object?>> arguments) =>
            channel.QueueDeclareAsync(
                queue,
                durable: true,
                exclusive: false,
                autoDelete: false,
                new Dictionary<string, object?>(arguments, StringComparer.Ordinal) { ["x-queue-type"] = "quorum" },
                cancellationToken: cancellation
            );
    }

    /// <summary>At least once: the broker forgets a message only when the queue of dead letters has it, which demands this overflow.</summary>
    private Dictionary<string, object?> ToDeadLetters() =>
        new(StringComparer.Ordinal)
        {
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = DeadLetters,
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",
        };
}
