using System.Runtime.CompilerServices;

namespace MtQuality.Cli.WordPress;

/// <summary>One page of the list of posts: a look at one moment.</summary>
/// <param name="Posts">Posts in the order of their ids, without those that the site hides.</param>
/// <param name="Total">How many posts the list has in all, hidden ones included.</param>
internal sealed record PostPage(IReadOnlyList<Post> Posts, int Total);

/// <summary>
/// Reads a list of posts page by page while it changes: posts are withdrawn meanwhile, also by the scan itself, and then what
/// stood behind them moves up. So a page has to begin before the last post that was read; where it does not, something may
/// stand between the two, and a page from further before is asked for.
/// </summary>
internal static class PostPages
{
    /// <summary>The fewest posts that are asked for: less than two pages cannot overlap.</summary>
    public const int SmallestPage = 2;

    // The most that WordPress gives at once.
    private const int LargestPage = 100;

    // Where a site hides posts, pages may begin late without anything being missed; then it is no use to go back for ever.
    private const int MostLooksBack = 3;

    /// <summary>Posts in the order of their ids, each once; what is in the list all the time is among them.</summary>
    /// <param name="pageAt">Asks for a page by offset and size; <see langword="null"/> when that many posts are too much.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<Post> ReadAsync(
        Func<int, int, Task<PostPage?>> pageAt,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var size = LargestPage;
        var offset = 0;
        var last = 0L;
        var looksBack = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await pageAt(offset, size).ConfigureAwait(false);
            if (page is null)
            {
                size = Math.Max(SmallestPage, size / 4);
                continue;
            }
            var follows = offset == 0 || (page.Posts.Count > 0 && page.Posts[0].Id <= last);
            if (!follows && looksBack < MostLooksBack)
            {
                offset = Math.Max(0, offset - size / 2);
                continue;
            }
            var before = last;
            foreach (var post in page.Posts.Where(post => post.Id > last))
            {
                last = post.Id;
                yield return post;
            }
            if (offset + size >= page.Total)
            {
                yield break;
            }
            looksBack = last > before ? 0 : looksBack + 1;
            // Several posts stand on both pages, so that a few that are withdrawn are no reason to go back.
            offset += size - Math.Max(1, size / 10);
        }
    }
}
