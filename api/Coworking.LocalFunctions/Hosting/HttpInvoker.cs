using Coworking.LocalFunctions.Catalogue;
using Coworking.LocalFunctions.Invocations;
using Microsoft.AspNetCore.Http;

namespace Coworking.LocalFunctions.Hosting;

/// <summary>Runs a function for a request. Whatever is thrown becomes an empty 500 that no ASP.NET Core middleware sees.</summary>
internal sealed class HttpInvoker(InvocationRunner runner)
{
    public async Task InvokeAsync(HttpContext http, Function function)
    {
        http.Features.Set(Invoked.Mark);
        using var client = ClientPresence.Watch(http);
        if (!await runner.RunAsync(new Invocation(function, http.RequestServices, client.Left) { Http = http }))
        {
            Fail(http);
        }
    }

    /// <summary>An empty 500, or a cut body when some of it has gone out; the client can take neither for an answer.</summary>
    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}

/// <summary>Set on a request that has come through to its function.</summary>
internal sealed class Invoked
{
    private Invoked()
    {
    }

    public static Invoked Mark { get; } = new();
}
