using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace MtQuality.Cli.Tests.Queue;

/// <summary>A RabbitMQ of our own on loopback: its name, ports, data and name service are those of no other on the machine.</summary>
internal sealed class RabbitMqServer : IDisposable
{
    // The program itself: what Debian puts before it on the path wants to run as the user of the system's own server.
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    private const string NameService = "/usr/bin/epmd";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryDirectory _directory = new();
    private readonly int _distributionPort = FreePort();
    private readonly int _nameServicePort = FreePort();
    private readonly Process _nameService;
    private Process? _server;

    public RabbitMqServer()
    {
        WriteCertificates();
        _directory.Write("plugins", "[]."u8);
        _directory.Write(
            "rabbitmq.conf",
            System.Text.Encoding.UTF8.GetBytes(
                $"""
                listeners.tcp.1 = 127.0.0.1:{Port}
                listeners.ssl.1 = 127.0.0.1:{EncryptedPort}
                ssl_options.cacertfile = {Authority}
                ssl_options.certfile = {PathOf("server.pem")}
                ssl_options.keyfile = {PathOf("server.key")}
                ssl_options.verify = verify_none
                """
            )
        );
        _nameService = Start(NameService, "-port", $"{_nameServicePort}", "-address", "127.0.0.1");
        Start();
    }

    /// <summary>Why there can be no server here; <see langword="null"/> when there can.</summary>
    public static string? Missing =>
        File.Exists(Program) && File.Exists(NameService)
            ? null
            : "There is no RabbitMQ: install it (Debian: apt-get install rabbitmq-server).";

    public int Port { get; } = FreePort();

    public int EncryptedPort { get; } = FreePort();

    public string Address => $"amqp://localhost:{Port}";

    /// <summary>Certificate of the authority that signed the server's.</summary>
    public string Authority => PathOf("authority.pem");

    public void Start()
    {
        _server = Start(Program);
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                Connect().Dispose();
                return;
            }
            catch (BrokerUnreachableException) when (Stopwatch.GetElapsedTime(start) < s_patience && !_server.HasExited)
            {
                Thread.Sleep(500);
            }
        }
    }

    /// <summary>Ends the server as a system that shuts down does.</summary>
    public void Stop()
    {
        MtqProcess.Signal(_server!, "TERM");
        Assert.That(_server!.WaitForExit(s_patience), Is.True, "the server does not stop");
        _server.Dispose();
        _server = null;
    }

    public IConnection Connect() =>
        new ConnectionFactory { HostName = "127.0.0.1", Port = Port }
            .CreateConnectionAsync()
            .GetAwaiter()
            .GetResult();

    public void Dispose()
    {
        if (_server is not null)
        {
            Stop();
        }
        _nameService.Kill();
        _nameService.WaitForExit();
        _nameService.Dispose();
        _directory.Dispose();
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var environment = start.Environment;
        environment["HOME"] = _directory.Path;
        environment["ERL_EPMD_PORT"] = $"{_nameServicePort}";
        environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        environment["RABBITMQ_NODENAME"] = $"mtq{Port}@localhost";
        environment["RABBITMQ_DIST_PORT"] = $"{_distributionPort}";
        environment["RABBITMQ_MNESIA_BASE"] = PathOf("data");
        environment["RABBITMQ_LOG_BASE"] = PathOf("log");
        environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = PathOf("plugins");
        environment["RABBITMQ_CONFIG_FILE"] = PathOf("rabbitmq");
        environment["RABBITMQ_CONF_ENV_FILE"] = PathOf("no-settings-of-the-system");
        var process = Process.Start(start)!;
        // Nobody reads it, but a full pipe would stop the server.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private string PathOf(string name) => Path.Combine(_directory.Path, name);

    private void WriteCertificates()
    {
        var (from, to) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var authorityKey = RSA.Create(2048);
        var authority = new CertificateRequest("CN=mtq test", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authorityCertificate = authority.CreateSelfSigned(from, to);

        using var serverKey = RSA.Create(2048);
        var server = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        server.CertificateExtensions.Add(names.Build());
        using var serverCertificate = server.Create(authorityCertificate, from, to, [1, 2, 3, 4]);

        File.WriteAllText(Authority, authorityCertificate.ExportCertificatePem());
        File.WriteAllText(PathOf("server.pem"), serverCertificate.ExportCertificatePem());
        File.WriteAllText(PathOf("server.key"), serverKey.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
