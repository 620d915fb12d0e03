using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using MtQuality.Server.LanguageTool;

namespace MtQuality.Server.Hosting;

/// <summary>Answers what was refused with its reason: as <c>application/problem+json</c>, or in words to a client of LanguageTool.</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var refusal = exception switch
        {
            Refusal known => known,
            BadHttpRequestException bad => new Refusal(bad.StatusCode, bad.Message),
            // The caller has gone, and nobody reads the answer.
            OperationCanceledException when context.RequestAborted.IsCancellationRequested => new Refusal(
                StatusCodes.Status499ClientClosedRequest,
                "The request was given up."
            ),
            _ => null,
        };
        if (refusal is null)
        {
            return false;
        }
        await AnswerAsync(context, problems, refusal);
        return true;
    }

    public static async Task AnswerAsync(HttpContext context, IProblemDetailsService problems, Refusal refusal)
    {
        context.Response.StatusCode = refusal.Status;
        if (refusal.RetryAfter is { } retryAfter)
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
        if (context.Request.Path.StartsWithSegments(LanguageToolEndpoints.Root, StringComparison.Ordinal))
        {
            // As LanguageTool answers; its clients show it.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"Error: {refusal.Message}", context.RequestAborted);
            return;
        }
        await problems.WriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = { Status = refusal.Status, Detail = refusal.Message },
            }
        );
    }
}
