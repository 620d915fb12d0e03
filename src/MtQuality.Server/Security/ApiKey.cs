using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Security;

/// <summary>The key that callers must know, if one is set.</summary>
internal sealed class ApiKey(IOptions<ServerOptions> options)
{
    private const string Header = "X-Api-Key";
    private const string Bearer = "Bearer ";

    // Hashes have one length, and comparing them takes one time: nothing of the key can be measured.
    private readonly byte[]? _hash = options.Value.ApiKey is { } key ? HashOf(key) : null;

    public bool IsSet => _hash is not null;

    /// <summary>Whether this is the key, or none is needed.</summary>
    public bool Accepts(string? key) =>
        _hash is null || (key is not null && CryptographicOperations.FixedTimeEquals(HashOf(key), _hash));

    /// <summary>Whether a request brings the key in its header <c>X-Api-Key</c>, or as bearer token.</summary>
    public bool Accepts(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return Accepts(request.Headers[Header].FirstOrDefault())
            || (
                authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                && Accepts(authorization[Bearer.Length..].Trim())
            );
    }

    public static Refusal Missing() =>
        new(
            StatusCodes.Status401Unauthorized,
            $"This service needs its key: in the header {Header}, or as bearer token in Authorization."
        );

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}

/// <summary>Asks for the key.</summary>
internal static class ApiKeyGate
{
    /// <summary>Marks an endpoint that is closed to callers without the key.</summary>
    public static T RequireApiKey<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(Marker.Instance);

    public static void UseApiKey(this WebApplication service)
    {
        var key = service.Services.GetRequiredService<ApiKey>();
        service.Use(
            (context, next) =>
                context.GetEndpoint()?.Metadata.GetMetadata<Marker>() is null || key.Accepts(context.Request)
                    ? next(context)
                    : throw ApiKey.Missing()
        );
    }

    private sealed class Marker
    {
        public static Marker Instance { get; } = new();
    }
}
