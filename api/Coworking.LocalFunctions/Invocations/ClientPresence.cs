using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Coworking.LocalFunctions.Invocations;

/// <summary>
/// Tells a function that its client has left, in the order seen on the real worker: the host's word by its own channel first,
/// so <c>FunctionContext.CancellationToken</c>, and only then the closed connection, so <c>HttpContext.RequestAborted</c>.
/// </summary>
internal sealed class ClientPresence : IHttpRequestLifetimeFeature, IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly HttpContext http;
    private readonly IHttpRequestLifetimeFeature connection;
#pragma warning disable S2930 // They hold no timer and no handle, and a late cancel must not meet a disposed one.
    private readonly CancellationTokenSource left = new();
    private readonly CancellationTokenSource aborted = new();
#pragma warning restore S2930
    private readonly CancellationTokenRegistration watch;

    private ClientPresence(HttpContext http, IHttpRequestLifetimeFeature connection)
    {
        this.http = http;
        this.connection = connection;
        RequestAborted = aborted.Token;
        http.Features.Set<IHttpRequestLifetimeFeature>(this);
        watch = connection.RequestAborted.UnsafeRegister(static state => ((ClientPresence)state!).Leave(), this);
    }

    /// <summary>Cancelled first.</summary>
    public CancellationToken Left => left.Token;

    /// <summary>Cancelled second.</summary>
    public CancellationToken RequestAborted { get; set; }

    public static ClientPresence Watch(HttpContext http) =>
        new(http, http.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());

    public void Abort() => connection.Abort();

    public void Dispose()
    {
        watch.Dispose();
        http.Features.Set(connection);
    }

    private void Leave()
    {
        left.Cancel();
        _ = AbortLaterAsync();
    }

    private async Task AbortLaterAsync()
    {
        await Task.Delay(Between, CancellationToken.None);
        await aborted.CancelAsync();
    }
}
