using MtQuality.Cli.Queue;

namespace MtQuality.Cli.Tests.Queue;

internal sealed class BrokerAddressTests
{
    [TestCase("amqp://localhost", "localhost", 5672, false, "/", "guest")]
    [TestCase("amqp://localhost/", "localhost", 5672, false, "/", "guest")]
    [TestCase("amqps://mtq@broker.example/articles", "broker.example", 5671, true, "articles", "mtq")]
    [TestCase("amqp://a%40b@127.0.0.1:1234/%2Fx", "127.0.0.1", 1234, false, "/x", "a@b")]
    public void An_address_names_host_port_virtual_host_and_user(
        string address,
        string host,
        int port,
        bool isEncrypted,
        string virtualHost,
        string user
    )
    {
        Assert.That(BrokerAddress.TryParse(address, out var broker, out _), Is.True);
        Assert.That(broker, Is.EqualTo(new BrokerAddress(host, port, isEncrypted, virtualHost, user)));
    }

    [TestCase("localhost")]
    [TestCase("http://localhost")]
    [TestCase("amqp://")]
    [TestCase("amqp://localhost/a/b")]
    [TestCase("amqp://localhost/?heartbeat=5")]
    public void What_is_no_address_is_refused(string address)
    {
        Assert.That(BrokerAddress.TryParse(address, out _, out var error), Is.False);
        Assert.That(error, Does.StartWith("--amqp "));
    }

    [Test]
    public void A_password_in_the_address_is_refused_and_not_repeated()
    {
        var run = CommandLine.Run("", "worker", "--amqp", "amqp://mtq:s3cret@localhost");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(BrokerAddress.PasswordVariable).And.Not.Contain("s3cret"));
        Assert.That(run.Output, Does.Not.Contain("s3cret"));
    }

    [TestCase("guest", null, "guest")]
    [TestCase("guest", "other", "other")]
    [TestCase("mtq", "s3cret", "s3cret")]
    [TestCase("mtq", null, "")]
    public void The_password_is_that_of_the_environment(string user, string? variable, string password)
    {
        var broker = new BrokerAddress("localhost", 5672, false, "/", user);

        Assert.That(broker.PasswordFrom(name => name == BrokerAddress.PasswordVariable ? variable : null), Is.EqualTo(password));
    }

    [TestCase("worker", "--threads", "0")]
    [TestCase("worker", "--prefetch", "0")]
    [TestCase("worker", "--prefetch", "70000")]
    [TestCase("worker", "--max-size", "129")]
    [TestCase("worker", "--queue", "amq.mine")]
    [TestCase("enqueue", "--jsonl", "a", "b")]
    [TestCase("enqueue")]
    [TestCase("enqueue", "-")]
    public void A_command_line_that_means_nothing_is_refused_before_anyone_is_asked(string command, params string[] arguments)
    {
        var run = CommandLine.Run("", [command, "--amqp", "amqp://127.0.0.1:1", .. arguments]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Is.Not.Empty.And.Not.Contain("127.0.0.1"));
    }
}
