using System.Net;
using System.Text.Json;

namespace MtQuality.Cli.WordPress;

/// <summary>Posts of a site, by its REST API.</summary>
internal sealed class Site
{
    private const int MaxRedirections = 5;

    private readonly SiteConnection _connection;
    private readonly ApiRoot _root;
    private readonly PostType _type;
    private readonly Wording _wording;

    private Site(SiteConnection connection, ApiRoot root, PostType type, Wording wording)
    {
        _connection = connection;
        _root = root;
        _type = type;
        _wording = wording;
    }

    /// <summary>Finds the API of a site and makes sure that it lets the user in.</summary>
    /// <param name="connection">The way there.</param>
    /// <param name="address">Any page of the site, or the root of the API.</param>
    /// <param name="type">What is read.</param>
    /// <param name="writes">Whether verdicts will be written, which takes the plugin.</param>
    /// <param name="wording">The reader's language.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="WordPressException">There is no API, or no way in.</exception>
    public static async Task<Site> OpenAsync(
        SiteConnection connection,
        Uri address,
        PostType type,
        bool writes,
        Wording wording,
        CancellationToken cancellation
    )
    {
        var root = ApiRoot.IsRoot(address)
            ? address
            : await FindRootAsync(connection, address, wording, cancellation).ConfigureAwait(false);
        ThrowIfPlain(root, wording);
        var site = new Site(connection, new ApiRoot(root), type, wording);
        await site.ThrowIfShutOutAsync(cancellation).ConfigureAwait(false);
        if (writes)
        {
            await site.ThrowIfNoPluginAsync(cancellation).ConfigureAwait(false);
        }
        return site;
    }

    /// <summary>Published posts in the order of their ids, each once.</summary>
    /// <param name="since">Only what was changed at this time of the site's clock, or later.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IAsyncEnumerable<Post> ReadAsync(DateTime? since, CancellationToken cancellation)
    {
        return PostPages.ReadAsync(PageAtAsync, cancellation);

        async Task<PostPage?> PageAtAsync(int offset, int size)
        {
            var answer = await _connection
                .AskAsync(AddressOf(offset, size, since), json: null, cancellation)
                .ConfigureAwait(false);
            if (answer.Body is null && size > PostPages.SmallestPage)
            {
                return null;
            }
            ThrowIfRefused(answer);
            var posts = answer.Read(WordPressJson.Default.PostArray, _wording);
            return new PostPage(posts, answer.Total ?? throw new WordPressException(_wording.NotTheApi(answer.From)));
        }
    }

    /// <summary>Gives a verdict to the site. The site takes it only for the text that was judged.</summary>
    public async Task<NoteResult> WriteAsync(long id, VerdictNote note, CancellationToken cancellation)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(note, WordPressJson.Default.VerdictNote);
        var answer = await _connection.AskAsync(_root.At($"mtq/v1/verdicts/{id}"), json, cancellation).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.Conflict)
        {
            return NoteResult.Edited;
        }
        ThrowIfRefused(answer);
        return answer.Read(WordPressJson.Default.VerdictReceipt, _wording).Held ? NoteResult.Held : NoteResult.Written;
    }

    private static async Task<Uri> FindRootAsync(
        SiteConnection connection,
        Uri address,
        Wording wording,
        CancellationToken cancellation
    )
    {
        var page = address;
        for (var i = 0; i < MaxRedirections; i++)
        {
            ThrowIfPlain(page, wording);
            var (redirection, root) = await connection.LookAtAsync(page, cancellation).ConfigureAwait(false);
            if (root is not null)
            {
                return root;
            }
            if (redirection is null)
            {
                throw new WordPressException(wording.NoApi(page));
            }
            page = redirection;
        }
        throw new WordPressException(wording.NoApi(address));
    }

    private static void ThrowIfPlain(Uri address, Wording wording)
    {
        if (!ApiRoot.IsSafe(address))
        {
            throw new WordPressException(wording.PlainHttp(address));
        }
    }

    private Uri AddressOf(int offset, int size, DateTime? since)
    {
        List<(string, string)> query =
        [
            ("context", "edit"),
            ("status", "publish"),
            ("orderby", "id"),
            ("order", "asc"),
            ("per_page", $"{size}"),
            ("offset", $"{offset}"),
            ("_fields", Post.Fields),
        ];
        if (since is { } time)
        {
            // WordPress leaves out what was changed at the very second.
            query.Add(("modified_after", time.AddSeconds(-1).ToString("s")));
        }
        return _root.At($"wp/v2/{_type.Route}", query);
    }

    /// <summary>Asks who we are: the one question that every user may ask, and that tells what the user may do.</summary>
    private async Task ThrowIfShutOutAsync(CancellationToken cancellation)
    {
        var address = _root.At("wp/v2/users/me", ("context", "edit"), ("_fields", "name,capabilities"));
        var answer = await _connection.AskAsync(address, json: null, cancellation).ConfigureAwait(false);
        if (answer.Refusal.Code == "rest_not_logged_in" && !await TakesPasswordsAsync(cancellation).ConfigureAwait(false))
        {
            throw new WordPressException(_wording.NoApplicationPasswords);
        }
        ThrowIfRefused(answer);
        var user = answer.Read(WordPressJson.Default.User, _wording);
        foreach (var capability in _type.Capabilities)
        {
            if (!user.May(capability))
            {
                throw new WordPressException(_wording.MissingRight(user.Name, capability));
            }
        }
    }

    /// <summary>Whether application passwords are a way in, which the root of the API says to everyone.</summary>
    private async Task<bool> TakesPasswordsAsync(CancellationToken cancellation)
    {
        var answer = await _connection
            .AskAsync(_root.At("", ("_fields", "authentication")), json: null, cancellation)
            .ConfigureAwait(false);
        ThrowIfRefused(answer);
        return answer.Read(WordPressJson.Default.ApiIndex, _wording).HasApplicationPasswords;
    }

    private async Task ThrowIfNoPluginAsync(CancellationToken cancellation)
    {
        var answer = await _connection.AskAsync(_root.At("mtq/v1"), json: null, cancellation).ConfigureAwait(false);
        if (answer is { Status: HttpStatusCode.NotFound, Refusal.Code: "rest_no_route" })
        {
            throw new WordPressException(_wording.NoPlugin);
        }
        ThrowIfRefused(answer);
    }

    private void ThrowIfRefused(Answer answer)
    {
        if (answer.Body is null)
        {
            throw new WordPressException(_wording.AnswerTooLong(answer.From, SiteConnection.MaxBytes));
        }
        if (answer.IsSuccess)
        {
            return;
        }
        var (code, message) = answer.Refusal;
        throw new WordPressException(
            code switch
            {
                // Some sites look at the password so late that they only say that nobody is logged in.
                "incorrect_password" or "invalid_username" or "invalid_email" or "rest_not_logged_in" => _wording.WrongPassword,
                "application_passwords_disabled" or "application_passwords_disabled_for_user" => _wording.NoApplicationPasswords,
                null when answer.Status is HttpStatusCode.Unauthorized => _wording.WrongPassword,
                null => _wording.NotTheApi(answer.From, answer.Status),
                _ => _wording.Refused(answer.From, answer.Status, code, message),
            }
        );
    }
}
