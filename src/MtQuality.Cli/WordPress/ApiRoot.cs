using System.Net;
using System.Text;

namespace MtQuality.Cli.WordPress;

/// <summary>Where the REST API of a site begins: <c>https://example.org/wp-json/</c>, or <c>https://example.org/?rest_route=/</c>.</summary>
internal sealed class ApiRoot
{
    private const string Relation = "https://api.w.org/";
    private const string RouteParameter = "rest_route=";
    private readonly Uri _root;

    public ApiRoot(Uri root) => _root = root;

    /// <summary>The address of a route.</summary>
    /// <param name="route">Without a slash before it: <c>wp/v2/posts</c>.</param>
    /// <param name="query">Names and values.</param>
    public Uri At(string route, params IEnumerable<(string Name, string Value)> query)
    {
        var address = new StringBuilder(
            _root.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        );
        var separator = '?';
        if (_root.Query.Contains(RouteParameter, StringComparison.Ordinal))
        {
            address.Append(_root.Query.TrimEnd('/')).Append('/').Append(route);
            separator = '&';
        }
        else
        {
            address.Append(address[^1] == '/' ? "" : "/").Append(route);
        }
        foreach (var (name, value) in query)
        {
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
        return new Uri(address.ToString());
    }

    public override string ToString() => _root.AbsoluteUri;

    /// <summary>Whether an address is the root itself, and not that of a page of the site.</summary>
    public static bool IsRoot(Uri address) =>
        address.AbsolutePath.TrimEnd('/').EndsWith("/wp-json", StringComparison.Ordinal)
        || address.Query.Contains(RouteParameter, StringComparison.Ordinal);

    /// <summary>The root that a page of the site names in its <c>Link</c> headers; <see langword="null"/> when none does.</summary>
    public static Uri? Announced(Uri page, IEnumerable<string> linkHeaders)
    {
        // <https://example.org/wp-json/>; rel="https://api.w.org/", <…>; rel="alternate"
        foreach (var header in linkHeaders)
        {
            foreach (var link in header.Split('<', StringSplitOptions.RemoveEmptyEntries))
            {
                var end = link.IndexOf('>', StringComparison.Ordinal);
                if (
                    end >= 0
                    && link.AsSpan(end).Contains($"rel=\"{Relation}\"", StringComparison.Ordinal)
                    && Uri.TryCreate(page, WebUtility.HtmlDecode(link[..end]), out var root)
                )
                {
                    return root;
                }
            }
        }
        return null;
    }

    /// <summary>Whether a password may be sent there: encrypted, or to this machine.</summary>
    public static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
