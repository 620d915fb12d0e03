using System.Diagnostics.CodeAnalysis;

namespace MtQuality.Cli.Queue;

/// <summary>Where a broker is and who asks. The password comes from the environment: arguments are seen by everyone on the machine.</summary>
internal sealed record BrokerAddress(string Host, int Port, bool IsEncrypted, string VirtualHost, string User)
{
    /// <summary>Variable of the environment that holds the password.</summary>
    public const string PasswordVariable = "MTQ_AMQP_PASSWORD";

    private const int PlainPort = 5672;
    private const int EncryptedPort = 5671;
    private const string DefaultUser = "guest";
    private const string DefaultVirtualHost = "/";

    /// <summary>Reads <c>amqp://user@host:port/virtual-host</c>, or the same with <c>amqps</c>.</summary>
    public static bool TryParse(string address, [NotNullWhen(true)] out BrokerAddress? broker, out string error)
    {
        broker = null;
        if (
            !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("amqp" or "amqps")
            || uri.Host.Length == 0
        )
        {
            error =
                "--amqp takes an address such as amqp://user@host:5672/virtual-host, or amqps:// for an encrypted connection.";
            return false;
        }
        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            error =
                $"--amqp takes no password, because the list of processes shows it: put it in the variable {PasswordVariable}.";
            return false;
        }
        var path = uri.AbsolutePath.TrimStart('/');
        if (path.Contains('/', StringComparison.Ordinal) || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            error = "--amqp names one virtual host after the host and nothing else; a slash in its name is written %2F.";
            return false;
        }
        var isEncrypted = uri.Scheme == "amqps";
        broker = new BrokerAddress(
            uri.Host,
            uri.Port >= 0 ? uri.Port
                : isEncrypted ? EncryptedPort
                : PlainPort,
            isEncrypted,
            path.Length > 0 ? Uri.UnescapeDataString(path) : DefaultVirtualHost,
            uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : DefaultUser
        );
        error = "";
        return true;
    }

    /// <summary>The password of the environment; the user that every broker begins with has a known one.</summary>
    public string PasswordFrom(Func<string, string?> environment) =>
        environment(PasswordVariable) is { Length: > 0 } password ? password
        : User == DefaultUser ? DefaultUser
        : "";

    public override string ToString() => $"{Host}:{Port}";
}
