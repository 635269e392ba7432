using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Tests;

public sealed class BodyLimitTests
{
    public sealed class Letterbox
    {
        [Function("Read")]
        public async Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, CancellationToken cancellation)
        {
            try
            {
                await request.Body.CopyToAsync(Stream.Null, cancellation);
                return Results.Text("read");
            }
            catch (BadHttpRequestException tooLarge)
            {
                return Results.StatusCode(tooLarge.StatusCode);
            }
        }

        [Function("Ignore")]
        public IResult Ignore([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => Results.Text("ignored");
    }

    [Fact]
    public async Task A_body_within_30_MB_is_read()
    {
        await using var app = await RunningApp.StartAsync<Letterbox>();
        using var answer = await app.SendAsync("POST", "/api/Read", new ByteArrayContent(new byte[30_000_000]));
        Assert.Equal("read", await RunningApp.BodyAsync(answer));
    }

    [Fact]
    public async Task Reading_a_body_over_30_MB_throws_in_the_function_which_may_say_413()
    {
        await using var app = await RunningApp.StartAsync<Letterbox>();
        Assert.StartsWith("HTTP/1.1 413 ", await AnswerToAsync(app, "Read", 30_000_001), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200 ", await AnswerToAsync(app, "Ignore", 30_000_001), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_100_MB_is_the_hosts_empty_500()
    {
        await using var app = await RunningApp.StartAsync<Letterbox>();
        var answer = await AnswerToAsync(app, "Ignore", 120_000_000);
        Assert.StartsWith("HTTP/1.1 500 ", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 0\r\n", answer, StringComparison.Ordinal);
    }

    /// <summary>Announces a body and reads the answer without sending it.</summary>
    private static async Task<string> AnswerToAsync(RunningApp app, string function, long bytes)
    {
        await using var connection = await app.ConnectAsync($"POST /api/{function} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {bytes}\r\n\r\n");
        var buffer = new byte[4096];
        var count = await connection.ReadAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, count);
    }
}
