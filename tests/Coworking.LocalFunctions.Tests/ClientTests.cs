using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.LocalFunctions.Tests;

public sealed class ClientTests
{
    public sealed class Watch
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<bool> LeftWhileConnected { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Aborted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource MayEnd { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed class Waiting(Watch watch)
    {
        [Function("Wait")]
        public async Task<IResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellation)
        {
            var http = request.HttpContext;
            await using var left = cancellation.Register(() => watch.LeftWhileConnected.TrySetResult(!http.RequestAborted.IsCancellationRequested));
            await using var aborted = http.RequestAborted.Register(() => watch.Aborted.TrySetResult());
            watch.Begun.SetResult();
            await Task.WhenAny(watch.MayEnd.Task, watch.Aborted.Task);
            return Results.Text("waited");
        }
    }

    [Fact]
    public async Task A_client_that_leaves_cancels_the_function_before_the_request()
    {
        await using var app = await StartAsync();
        var watch = app.Services.GetRequiredService<Watch>();
        await using (await app.ConnectAsync("GET /api/Wait HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        {
            await Soon.Come(watch.Begun.Task);
        }

        Assert.True(await Soon.Come(watch.LeftWhileConnected.Task));
        await Soon.Come(watch.Aborted.Task);
    }

    [Fact]
    public async Task A_stop_lets_a_running_invocation_finish()
    {
        await using var app = await StartAsync();
        var watch = app.Services.GetRequiredService<Watch>();
        var answer = app.TextAsync("/api/Wait");
        await Soon.Come(watch.Begun.Task);
        var stopping = app.StopAsync();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(stopping.IsCompleted);
        watch.MayEnd.SetResult();
        Assert.Equal("waited", await answer);
        await stopping;
    }

    private static Task<RunningApp> StartAsync() =>
        RunningApp.StartAsync<Waiting>(builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<Watch>();
        });
}
