using Microsoft.AspNetCore.Diagnostics;

namespace MtQuality.Server.Hosting;

/// <summary>Answers what was refused with its reason, as <c>application/problem+json</c>.</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        var (status, reason) = exception switch
        {
            Refusal refusal => (refusal.Status, refusal.Message),
            BadHttpRequestException bad => (bad.StatusCode, bad.Message),
            _ => (0, ""),
        };
        if (status == 0)
        {
            return false;
        }
        context.Response.StatusCode = status;
        await problems.WriteAsync(
            new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = status, Detail = reason } }
        );
        return true;
    }
}
