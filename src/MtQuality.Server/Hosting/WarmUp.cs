using Microsoft.Extensions.Options;
using MtQuality.Extensions;

namespace MtQuality.Server.Hosting;

/// <summary>Loads the models before the first caller comes: who is let in need not wait for them.</summary>
internal sealed class WarmUp(IServiceProvider services, IOptions<MtQualityOptions> options) : IHostedService
{
    private const string Sentence = "Le calme est revenu dans la ville après la visite du ministre.";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var sentence = Sentence[..Math.Min(Sentence.Length, options.Value.MaxTextLength)];
        foreach (var checker in services.GetKeyedServices<IArticleChecker>(KeyedService.AnyKey))
        {
            // Sentences are not counted.
            checker.CheckSentence(sentence);
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
