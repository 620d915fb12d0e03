using System.CommandLine;
using System.CommandLine.Parsing;

namespace MtQuality.Cli.Queue;

/// <summary>What every command takes that talks to a broker.</summary>
internal sealed class BrokerOptions
{
    private const int Mebibyte = 1024 * 1024;
    private const int MostMebibytes = 128;

    private readonly Option<BrokerAddress> _amqp = new("--amqp")
    {
        HelpName = "URL",
        Description =
            "The broker: amqp://user@host:5672/virtual-host, or amqps:// for an encrypted connection. "
            + $"The password is read from the variable {BrokerAddress.PasswordVariable}.",
        Required = true,
        CustomParser = AddressOf,
    };

    private readonly Option<string> _queue = new("--queue")
    {
        HelpName = "NAME",
        Description = "Name of the queue of articles; answers are in NAME.results, what cannot be answered is in NAME.dead.",
        DefaultValueFactory = _ => "mtq",
    };

    private readonly Option<int> _maxSize = new("--max-size")
    {
        HelpName = "MIB",
        Description = "Longest message, in mebibytes.",
        DefaultValueFactory = _ => 16,
    };

    public BrokerOptions()
    {
        _queue.Validators.Add(result =>
        {
            // Names of queues have at most 255 bytes, ours get an ending, and those of the broker itself begin with "amq.".
            var queue = result.GetValue(_queue)!;
            if (queue.Length is 0 or > 60 || queue.StartsWith("amq.", StringComparison.Ordinal))
            {
                result.AddError("--queue takes a name of 1 to 60 characters that does not begin with \"amq.\".");
            }
        });
        _maxSize.Validators.Add(Between(_maxSize, 1, MostMebibytes));
    }

    public void AddTo(Command command)
    {
        command.Add(_amqp);
        command.Add(_queue);
    }

    public void AddMaxSizeTo(Command command) => command.Add(_maxSize);

    public int MaxBytes(ParseResult parsed) => parsed.GetValue(_maxSize) * Mebibyte;

    public Broker Read(ParseResult parsed, Wording wording, TextWriter log)
    {
        var address = parsed.GetValue(_amqp)!;
        var password = address.PasswordFrom(Environment.GetEnvironmentVariable);
        return new Broker(address, password, new QueueNames(parsed.GetValue(_queue)!), wording, log);
    }

    /// <summary>Says that a number is too small or too large.</summary>
    public static Action<OptionResult> Between(Option<int> option, int least, int most) =>
        result =>
        {
            if (result.GetValue(option) is var number && (number < least || number > most))
            {
                result.AddError($"{option.Name} takes a number from {least} to {most}.");
            }
        };

    private static BrokerAddress AddressOf(ArgumentResult result)
    {
        if (BrokerAddress.TryParse(result.Tokens[0].Value, out var address, out var error))
        {
            return address;
        }
        result.AddError(error);
        return null!;
    }
}
