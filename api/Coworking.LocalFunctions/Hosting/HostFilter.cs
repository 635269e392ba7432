using Coworking.LocalFunctions.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Coworking.LocalFunctions.Hosting;

/// <summary>
/// The part of the Functions host that stands before the worker: CORS, body limit and routes.
/// It is the outermost filter, so that what the host refuses never reaches the app's own middleware.
/// </summary>
internal sealed partial class HostFilter(FunctionRoutes routes, IConfiguration configuration, TimeProvider time, ILogger<HostFilter> logger)
    : IStartupFilter
{
    /// <summary>What the host takes of a request's body.</summary>
    public const long MostBytes = 100 * 1024 * 1024;

    /// <summary>How long the worker waits for a request that its middleware has kept.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments(routes.Prefix, StringComparison.OrdinalIgnoreCase),
            functions =>
            {
                if (configuration["Host:CORS"] is { Length: > 0 } origins)
                {
                    functions.UseCors(policy => Allow(policy, origins));
                }

                functions.Use(GuardAsync);
            });
        next(app);
    };

    /// <summary>As the host does it: no Max-Age, no Expose-Headers.</summary>
    private static void Allow(CorsPolicyBuilder policy, string origins) =>
        policy
            .WithOrigins(origins.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .AllowAnyHeader()
            .AllowAnyMethod();

    private async Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength > MostBytes)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        await routes.MatchAsync(http);
        if (FunctionRoutes.FunctionOf(http) is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await next(http);
        if (http.Features.Get<Invoked>() is null)
        {
            await HangAsync(http, function);
        }
    }

    /// <summary>The real worker's invocation waits in vain when an ASP.NET Core middleware answers in its place.</summary>
    private async Task HangAsync(HttpContext http, Function function)
    {
        LogKept(function.Definition.Name, Patience);
        await Task.Delay(Patience, time, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A startup filter's middleware kept the request for '{Function}': the invocation hangs for {Patience}. Answer in an IFunctionsWorkerMiddleware.")]
    private partial void LogKept(string function, TimeSpan patience);
}
