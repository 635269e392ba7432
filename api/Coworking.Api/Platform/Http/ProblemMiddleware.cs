using System.Diagnostics;
using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Coworking.Api.Platform.Http;

/// <summary>
/// The outermost middleware: a failure that no use case expected becomes problem details, and function code joins
/// the trace of its request. ASP.NET Core's own middleware never sees a function's exception, so it cannot do this.
/// </summary>
internal sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        Activity.Current = http.Features.Get<IHttpActivityFeature>()?.Activity ?? Activity.Current;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || context.CancellationToken.IsCancellationRequested)
        {
            context.GetInvocationResult().Value = Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (BadHttpRequestException e)
        {
            // A body that breaks off, mostly because its sender has left: nothing here failed.
            context.GetInvocationResult().Value = (e.StatusCode == StatusCodes.Status413PayloadTooLarge ? Problems.TooLarge : Problems.Malformed).Answer();
        }
        catch (Exception e) when (IsOutage(e))
        {
            LogOutage(logger, context.FunctionDefinition.Name, e);
            context.GetInvocationResult().Value = Problems.TryAgain.Answer();
        }
        catch (Exception e)
        {
            LogUnexpected(logger, context.FunctionDefinition.Name, e);
            context.GetInvocationResult().Value = Problems.Unexpected.Answer();
        }
    }

    /// <summary>Storage that is away, slow or asks us to wait, after the SDK's own retries.</summary>
    private static bool IsOutage(Exception e) => e switch
    {
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        AggregateException all => all.InnerExceptions.All(IsOutage),
        TimeoutException or OperationCanceledException => true,
        // A broken line to storage; a broken request is the client's own.
        IOException and not BadHttpRequestException => true,
        _ => false,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Function}: storage does not answer")]
    private static partial void LogOutage(ILogger logger, string function, Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed")]
    private static partial void LogUnexpected(ILogger logger, string function, Exception e);
}
