using System.Net.Security;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace MtQuality.Cli.Queue;

/// <summary>
/// One connection, for as long as it holds. It does not mend itself: whatever breaks ends it, the broker hands out again what
/// was not acknowledged, and the work begins anew on the next session.
/// </summary>
internal sealed class BrokerSession : IAsyncDisposable
{
    // The most that a broker can be set to hand out; what is longer than a text may be is set aside, not refused with the connection.
    private const uint MaxMessageBytes = 512 * 1024 * 1024;
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(30);

    private readonly IConnection _connection;
    private readonly IChannel _consuming;
    private readonly IChannel _publishing;
    private readonly Func<Exception, BrokerException> _explain;
    private readonly Func<string, BrokerException> _queueGone;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BrokerSession(
        IConnection connection,
        IChannel consuming,
        IChannel publishing,
        Func<Exception, BrokerException> explain,
        Func<string, BrokerException> queueGone
    )
    {
        _connection = connection;
        _consuming = consuming;
        _publishing = publishing;
        _explain = explain;
        _queueGone = queueGone;
        connection.ConnectionShutdownAsync += OnShutdown;
        consuming.ChannelShutdownAsync += OnShutdown;
        publishing.ChannelShutdownAsync += OnShutdown;
    }

    /// <summary>Fails with a <see cref="BrokerException"/> when anything of the session breaks.</summary>
    public Task Ended => _ended.Task;

    public static async Task<BrokerSession> OpenAsync(
        BrokerAddress broker,
        string password,
        QueueNames queues,
        Wording wording,
        CancellationToken cancellation
    )
    {
        var factory = new ConnectionFactory
        {
            HostName = broker.Host,
            Port = broker.Port,
            VirtualHost = broker.VirtualHost,
            UserName = broker.User,
            Password = password,
            ClientProvidedName = "mtq",
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = s_heartbeat,
            MaxInboundMessageBodySize = MaxMessageBytes,
            // The name in the certificate must be the broker's; the client's own reading of addresses would let any pass.
            Ssl = new SslOption(broker.Host, enabled: broker.IsEncrypted) { AcceptablePolicyErrors = SslPolicyErrors.None },
        };
        IConnection? connection = null;
        try
        {
            connection = await factory.CreateConnectionAsync(cancellation).ConfigureAwait(false);
            var consuming = await connection.CreateChannelAsync(cancellationToken: cancellation).ConfigureAwait(false);
            var publishing = await connection
                .CreateChannelAsync(
                    new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
                    cancellation
                )
                .ConfigureAwait(false);
            await queues.DeclareAsync(consuming, cancellation).ConfigureAwait(false);
            return new BrokerSession(
                connection,
                consuming,
                publishing,
                e => BrokerException.Of(e, broker, queues, wording),
                queue => BrokerException.QueueGone(queue, wording)
            );
        }
        catch (Exception e) when (BrokerException.IsCause(e))
        {
            if (connection is not null)
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
            cancellation.ThrowIfCancellationRequested();
            throw BrokerException.Of(e, broker, queues, wording);
        }
    }

    /// <summary>Publishes a message that outlives the broker, and returns when the broker has it for good.</summary>
    public Task PublishAsync(string queue, Message message) =>
        GuardAsync(async () =>
        {
            var properties = new BasicProperties
            {
                MessageId = message.Id,
                ContentType = "application/json",
                Persistent = true,
                Headers = message.Error is null
                    ? null
                    : new Dictionary<string, object?> { [Message.ErrorHeader] = message.Error },
            };
            var confirmed = _publishing.BasicPublishAsync("", queue, mandatory: true, properties, message.Body).AsTask();
            // The confirmation of what was sent into a broken connection might never come.
            await Task.WhenAny(confirmed, Ended).Unwrap().ConfigureAwait(false);
        });

    /// <summary>Has the messages of a queue handed out, at most so many at a time that are not acknowledged.</summary>
    public async Task<DeliveryConsumer> ConsumeAsync(string queue, ushort prefetch, Action<Delivery> take)
    {
        var consumer = new DeliveryConsumer(_consuming, take, () => _ended.TrySetException(_queueGone(queue)));
        await GuardAsync(async () =>
            {
                await _consuming.BasicQosAsync(prefetchSize: 0, prefetch, global: false).ConfigureAwait(false);
                await _consuming.BasicConsumeAsync(queue, autoAck: false, consumer).ConfigureAwait(false);
            })
            .ConfigureAwait(false);
        return consumer;
    }

    /// <summary>Has no more messages handed out, and returns when the last one has come.</summary>
    public Task StopAsync(DeliveryConsumer consumer) =>
        GuardAsync(async () =>
        {
            foreach (var tag in consumer.ConsumerTags)
            {
                await _consuming.BasicCancelAsync(tag).ConfigureAwait(false);
            }
            await Task.WhenAny(consumer.Stopped, Ended).Unwrap().ConfigureAwait(false);
        });

    /// <summary>Tells the broker that a message, or it and all before it, needs no more care.</summary>
    public Task AcknowledgeAsync(ulong tag, bool andAllBefore = false) =>
        GuardAsync(() => _consuming.BasicAckAsync(tag, andAllBefore).AsTask());

    /// <summary>Gives a message back, for others to take.</summary>
    public Task ReturnAsync(ulong tag) =>
        GuardAsync(() => _consuming.BasicNackAsync(tag, multiple: false, requeue: true).AsTask());

    /// <summary>Has the broker move a message to the dead letters.</summary>
    public Task SetAsideAsync(ulong tag) => GuardAsync(() => _consuming.BasicRejectAsync(tag, requeue: false).AsTask());

    /// <summary>How many messages of a queue wait to be handed out.</summary>
    public async Task<uint> CountAsync(string queue)
    {
        var count = 0u;
        await GuardAsync(async () =>
                count = (await _consuming.QueueDeclarePassiveAsync(queue).ConfigureAwait(false)).MessageCount
            )
            .ConfigureAwait(false);
        return count;
    }

    /// <summary>Closes the connection; what was not acknowledged goes back to its queue.</summary>
    public async ValueTask DisposeAsync()
    {
        _ended.TrySetCanceled();
        // An end that nobody awaited is no error.
        _ = _ended.Task.Exception;
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Runs an operation; its error ends the session, and what the session ended with is thrown.</summary>
    private async Task GuardAsync(Func<Task> operation)
    {
        try
        {
            await operation().ConfigureAwait(false);
        }
        catch (Exception e) when (BrokerException.IsCause(e))
        {
            _ended.TrySetException(_explain(e));
            await Ended.ConfigureAwait(false);
        }
    }

    private Task OnShutdown(object sender, ShutdownEventArgs reason)
    {
        _ended.TrySetException(_explain(new OperationInterruptedException(reason)));
        return Task.CompletedTask;
    }
}
