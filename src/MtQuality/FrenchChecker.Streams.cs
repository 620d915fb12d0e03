using MtQuality.Streams;

namespace MtQuality;

/// <content>Many articles at once.</content>
public sealed partial class FrenchChecker
{
    /// <summary>
    /// Checks articles as they come, on all cores. Reports come in the order of the articles; only a few articles are held at a time,
    /// however many there are.
    /// </summary>
    /// <param name="articles">The articles; an error in it is thrown after the reports of the articles before it.</param>
    /// <param name="maxDegreeOfParallelism">How many articles are checked at once; as many as there are processors when -1.</param>
    /// <param name="cancellationToken">Ends the checks, even while the next article is awaited.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below -1.</exception>
    public IAsyncEnumerable<ArticleReport> CheckArticlesAsync(
        IAsyncEnumerable<string> articles,
        int maxDegreeOfParallelism = -1,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        return OrderedStream.Select(articles, CheckArticle, WorkersOf(maxDegreeOfParallelism), cancellationToken);
    }

    /// <summary>
    /// Checks what holds articles as it comes, on all cores: records of a crawl, rows of a database. Each report comes with what it was
    /// made for, in the order in which they came.
    /// </summary>
    /// <param name="sources">What holds the articles.</param>
    /// <param name="textOf">The article that one holds; called on the thread pool.</param>
    /// <param name="maxDegreeOfParallelism">How many articles are checked at once; as many as there are processors when -1.</param>
    /// <param name="cancellationToken">Ends the checks, even while the next article is awaited.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> or <paramref name="textOf"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below -1.</exception>
    public IAsyncEnumerable<(TSource Source, ArticleReport Report)> CheckArticlesAsync<TSource>(
        IAsyncEnumerable<TSource> sources,
        Func<TSource, string> textOf,
        int maxDegreeOfParallelism = -1,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(textOf);
        return OrderedStream.Select(
            sources,
            source => (source, CheckArticle(textOf(source))),
            WorkersOf(maxDegreeOfParallelism),
            cancellationToken
        );
    }

    /// <summary>
    /// Checks articles on all cores. Reports come in the order of the articles, each as soon as it can; only a few articles are taken
    /// ahead of the reports that were read.
    /// </summary>
    /// <param name="articles">The articles; they are read on another thread than the reports.</param>
    /// <param name="maxDegreeOfParallelism">How many articles are checked at once; as many as there are processors when -1.</param>
    /// <param name="cancellationToken">Ends the checks.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below -1.</exception>
    public IEnumerable<ArticleReport> CheckArticles(
        IEnumerable<string> articles,
        int maxDegreeOfParallelism = -1,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        return OrderedStream
            .Select(articles, CheckArticle, WorkersOf(maxDegreeOfParallelism), cancellationToken)
            .ToBlockingEnumerable(cancellationToken);
    }

    private static int WorkersOf(int maxDegreeOfParallelism)
    {
        if (maxDegreeOfParallelism is 0 or < -1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(maxDegreeOfParallelism),
                maxDegreeOfParallelism,
                "It must be positive, or -1 for as many as there are processors."
            );
        }
        return maxDegreeOfParallelism > 0 ? maxDegreeOfParallelism : Environment.ProcessorCount;
    }
}
