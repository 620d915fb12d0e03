using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.Tests;

/// <summary>The service as the process builds it, on a free port of loopback.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private RunningService(WebApplication application)
    {
        Application = application;
        Address = new Uri(application.Urls.Single());
        Client = new HttpClient { BaseAddress = Address };
    }

    public WebApplication Application { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Starts it with settings as a command line gives them: <c>--Server:MaxBodyBytes=1000</c>.</summary>
    public static Task<RunningService> StartAsync(params string[] args) => StartAsync(args, _ => { });

    /// <summary>Starts it after a change of what was put together.</summary>
    public static async Task<RunningService> StartAsync(string[] args, Action<WebApplicationBuilder> change)
    {
        var application = Service.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", .. args], change);
        await application.StartAsync();
        return new RunningService(application);
    }

    /// <summary>Sends a text to be checked.</summary>
    public async Task<HttpResponseMessage> PostAsync(string text, string path = "/v1/check", string mediaType = "text/plain")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return await Client.PostAsync(path, content);
    }

    /// <summary>The JSON of an answer that must be a success.</summary>
    public static async Task<JsonNode> JsonOfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>The reason that a refusal gives.</summary>
    public static async Task<string> ReasonOfAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(status), body);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"), body);
        return (string)JsonNode.Parse(body)!["detail"]!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Application.StopAsync();
        await Application.DisposeAsync();
    }
}
