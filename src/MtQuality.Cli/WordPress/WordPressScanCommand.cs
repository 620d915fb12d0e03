using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Help;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.WordPress;

/// <summary><c>mtq wordpress scan</c>: judges the published posts of a site.</summary>
internal sealed class WordPressScanCommand : Command, IHasExamples
{
    private static readonly string[] s_timeFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private readonly Option<Uri> _url = new("--url")
    {
        HelpName = "ADDRESS",
        Description =
            "A page of the site, such as its start page, or the root of its REST API. Encrypted (https), or on this machine.",
        Required = true,
        CustomParser = result => AddressOf(result),
    };

    private readonly Option<string> _user = new("--user")
    {
        HelpName = "NAME",
        Description =
            "Who asks, an editor or an administrator. The application password (made on the page of the user's profile) is taken from the "
            + $"variable {ApplicationPassword.Variable} of the environment, else asked for, or read from standard input.",
        Required = true,
    };

    private readonly Option<string> _type = new Option<string>("--type")
    {
        Description = "What is read.",
        DefaultValueFactory = _ => PostType.All[0].Name,
    }.AcceptOnlyFromAmong([.. PostType.All.Select(type => type.Name)]);

    private readonly Option<DateTime?> _since = new("--since")
    {
        HelpName = "DATE",
        Description = "Only what was changed on this day or later (2026-01-31, or 2026-01-31T18:00), by the clock of the site.",
        CustomParser = result => TimeOf(result),
    };

    private readonly Option<bool> _apply = new("--apply")
    {
        Description = "Write the verdicts to the site, which needs the plugin of MtQuality. Without this, nothing is written.",
    };

    private readonly Option<bool> _pending = new("--pending")
    {
        Description =
            "With --apply: withdraw posts whose verdict is new and machine-translated, so that they wait for a person (status pending).",
    };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "text: a table of what is flagged; json: every post.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    private readonly TextOptions _texts = new();
    private readonly Terminal _terminal;
    private readonly CheckFactory _checkerOf;
    private readonly Func<HttpMessageHandler> _handlerOf;
    private readonly TimeProvider _time;

    public WordPressScanCommand(Terminal terminal, CheckFactory checkerOf, Func<HttpMessageHandler> handlerOf, TimeProvider time)
        : base(
            "scan",
            """
            Reads the published posts of a site by its REST API, judges them, and reports which came out of a translation machine
            unread. With --apply, each post gets its verdict as fields and as a term of a taxonomy; title, text and date stay
            as they are. A post that has a verdict of this checker for its text is not judged again, so that a scan that was
            stopped goes on where it was; a post that is edited during the scan is left for the next one.

            Exit code: 0 every verdict is clean; 1 at least one is review or machine-translated; 2 bad usage, or the site or one of
            its posts could not be read or written.
            """
        )
    {
        _terminal = terminal;
        _checkerOf = checkerOf;
        _handlerOf = handlerOf;
        _time = time;
        Add(_url);
        Add(_user);
        Add(_type);
        Add(_since);
        Add(_apply);
        Add(_pending);
        Add(_format);
        _texts.AddChecksTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(_pending) && !result.GetValue(_apply))
            {
                result.AddError("--pending writes: it needs --apply.");
            }
            if (result.GetValue(_user) is { } user && user.Contains(':', StringComparison.Ordinal))
            {
                result.AddError($"--user takes the name alone; the password is read from {ApplicationPassword.Variable}.");
            }
        });
        SetAction(RunAsync);
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("mtq wordpress scan --url https://example.org --user editor", "report which posts are flagged, write nothing"),
        new("mtq wordpress scan --url https://example.org --user editor --apply", "note the verdicts on the site"),
        new(
            "mtq wordpress scan --url https://example.org --user editor --since 2026-01-31 --apply --pending",
            "withdraw what is flagged among the latest"
        ),
        new("mtq wordpress scan --url https://example.org --user editor --format json < password.txt", "for programs"),
    ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var run = _texts.Read(parsed, _terminal, _checkerOf);
        var setup = run.SetupFor(TextSource.StandardInput);
        var report = new ScanReport(parsed.GetValue(_url)!, run.Wording) { Writes = parsed.GetValue(_apply) };
        using (var progress = new Progress(_terminal, run.Wording.ManyTexts))
        {
            try
            {
                await ScanAsync(
                        parsed,
                        setup,
                        run.Wording,
                        post =>
                        {
                            report.Add(post);
                            progress.Add(1);
                        },
                        cancellation
                    )
                    .ConfigureAwait(false);
            }
            catch (WordPressException e)
            {
                report.Error = e.Message;
            }
            catch (OperationCanceledException)
            {
                report.Error = run.Wording.ScanStopped;
            }
        }
        return Finish(report, setup, asJson: parsed.GetValue(_format) == "json");
    }

    private async Task ScanAsync(
        ParseResult parsed,
        CheckSetup setup,
        Wording wording,
        Action<PostReport> emit,
        CancellationToken cancellation
    )
    {
        var user = parsed.GetValue(_user)!;
        var password = ApplicationPassword.Read(_terminal, user, wording);
        var type = PostType.All.First(type => type.Name == parsed.GetValue(_type));
        var writes = parsed.GetValue(_apply);
        using var connection = new SiteConnection(_handlerOf(), user, password, wording, _time);
        var site = await Site.OpenAsync(connection, parsed.GetValue(_url)!, type, writes, wording, cancellation)
            .ConfigureAwait(false);
        var scan = new Scan(site, setup, wording) { Writes = writes, Holds = parsed.GetValue(_pending) };
        await scan.RunAsync(parsed.GetValue(_since), emit, cancellation).ConfigureAwait(false);
    }

    private int Finish(ScanReport report, CheckSetup setup, bool asJson)
    {
        if (asJson)
        {
            report.WriteJson(_terminal.Output);
        }
        else if (report.Posts.Count > 0 || report.Error is null)
        {
            report.WriteText(_terminal);
            _terminal.Out.Flush();
        }
        if (report.Error is { } error)
        {
            _terminal.Error.WriteLine($"mtq: {error}");
        }
        return ExitCode.Of(
            report.Posts.Any(post => post.Verdict is { } verdict && setup.FailOn.Fails(verdict)),
            report.Error is not null || report.Posts.Any(post => post.Result is NoteResult.Failed)
        );
    }

    private static Uri AddressOf(ArgumentResult result)
    {
        var isAddress = Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address);
        if (!isAddress || (address!.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            result.AddError("--url takes an address that begins with https://.");
            return null!;
        }
        if (address.UserInfo.Length > 0)
        {
            result.AddError($"--url takes no password; it is read from {ApplicationPassword.Variable}.");
        }
        return address;
    }

    private static DateTime? TimeOf(ArgumentResult result)
    {
        if (
            DateTime.TryParseExact(
                result.Tokens[0].Value,
                s_timeFormats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time
            )
        )
        {
            return time;
        }
        result.AddError("--since takes a date such as 2026-01-31, or 2026-01-31T18:00.");
        return null;
    }
}
