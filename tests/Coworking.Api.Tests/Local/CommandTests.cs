using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Coworking.Api.Tests.Local;

/// <summary>What a person meets at the console: mistakes get one clear line, and a stop leaves nothing behind.</summary>
public sealed class CommandTests
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("--urls", "--urls")]
    [InlineData("--urls=https://127.0.0.1:7071", "plain http")]
    [InlineData("--urls=http://192.168.1.5:7071", "this machine")]
    [InlineData("--urls=http://127.0.0.1:7071/centre", "plain http")]
    [InlineData("--ephemeral --data=x", "--ephemeral")]
    public async Task A_mistake_in_the_options_is_named_and_the_usage_shown(string arguments, string named)
    {
        await using var run = LocalProcess.Start(path: null, arguments.Split(' '));
        Assert.Equal(1, await run.EndAsync());
        Assert.Contains(named, run.Errors, StringComparison.Ordinal);
        Assert.Contains("Usage: dotnet run --project api/Coworking.Local --", run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, Lines(run.Errors).Length);
    }

    [Fact]
    public async Task A_busy_port_gets_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var run = LocalProcess.Start(path: null, "--ephemeral", "--urls", $"http://127.0.0.1:{port}");
        Assert.Equal(1, await run.EndAsync());
        Assert.Contains($"Port {port} is taken", Assert.Single(Lines(run.Errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_gets_one_line()
    {
        var file = Path.GetTempFileName();
        await using var run = LocalProcess.Start(path: null, "--urls=http://127.0.0.1:0", "--data", Path.Combine(file, "data"));
        Assert.Equal(1, await run.EndAsync());
        Assert.Contains("cannot be written to", Assert.Single(Lines(run.Errors)), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Missing_Node_gets_one_line()
    {
        await using var run = LocalProcess.Start(path: "/nonexistent", "--ephemeral", "--urls=http://127.0.0.1:0");
        Assert.Equal(1, await run.EndAsync());
        Assert.StartsWith("node was not found. Install Node.js", Assert.Single(Lines(run.Errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_Node_gets_one_line()
    {
        var folder = Directory.CreateTempSubdirectory("old-node-");
        var node = Path.Combine(folder.FullName, "node");
        await File.WriteAllTextAsync(node, "#!/bin/sh\necho v18.20.4\n", TestContext.Current.CancellationToken);
        await Process.Start("chmod", ["+x", node]).WaitForExitAsync(TestContext.Current.CancellationToken);

        await using var run = LocalProcess.Start(folder.FullName, "--ephemeral", "--urls=http://127.0.0.1:0");
        Assert.Equal(1, await run.EndAsync());
        Assert.StartsWith("Node.js v18.20.4 is too old.", Assert.Single(Lines(run.Errors)), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_serves_site_API_and_sign_in_and_a_signal_stops_all_of_it(string signal)
    {
        await using var run = LocalProcess.Start(path: null, "--ephemeral", "--no-demo", "--urls=http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = await run.ReadyAsync() };
        Assert.Single(Lines(run.Output), line => line.StartsWith("ready ", StringComparison.Ordinal));
        foreach (var (path, type) in new[] { ("/kk/", "text/html"), ("/api/health", "application/json"), ("/identity/.well-known/openid-configuration", "application/json") })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }

        var children = run.Children();
        Assert.NotEmpty(children);

        run.Signal(signal);
        Assert.Equal(0, await run.EndAsync(StopPatience));
        Assert.All(children, child => Assert.False(Directory.Exists($"/proc/{child}"), $"{child} still runs"));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task A_crash_leaves_no_child()
    {
        await using var run = LocalProcess.Start(path: null, "--ephemeral", "--no-demo", "--urls=http://127.0.0.1:0");
        await run.ReadyAsync();
        var children = run.Children();

        run.Signal("KILL");
        await run.EndAsync(StopPatience);

        using var patience = new CancellationTokenSource(StopPatience);
        while (children.Any(child => Directory.Exists($"/proc/{child}")))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    [Fact]
    public async Task A_data_folder_serves_one_run_at_a_time_and_keeps_its_data()
    {
        var folder = Directory.CreateTempSubdirectory("kept-");
        string[] arguments = ["--no-demo", "--urls=http://127.0.0.1:0", "--data", folder.FullName];
        await using (var first = LocalProcess.Start(path: null, arguments))
        {
            await first.ReadyAsync();
            await using var second = LocalProcess.Start(path: null, arguments);
            Assert.Equal(1, await second.EndAsync());
            Assert.Contains("in use by another run", Assert.Single(Lines(second.Errors)), StringComparison.Ordinal);
            first.Signal("TERM");
            Assert.Equal(0, await first.EndAsync(StopPatience));
        }

        await using var again = LocalProcess.Start(path: null, arguments);
        await again.ReadyAsync();
        Assert.Single(Lines(again.Output));
        again.Signal("TERM");
        Assert.Equal(0, await again.EndAsync(StopPatience));
        folder.Delete(recursive: true);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
