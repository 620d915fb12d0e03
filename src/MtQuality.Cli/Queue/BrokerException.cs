using System.Security.Authentication;
using RabbitMQ.Client.Exceptions;

namespace MtQuality.Cli.Queue;

/// <summary>What went wrong between us and the broker, said for a person.</summary>
internal sealed class BrokerException : Exception
{
    // Reply codes of AMQP 0-9-1.
    private const ushort AccessRefused = 403;
    private const ushort PreconditionFailed = 406;
    private const ushort NotAllowed = 530;

    private BrokerException(string message, bool isLasting, Exception? cause = null)
        : base(message, cause)
    {
        IsLasting = isLasting;
    }

    /// <summary>Whether it would go wrong again: a wrong password does, a broker that restarts does not.</summary>
    public bool IsLasting { get; }

    /// <summary>Whether an exception is one of the client's or of the network, and no error of ours.</summary>
    public static bool IsCause(Exception e) =>
        e is RabbitMQClientException or IOException or TimeoutException or OperationCanceledException or ObjectDisposedException;

    public static BrokerException Of(Exception e, BrokerAddress broker, QueueNames queues, Wording wording)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationFailureException:
                    return Lasting(wording.BrokerRefuses(broker.ToString(), broker.User, BrokerAddress.PasswordVariable));
                case AuthenticationException:
                    return Lasting(wording.NotEncrypted(broker.ToString(), cause.Message));
                case OperationInterruptedException { ShutdownReason: { } reason }:
                    return reason.ReplyCode switch
                    {
                        PreconditionFailed when reason.ReplyText.Contains("inequivalent arg", StringComparison.Ordinal) =>
                            Lasting(wording.OtherArguments(queues.Requests, reason.ReplyText)),
                        // A text that takes longer than the broker waits for an acknowledgement may fare better elsewhere.
                        PreconditionFailed when reason.ReplyText.Contains("timed out", StringComparison.Ordinal) => Passing(
                            wording.ConnectionLost(broker.ToString(), reason.ReplyText)
                        ),
                        PreconditionFailed or AccessRefused or NotAllowed => Lasting(
                            wording.NotAllowed(broker.ToString(), broker.User, reason.ReplyText)
                        ),
                        _ => Passing(wording.ConnectionLost(broker.ToString(), reason.ReplyText)),
                    };
                case PublishException { IsReturn: true }:
                    return Passing(wording.QueueGone(queues.Requests));
                case PublishException:
                    return Passing(wording.NotTaken(queues.Requests));
            }
        }
        return Passing(wording.NoBroker(broker.ToString(), e.GetBaseException().Message));

        BrokerException Lasting(string message) => new(message, isLasting: true, e);

        BrokerException Passing(string message) => new(message, isLasting: false, e);
    }

    /// <summary>Someone deleted a queue from which messages come; the next session makes it anew.</summary>
    public static BrokerException QueueGone(string queue, Wording wording) => new(wording.QueueGone(queue), isLasting: false);
}
