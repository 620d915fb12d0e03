using MtQuality.Cli.Configuration;
using MtQuality.Streams;

namespace MtQuality.Cli.WordPress;

/// <summary>Judges the posts of a site and, if wanted, notes the verdicts there.</summary>
internal sealed class Scan(Site site, CheckSetup setup, Wording wording)
{
    // When that many posts in a row fail, it is the site that fails.
    private const int MostFailures = 3;

    private readonly string _checker = CheckerIdentity.Of(setup);

    /// <summary>Whether verdicts are written.</summary>
    public bool Writes { get; init; }

    /// <summary>Whether posts that are found to be machine-translated become pending.</summary>
    public bool Holds { get; init; }

    /// <summary>Hands over the posts in the order of their ids, each when all is done with it.</summary>
    public async Task RunAsync(DateTime? since, Action<PostReport> emit, CancellationToken cancellation)
    {
        var failures = 0;
        // The next posts are read and judged while the site takes a verdict.
        var reports = OrderedStream.Select(site.ReadAsync(since, cancellation), Judge, Environment.ProcessorCount, cancellation);
        await foreach (var judged in reports.ConfigureAwait(false))
        {
            var report =
                Writes && judged.Result == NoteResult.NotSent
                    ? await WriteAsync(judged, cancellation).ConfigureAwait(false)
                    : judged;
            emit(report);
            failures = report.Result == NoteResult.Failed ? failures + 1 : 0;
            if (failures == MostFailures)
            {
                throw new WordPressException(report.Error!);
            }
        }
    }

    private PostReport Judge(Post post)
    {
        if (post.Title?.Raw is not { } title || post.Content?.Raw is not { } content)
        {
            return new PostReport(post, Verdict: null, 0) { Result = NoteResult.Failed, Error = wording.NoRawText };
        }
        if (post.Sha256 == CheckerIdentity.HashOf(_checker, title, content))
        {
            // The site's answer of last time: an unread translation is one, whether or not it is news.
            return new PostReport(post, Names.TryParse<Verdict>(post.Verdict, out var known) ? known : null, post.Score ?? 0)
            {
                Result = NoteResult.Unchanged,
            };
        }
        var document = PostContent.Read(title, content);
        if (document.Text.Length > setup.MaxTextLength)
        {
            return new PostReport(post, Verdict: null, 0)
            {
                Result = NoteResult.Failed,
                Error = wording.TextTooLong(document.Text.Length, setup.MaxTextLength),
            };
        }
        var report = setup.Check(document.Text, (rule, start, length) => !document.IsSuppressed(rule, start, length));
        return new PostReport(post, report.DetectedLanguage == "fr" ? report.Verdict : null, Math.Round(report.Probability, 6))
        {
            Findings = report.Findings.Count,
        };
    }

    private async Task<PostReport> WriteAsync(PostReport report, CancellationToken cancellation)
    {
        var (title, content) = (report.Post.Title!.Raw!, report.Post.Content!.Raw!);
        var note = new VerdictNote(
            _checker,
            CheckerIdentity.HashOf(_checker, title, content),
            report.VerdictName,
            report.Probability,
            Hold: Holds && report.Verdict == Verdict.MachineTranslated
        );
        try
        {
            return report with { Result = await site.WriteAsync(report.Post.Id, note, cancellation).ConfigureAwait(false) };
        }
        catch (WordPressException e)
        {
            return report with { Result = NoteResult.Failed, Error = e.Message };
        }
    }
}
