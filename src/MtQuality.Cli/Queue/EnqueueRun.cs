namespace MtQuality.Cli.Queue;

/// <summary>Puts messages into the queue of requests. Several are on their way at once; each is kept until the broker has confirmed it.</summary>
internal sealed class EnqueueRun(Broker broker, IEnumerable<Message> messages) : IDisposable
{
    private const int MaxOnTheWay = 256;
    private const int MaxBytesOnTheWay = 16 * 1024 * 1024;

    private readonly IEnumerator<Message> _messages = messages.GetEnumerator();
    private readonly Queue<Message> _unconfirmed = new();
    private long _unconfirmedBytes;

    /// <summary>How many messages the broker has confirmed.</summary>
    public long Confirmed { get; private set; }

    /// <summary>Called after each message that the broker has confirmed.</summary>
    public Action OnConfirmed { get; init; } = () => { };

    public Task RunAsync(CancellationToken stop) => broker.RunAsync(PublishAsync, stop);

    public void Dispose() => _messages.Dispose();

    private async Task PublishAsync(BrokerSession session)
    {
        // What an earlier session did not see confirmed goes first; should it be there already, it is there twice under one id.
        var confirmations = new Queue<Task>(_unconfirmed.Select(message => Publish(session, message)));
        while (_messages.MoveNext())
        {
            var message = _messages.Current;
            _unconfirmed.Enqueue(message);
            _unconfirmedBytes += message.Body.Length;
            confirmations.Enqueue(Publish(session, message));
            while (confirmations.Count >= MaxOnTheWay || _unconfirmedBytes > MaxBytesOnTheWay)
            {
                await ConfirmOldestAsync(confirmations).ConfigureAwait(false);
            }
        }
        while (confirmations.Count > 0)
        {
            await ConfirmOldestAsync(confirmations).ConfigureAwait(false);
        }
    }

    private Task Publish(BrokerSession session, Message message) => session.PublishAsync(broker.Queues.Requests, message);

    private async Task ConfirmOldestAsync(Queue<Task> confirmations)
    {
        await confirmations.Dequeue().ConfigureAwait(false);
        _unconfirmedBytes -= _unconfirmed.Dequeue().Body.Length;
        Confirmed++;
        OnConfirmed();
    }
}
