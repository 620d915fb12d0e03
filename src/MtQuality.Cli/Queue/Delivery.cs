using RabbitMQ.Client;

namespace MtQuality.Cli.Queue;

/// <summary>A message that the broker handed out and waits to hear of.</summary>
/// <param name="Tag">What it is acknowledged by.</param>
/// <param name="Id">The id under which it was sent, if there was one.</param>
/// <param name="Body">A copy: the client uses its memory again.</param>
/// <param name="IsRedelivered">Whether someone had it before and did not acknowledge it.</param>
internal readonly record struct Delivery(ulong Tag, string? Id, ReadOnlyMemory<byte> Body, bool IsRedelivered);

/// <summary>Takes deliveries in the order in which they come.</summary>
/// <param name="channel">Where they come.</param>
/// <param name="take">Called with each, one after the other; must not block.</param>
/// <param name="onQueueGone">Called when the broker stops of its own accord, because someone deleted the queue.</param>
internal sealed class DeliveryConsumer(IChannel channel, Action<Delivery> take, Action onQueueGone)
    : AsyncDefaultBasicConsumer(channel)
{
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes after the last delivery, when the broker has taken note that we want no more.</summary>
    public Task Stopped => _stopped.Task;

    public override Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default
    )
    {
        take(new Delivery(deliveryTag, properties.MessageId, body.ToArray(), redelivered));
        return Task.CompletedTask;
    }

    public override Task HandleBasicCancelOkAsync(string consumerTag, CancellationToken cancellationToken = default)
    {
        _stopped.TrySetResult();
        return base.HandleBasicCancelOkAsync(consumerTag, cancellationToken);
    }

    public override Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default)
    {
        onQueueGone();
        return base.HandleBasicCancelAsync(consumerTag, cancellationToken);
    }
}
