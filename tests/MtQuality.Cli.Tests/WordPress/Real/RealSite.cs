using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>A WordPress of Debian with a database of its own, on this machine and for these tests only.</summary>
internal sealed class RealSite : IDisposable
{
    public const string Editor = "redac";
    public const string Author = "auteur";

    private const string WordPress = "/usr/share/wordpress";
    private static readonly string[] s_programs = ["php", "mariadbd", "mariadb-install-db"];
    private static readonly string s_scripts = Path.Combine(AppContext.BaseDirectory, "WordPress", "Real", "Php");

    private static readonly JsonSerializerOptions s_snakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("mtq-wp-");
    private readonly List<Process> _servers = [];
    private readonly Dictionary<string, string> _passwords;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };

    public RealSite()
    {
        Url = $"http://127.0.0.1:{FreePort()}";
        try
        {
            Run("cp", "-rL", WordPress, SiteDirectory);
            File.Copy(Path.Combine(s_scripts, "wp-config.php"), Path.Combine(SiteDirectory, "wp-config.php"), overwrite: true);
            var plugins = Directory.CreateDirectory(Path.Combine(SiteDirectory, "wp-content", "mu-plugins"));
            File.Copy(PluginFile, Path.Combine(plugins.FullName, "mtquality.php"));
            StartDatabase();
            var answer = Run("php", "-d", "display_errors=0", Path.Combine(s_scripts, "install.php"));
            _passwords = JsonSerializer.Deserialize<Dictionary<string, string>>(answer)!;
            Serve(
                "php",
                ["-d", $"error_log={LogFile}", "-S", new Uri(Url).Authority, "-t", SiteDirectory, RouterFile],
                "web.log"
            );
            WaitForPort(new Uri(Url).Port);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>What these tests lack, if anything.</summary>
    public static string? Missing =>
        s_programs.FirstOrDefault(program => Find(program) is null)
        ?? (File.Exists(Path.Combine(WordPress, "wp-load.php")) ? null : "wordpress");

    public static string PluginFile { get; } =
        Path.Combine(Corpus.Directory, "..", "src", "MtQuality.WordPress", "mtquality.php");

    public string Url { get; }

    /// <summary>What PHP wrote to its log.</summary>
    public string Log => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    /// <summary>How many requests brought a verdict.</summary>
    public int Writes =>
        File.ReadLines(RequestLog)
            .Count(line =>
                line.StartsWith("POST ", StringComparison.Ordinal) && line.Contains("mtq/v1/verdicts/", StringComparison.Ordinal)
            );

    /// <summary>How many requests were no reading.</summary>
    public int Posts => File.ReadLines(RequestLog).Count(line => !line.StartsWith("GET ", StringComparison.Ordinal));

    private string SiteDirectory => Path.Combine(_root.FullName, "site");

    private string LogFile => Path.Combine(_root.FullName, "php.log");

    private string RequestLog => Path.Combine(_root.FullName, "requests.log");

    private static string RouterFile => Path.Combine(s_scripts, "router.php");

    public string PasswordOf(string user) => _passwords[user];

    /// <summary>Sets a constant of the configuration, or takes it away.</summary>
    public void Define(string name, string? value)
    {
        var file = Path.Combine(_root.FullName, name);
        if (value is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, value);
        }
    }

    /// <summary>Puts a plugin beside ours until it is disposed of.</summary>
    public IDisposable Plugin(string php)
    {
        var file = Path.Combine(SiteDirectory, "wp-content", "mu-plugins", $"{Guid.NewGuid():N}.php");
        File.WriteAllText(file, $"<?php\n{php}");
        return new Undo(() => File.Delete(file));
    }

    /// <summary>Empties the site.</summary>
    public void Clear()
    {
        Define("MTQ_URL", null);
        Define("MTQ_KEY", null);
        Define("MTQ_HOLD", null);
        Php(
            """
            foreach ( array( 'posts', 'postmeta', 'term_relationships' ) as $table ) {
                $wpdb->query( "DELETE FROM {$wpdb->prefix}$table" );
            }
            wp_unschedule_hook( 'publish_future_post' );
            """
        );
        File.WriteAllText(RequestLog, "");
        File.WriteAllText(LogFile, "");
    }

    /// <summary>Publishes posts as an import does; says their ids.</summary>
    public long[] Add(params IEnumerable<(string Title, string Content)> posts)
    {
        var file = Path.Combine(_root.FullName, "posts.json");
        File.WriteAllText(file, JsonSerializer.Serialize(posts.Select(post => new[] { post.Title, post.Content })));
        return JsonSerializer.Deserialize<long[]>(
            Php(
                $$"""
                kses_remove_filters();
                $ids = array();
                foreach ( json_decode( file_get_contents( '{{file}}' ) ) as $post ) {
                    $ids[] = wp_insert_post( wp_slash( array( 'post_title' => $post[0], 'post_content' => $post[1], 'post_status' => 'publish', 'post_author' => 1 ) ) );
                }
                echo json_encode( $ids );
                """
            )
        )!;
    }

    /// <summary>Runs PHP inside of WordPress; says what it printed.</summary>
    public string Php(string php)
    {
        var file = Path.Combine(_root.FullName, $"{Guid.NewGuid():N}.php");
        File.WriteAllText(file, $"<?php require '{SiteDirectory}/wp-load.php';\n{php}");
        try
        {
            return Run("php", "-d", "display_errors=0", "-d", $"error_log={LogFile}", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The result of an SQL query, as rows of strings.</summary>
    public string[][] Query(string sql) =>
        JsonSerializer.Deserialize<string[][]>(Php($"echo json_encode( $wpdb->get_results( \"{sql}\", ARRAY_N ) );"))!;

    /// <summary>Asks the REST API as a user, who is let.</summary>
    public async Task<JsonNode> AskAsync(string user, HttpMethod method, string route, object? content = null)
    {
        var (status, body) = await AnswerAsync(user, method, route, content);
        Assert.That((int)status, Is.InRange(200, 299), body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>Asks the REST API as a user.</summary>
    public async Task<(HttpStatusCode Status, string Body)> AnswerAsync(
        string user,
        HttpMethod method,
        string route,
        object? content
    )
    {
        using var request = new HttpRequestMessage(method, $"{Url}/wp-json/{route}");
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{PasswordOf(user)}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", login);
        request.Content = content is null ? null : JsonContent.Create(content, options: s_snakeCase);
        using var response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        _http.Dispose();
        foreach (var server in _servers)
        {
            server.Kill(entireProcessTree: true);
            server.WaitForExit();
            server.Dispose();
        }
        _root.Delete(recursive: true);
    }

    private void StartDatabase()
    {
        var data = Path.Combine(_root.FullName, "db");
        // A server that runs as root wants to be told so.
        string[] user = Environment.UserName == "root" ? ["--user=root"] : [];
        Run(
            "mariadb-install-db",
            ["--no-defaults", $"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", .. user]
        );
        Serve(
            "mariadbd",
            [
                "--no-defaults",
                $"--datadir={data}",
                $"--socket={Path.Combine(_root.FullName, "db.sock")}",
                "--skip-networking",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=32M",
                .. user,
            ],
            "db.log"
        );
    }

    /// <summary>Runs a program to its end.</summary>
    private string Run(string program, params string[] args)
    {
        using var process = Start(program, args, redirects: true);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', args)}: {output}{error.Result}");
    }

    private void Serve(string program, string[] args, string log)
    {
        // Through a shell that becomes the server, so that its output goes to a file and no pipe has to be read.
        var file = Path.Combine(_root.FullName, log);
        _servers.Add(
            Start(
                "/bin/sh",
                ["-c", "f=$1; shift; exec \"$@\" >\"$f\" 2>&1", "sh", file, Find(program)!, .. args],
                redirects: false
            )
        );
    }

    private Process Start(string program, string[] args, bool redirects)
    {
        var start = new ProcessStartInfo(Find(program) ?? program, args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = redirects,
            RedirectStandardError = redirects,
            StandardOutputEncoding = redirects ? Encoding.UTF8 : null,
        };
        start.Environment["MTQ_TEST_ROOT"] = _root.FullName;
        start.Environment["MTQ_TEST_URL"] = Url;
        start.Environment["PHP_CLI_SERVER_WORKERS"] = "4";
        return Process.Start(start)!;
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Select(directory => Path.Combine(directory, program))
            .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WaitForPort(int port)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (clock.Elapsed < TimeSpan.FromSeconds(30))
            {
                Thread.Sleep(50);
            }
        }
    }

    private sealed class Undo(Action undo) : IDisposable
    {
        public void Dispose() => undo();
    }
}
