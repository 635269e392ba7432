using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Web;

namespace Coworking.Web.Tests.Recordings;

/// <summary>The blocks that a browser sent, and which of them storage had already said yes to.</summary>
internal sealed class BlockTraffic
{
    private const int Created = 201;
    private const int BadRequest = 400;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, int> acknowledged = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> sentAgain = new();
    private readonly ConcurrentQueue<string> refused = new();

    public BlockTraffic(Visitor visitor)
    {
        visitor.Context.Request += (_, request) =>
        {
            if (BlockOf(request) is { } block && acknowledged.ContainsKey(block))
            {
                sentAgain.Enqueue(block);
            }
        };
        visitor.Context.Response += (_, response) =>
        {
            if (response.Status == Created && BlockOf(response.Request) is { } block)
            {
                acknowledged.AddOrUpdate(block, 1, (_, times) => times + 1);
            }
            else if (response.Status == BadRequest && BlockOf(response.Request) is { } damaged)
            {
                refused.Enqueue(damaged);
            }
        };
    }

    public int Acknowledged => acknowledged.Count;

    /// <summary>How often storage said yes to each block.</summary>
    public IEnumerable<int> TimesAcknowledged => acknowledged.Values;

    public IReadOnlyCollection<string> SentAgain => sentAgain;

    /// <summary>Blocks that storage would not take.</summary>
    public IReadOnlyCollection<string> Refused => refused;

    /// <summary>A bad line: other bytes arrive than the site sent, as many, once.</summary>
    public static Task DamageOneBlockAsync(Visitor visitor, int length) =>
        visitor.Context.RouteAsync(
            url => url.Contains("comp=block&", StringComparison.Ordinal),
            async route => await route.ContinueAsync(new() { PostData = new byte[length] }),
            new() { Times = 1 });

    public async Task UntilAcknowledgedAsync(int blocks)
    {
        var patience = Stopwatch.StartNew();
        while (acknowledged.Count < blocks)
        {
            Assert.True(patience.Elapsed < Patience, $"{acknowledged.Count} of {blocks} blocks were acknowledged in {Patience}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Makes this tab's line as slow as a library's, so that there is a middle to cut in.</summary>
    public static async Task SlowDownAsync(Visitor visitor, int bytesPerSecond)
    {
        var devTools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["offline"] = false,
            ["latency"] = 0,
            ["downloadThroughput"] = -1,
            ["uploadThroughput"] = bytesPerSecond,
        });
    }

    private static string? BlockOf(IRequest request)
    {
        var query = HttpUtility.ParseQueryString(new Uri(request.Url).Query);
        return request.Method == "PUT" && query["comp"] == "block"
            ? string.Create(CultureInfo.InvariantCulture, $"{new Uri(request.Url).AbsolutePath} {query["blockid"]}")
            : null;
    }
}
