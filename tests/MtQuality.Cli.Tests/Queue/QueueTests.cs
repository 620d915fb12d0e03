using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MtQuality.Cli.Queue;
using RabbitMQ.Client;

namespace MtQuality.Cli.Tests.Queue;

/// <summary>Workers, a broker, and what can happen to either.</summary>
[Category("Integration")]
internal sealed class QueueTests
{
    private static readonly string[] s_subjects = ["Le maire", "La ministre", "Notre voisin", "Le comité", "La directrice"];
    private static readonly string[] s_verbs = ["a présenté", "a refusé", "prépare", "a signé", "annonce", "défend", "relit"];
    private static readonly string[] s_objects =
    [
        "le projet de la gare",
        "un accord",
        "la démissionne du préfet",
        "le budget de le lycée",
    ];

    private RabbitMqServer? _server;
    private int _queues;

    private RabbitMqServer Server => _server!;

    [OneTimeSetUp]
    public void StartServer()
    {
        if (RabbitMqServer.Missing is { } reason)
        {
            // Runners print the names of tests that were skipped, and rarely why.
            TestContext.Error.WriteLine($"Skipped: {reason}");
            Assert.Ignore(reason);
        }
        _server = new RabbitMqServer();
    }

    [OneTimeTearDown]
    public void StopServer() => _server?.Dispose();

    [Test]
    public void Of_forty_thousand_articles_none_is_lost_and_none_answered_twice_though_a_worker_is_killed()
    {
        const int Count = 40_000;
        using var directory = new TemporaryDirectory();
        var queue = NewQueue();
        var articles = directory.Write("articles.jsonl", Articles(0, Count));
        var answers = Path.Combine(directory.Path, "answers.jsonl");
        var start = Stopwatch.GetTimestamp();

        var enqueued = Run(queue, "enqueue", "--jsonl", articles);
        using var killed = Start(queue, "worker");
        using var survivor = Start(queue, "worker");
        using var reader = Start(queue, "results", "--follow", "--output", answers);
        WaitForAnswers(answers, Count / 4);
        killed.Kill();
        var atKill = CountOf(answers);
        WaitForAnswers(answers, Count);
        var codes = new[] { survivor.Terminate(), reader.Terminate() };

        TestContext.Progress.WriteLine(
            $"{Count} articles, two workers, one killed after {atKill}: {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s. "
                + $"{survivor.Error.Trim().Split('\n')[^1]} {reader.Error.Trim()}"
        );
        Assert.That(enqueued.Code, Is.Zero, enqueued.Error);
        Assert.That(codes, Is.All.Zero);
        Assert.That(atKill, Is.LessThan(Count - 1000), "killed too late to tell");
        Assert.That(IdsOf(answers).Order(), Is.EqualTo(Enumerable.Range(0, Count)), "lost or twice");
        Assert.That(survivor.Error, Does.Not.Contain(" 0 taken over"), "the killed worker had nothing in hand");
        Assert.That(new[] { Ready(queue.Requests), Ready(queue.Results), Ready(queue.DeadLetters) }, Is.All.Zero);
    }

    [Test]
    public void What_cannot_be_answered_goes_to_the_dead_letters_with_its_reason_and_the_rest_is_answered()
    {
        var queue = NewQueue();
        Assert.That(Run(queue, "results").Code, Is.Zero, "no queues");
        using var connection = Server.Connect();
        using var channel = connection.CreateChannelAsync().GetAwaiter().GetResult();
        Publish("restless", """{"text":"Ce message revient sans cesse."}"""u8);
        for (var i = 0; i <= QueueNames.DeliveryLimit; i++)
        {
            BasicGetResult? delivery = null;
            Wait.Until(
                () => (delivery = channel.BasicGetAsync(queue.Requests, autoAck: false).GetAwaiter().GetResult()) is not null,
                () => "it does not come back"
            );
            channel.BasicNackAsync(delivery!.DeliveryTag, multiple: false, requeue: true).AsTask().GetAwaiter().GetResult();
        }
        Publish("no json", "pas du json"u8);
        Publish("no text", """{"id":"x"}"""u8);
        Publish("no utf-8", [.. "{\"text\":\""u8, 0xE9, .. "\"}"u8]);
        Publish("no such format", """{"text":"Oui.","format":"pdf"}"""u8);
        Publish("too long", Encoding.UTF8.GetBytes($$"""{"text":"{{new string('a', 1_500_000)}}"}"""));
        Publish("good", """{"id":7,"text":"Il fait beau."}"""u8);
        Publish("html", """{"text":"<p>Il <b>fait</b> beau.</p>","format":"html"}"""u8);
        Publish(null, """{"text":"Sans identifiant."}"""u8);

        using var worker = Start(queue, "worker", "--max-size", "1");
        Wait.Until(() => Ready(queue.DeadLetters) == 6 && Ready(queue.Results) == 3, () => worker.Error);
        Assert.That(worker.Terminate(), Is.Zero);

        var dead = Drain(channel, queue.DeadLetters).ToDictionary(message => message.BasicProperties.MessageId!, ReasonOf);
        var answers = Drain(channel, queue.Results)
            .Select(message => (message.BasicProperties.MessageId, Parse(message.Body.Span).GetProperty("id").ToString()))
            .ToArray();
        Assert.That(
            dead,
            Is.EquivalentTo(
                new Dictionary<string, string>
                {
                    ["restless"] = "delivery_limit",
                    ["no json"] = "byte 0: not JSON",
                    ["no text"] = "not a JSON object whose \"text\" is a string",
                    ["no utf-8"] = "byte 9: not UTF-8",
                    ["no such format"] = "\"format\" is text, html or markdown",
                    ["too long"] = "message of 1,500,011 bytes; the limit is 1 MiB",
                }
            )
        );
        Assert.That(answers, Has.Length.EqualTo(3).And.Contains(("good", "7")).And.Contains(("html", "html")));
        Assert.That(
            answers.Select(answer => answer.MessageId),
            Has.One.StartsWith("sha256:"),
            "an article without id has one of its own"
        );
        Assert.That(Ready(queue.Requests), Is.Zero);
        Assert.That(worker.Error, Does.Contain("3 answers, 5 set aside"));
        Assert.That(worker.Error, Does.Not.Contain("aaaa"), "text of a message");

        void Publish(string? id, ReadOnlySpan<byte> body) =>
            channel
                .BasicPublishAsync("", queue.Requests, mandatory: true, new BasicProperties { MessageId = id }, body.ToArray())
                .AsTask()
                .GetAwaiter()
                .GetResult();
    }

    [Test]
    public void A_broker_that_restarts_costs_nothing_but_time()
    {
        const int Count = 3_000;
        using var directory = new TemporaryDirectory();
        var queue = NewQueue();
        var answers = Path.Combine(directory.Path, "answers.jsonl");
        using var enqueue = Start(queue, "enqueue", "--jsonl");
        using var worker = Start(queue, "worker");
        using var reader = Start(queue, "results", "--follow", "--output", answers);

        enqueue.Input.Write(Encoding.UTF8.GetString(Articles(0, Count / 2)));
        enqueue.Input.Flush();
        WaitForAnswers(answers, Count / 6);
        Server.Stop();
        // The enqueuer finds out while it has more to say; until the broker is back it does not read on.
        var rest = Task.Run(() =>
        {
            enqueue.Input.Write(Encoding.UTF8.GetString(Articles(Count / 2, Count)));
            enqueue.Input.Close();
        });
        worker.WaitForError("trying again");
        Server.Start();
        WaitForAnswers(answers, Count);

        rest.Wait();
        Assert.That(enqueue.WaitForExit(), Is.Zero, enqueue.Error);
        Assert.That(new[] { worker.Terminate(), reader.Terminate() }, Is.All.Zero);
        Assert.That(enqueue.Error, Does.Contain("trying again").And.Contain("3,000 articles"));
        Assert.That(IdsOf(answers).Order(), Is.EqualTo(Enumerable.Range(0, Count)));
        Assert.That(new[] { Ready(queue.Requests), Ready(queue.Results), Ready(queue.DeadLetters) }, Is.All.Zero);
    }

    [Test]
    public void A_worker_that_is_told_to_stop_finishes_what_it_has_begun_and_hands_back_the_rest()
    {
        const int Count = 5_000;
        using var directory = new TemporaryDirectory();
        var queue = NewQueue();
        Assert.That(Run(queue, "enqueue", "--jsonl", directory.Write("a.jsonl", Articles(0, Count))).Code, Is.Zero);

        using var worker = Start(queue, "worker", "--prefetch", "200");
        Wait.Until(() => Ready(queue.Results) > 100, () => worker.Error);
        var code = worker.Terminate();

        Assert.That(code, Is.Zero, worker.Error);
        Assert.That(Ready(queue.Requests), Is.GreaterThan(0), "stopped too late to tell");
        // With the worker gone nothing is unacknowledged: every message is ready in one of the queues, and in one only.
        Assert.That(Ready(queue.Requests) + Ready(queue.Results), Is.EqualTo(Count));
        Assert.That(worker.Error, Does.Contain(Ready(queue.Results).ToString("#,0", CultureInfo.InvariantCulture) + " answers"));
    }

    [Test]
    public void A_queue_that_someone_deletes_is_made_anew_and_served()
    {
        using var directory = new TemporaryDirectory();
        var queue = NewQueue();
        using var worker = Start(queue, "worker");
        worker.WaitForError("serving the queue");
        using var connection = Server.Connect();
        using var channel = connection.CreateChannelAsync().GetAwaiter().GetResult();

        channel.QueueDeleteAsync(queue.Requests).GetAwaiter().GetResult();
        worker.WaitForError("is gone; trying again");
        var enqueued = Run(queue, "enqueue", "--jsonl", directory.Write("a.jsonl", Articles(0, 1)));
        Wait.Until(() => Ready(queue.Results) == 1, () => worker.Error);

        Assert.That(enqueued.Code, Is.Zero, enqueued.Error);
        Assert.That(worker.Terminate(), Is.Zero);
    }

    [Test]
    public void Files_that_are_put_in_twice_are_answered_once_as_mtq_check_answers_them()
    {
        using var directory = new TemporaryDirectory();
        var queue = NewQueue();
        directory.Write("un.txt", "La démissionne du préfet surprend."u8);
        directory.Write("deux.html", "<h1>Budget</h1><p>Le budget <b>de le</b> lycée.</p>"u8);
        directory.Write("binaire.txt", [0, 1, 2, 0, 255]);
        var answers = Path.Combine(directory.Path, "answers.jsonl");

        var codes = new[] { Run(queue, "enqueue", directory.Path).Code, Run(queue, "enqueue", directory.Path).Code };
        using (var worker = Start(queue, "worker"))
        {
            Wait.Until(() => Ready(queue.Results) == 4, () => worker.Error);
            worker.Terminate();
        }
        var first = Run(queue, "results", "--output", answers);
        File.AppendAllText(answers, """{"id":"coup""");
        Assert.That(Run(queue, "enqueue", Path.Combine(directory.Path, "un.txt")).Code, Is.Zero);
        using (var worker = Start(queue, "worker"))
        {
            Wait.Until(() => Ready(queue.Results) == 1, () => worker.Error);
            worker.Terminate();
        }
        var second = Run(queue, "results", "--output", answers);

        var expected = MtqProcess.Run("check", directory.Path, "--format", "jsonl").Output;
        Assert.That(codes, Is.All.EqualTo(2), "the binary file is no text");
        Assert.That(
            File.ReadAllLines(answers).Order(StringComparer.Ordinal),
            Is.EqualTo(
                expected
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Where(line => !line.Contains("\"error\"", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
        );
        Assert.That(first.Error, Does.Contain("2 answers, 2 left out"));
        Assert.That(second.Error, Does.Contain("0 answers, 1 left out"));
    }

    [Test]
    public void Who_may_not_come_in_is_told_why_and_no_password_is_shown()
    {
        var queue = NewQueue();
        var wrong = MtqProcess.Run(
            new Dictionary<string, string> { [BrokerAddress.PasswordVariable] = "s3cret" },
            "worker",
            "--amqp",
            Server.Address.Replace("//", "//someone@", StringComparison.Ordinal)
        );
        var nowhere = MtqProcess.Run("enqueue", "--amqp", "amqp://127.0.0.1:1", "--jsonl");
        var noHost = Run(queue, "worker", "--amqp", $"{Server.Address}/nowhere");
        using var connection = Server.Connect();
        using var channel = connection.CreateChannelAsync().GetAwaiter().GetResult();
        channel.QueueDeclareAsync(queue.Requests, durable: true, exclusive: false, autoDelete: false).GetAwaiter().GetResult();
        var otherKind = Run(queue, "worker");

        Assert.That(
            new[] { wrong.Code, nowhere.Code, noHost.Code, otherKind.Code },
            Is.All.EqualTo(2),
            string.Concat(wrong.Error, nowhere.Error, noHost.Error, otherKind.Error)
        );
        Assert.That(wrong.Error, Does.Contain("refuses the user \"someone\"").And.Not.Contain("s3cret"));
        Assert.That(nowhere.Error, Does.Contain("no AMQP broker answers at 127.0.0.1:1"));
        Assert.That(noHost.Error, Does.Contain("vhost nowhere not found"));
        Assert.That(otherKind.Error, Does.Contain("exists with other arguments").And.Contain("inequivalent arg"));
    }

    [Test]
    public void An_encrypted_connection_needs_a_certificate_that_is_trusted_and_names_the_host()
    {
        var queue = NewQueue();
        var trusting = new Dictionary<string, string> { ["SSL_CERT_FILE"] = Server.Authority };

        var distrusting = MtqProcess.Run(Arguments($"amqps://localhost:{Server.EncryptedPort}"));
        var otherName = MtqProcess.Run(trusting, Arguments($"amqps://127.0.0.1:{Server.EncryptedPort}"));
        var plain = MtqProcess.Run(trusting, Arguments($"amqps://localhost:{Server.Port}"));
        var trusted = MtqProcess.Run(trusting, Arguments($"amqps://localhost:{Server.EncryptedPort}"));

        Assert.That(new[] { distrusting.Code, otherName.Code, plain.Code }, Is.All.EqualTo(2));
        Assert.That(
            new[] { distrusting.Error, otherName.Error, plain.Error },
            Is.All.Contains("no encrypted connection with"),
            "what went wrong"
        );
        Assert.That(trusted.Code, Is.Zero, trusted.Error);

        string[] Arguments(string address) => ["results", "--amqp", address, "--queue", queue.Requests];
    }

    private QueueNames NewQueue() => new($"test{Interlocked.Increment(ref _queues)}");

    private (int Code, string Output, string Error) Run(QueueNames queue, string command, params string[] arguments) =>
        MtqProcess.Run(Arguments(queue, command, arguments));

    private MtqProcess Start(QueueNames queue, string command, params string[] arguments) =>
        MtqProcess.Start(Arguments(queue, command, arguments));

    private string[] Arguments(QueueNames queue, string command, string[] arguments) =>
        arguments.Contains("--amqp")
            ? [command, "--queue", queue.Requests, .. arguments]
            : [command, "--amqp", Server.Address, "--queue", queue.Requests, .. arguments];

    /// <summary>How many messages wait in a queue.</summary>
    private uint Ready(string queue)
    {
        using var connection = Server.Connect();
        using var channel = connection.CreateChannelAsync().GetAwaiter().GetResult();
        return channel.QueueDeclarePassiveAsync(queue).GetAwaiter().GetResult().MessageCount;
    }

    private static List<BasicGetResult> Drain(IChannel channel, string queue)
    {
        var messages = new List<BasicGetResult>();
        while (channel.BasicGetAsync(queue, autoAck: true).GetAwaiter().GetResult() is { } message)
        {
            messages.Add(message);
        }
        return messages;
    }

    private static string ReasonOf(BasicGetResult letter)
    {
        var headers = letter.BasicProperties.Headers!;
        var reason = headers.TryGetValue(Message.ErrorHeader, out var error)
            ? error
            : ((IDictionary<string, object?>)((IList<object?>)headers["x-death"]!)[0]!)["reason"];
        return Encoding.UTF8.GetString((byte[])reason!);
    }

    private static byte[] Articles(int from, int to)
    {
        var lines = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var sentence = $"{s_subjects[i % 5]} {s_verbs[i % 7]} {s_objects[i % 4]}. Dossier numéro {i}.";
            lines.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"text\":\"{sentence}\"}}\n");
        }
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void WaitForAnswers(string file, int count) =>
        Wait.Until(() => CountOf(file) >= count, () => $"{CountOf(file)} answers of {count}");

    private static int CountOf(string file) => File.Exists(file) ? LinesOf(file).Count() : 0;

    private static IEnumerable<int> IdsOf(string file) =>
        LinesOf(file)
            .Select(line =>
                int.Parse(Parse(Encoding.UTF8.GetBytes(line)).GetProperty("id").GetString()!, CultureInfo.InvariantCulture)
            );

    private static IEnumerable<string> LinesOf(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}
