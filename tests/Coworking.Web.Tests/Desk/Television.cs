using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Coworking.Web.Tests.Desk;

/// <summary>A television: a browser on the page "Screen" that nobody touches.</summary>
internal sealed partial class Television(Visitor visitor)
{
    /// <summary>As large as they are sold.</summary>
    public static readonly Look Large = new() { Width = 1920, Height = 1080 };

    /// <summary>Longer than a television lets pass between two questions.</summary>
    public static readonly LocatorAssertionsToBeVisibleOptions Soon = new() { Timeout = 45_000 };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock counting = new();
    private int underWay;

    public IPage Page => visitor.Page;

    public ILocator PairingCode => Page.Locator(".screen-pairing-code");

    public ILocator Digits => Page.Locator(".screen-digits");

    public ILocator Film => Page.Locator(".film video");

    public static Regex SixDigits => Six();

    /// <summary>One that was paired before, by programs: its page has the token in what the browser keeps.</summary>
    public static async Task<JsonNode> PairAsync(Visitor visitor, CentreApi api, string name)
    {
        using var client = new HttpClient { BaseAddress = visitor.Origin };
        using var given = await client.PostAsync(new Uri("/api/screen-pairings", UriKind.Relative), content: null, TestContext.Current.CancellationToken);
        var pairing = (await given.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        var screen = await api.DoAsync(HttpMethod.Post, "/api/desk/screens", new JsonObject { ["code"] = (string)pairing["code"]!, ["name"] = name }, "librarian");
        await visitor.Context.AddInitScriptAsync($"localStorage.setItem('screen-token', '\"{pairing["token"]}\"')");
        return screen!;
    }

    public static Task SetAsync(CentreApi api, JsonNode screen, string mode, JsonObject? notice = null, params string[] recordings) =>
        api.DoAsync(
            HttpMethod.Put,
            $"/api/desk/screens/{screen["id"]}",
            new JsonObject
            {
                ["name"] = (string)screen["name"]!,
                ["mode"] = mode,
                ["notice"] = notice,
                ["recordings"] = new JsonArray([.. recordings.Select(id => (JsonNode?)id)]),
            },
            "librarian");

    /// <summary>The two short recordings that the centre began with, whatever other tests have brought since.</summary>
    public static async Task<(string Tune, string Card)> FilmsAsync(CentreApi api)
    {
        return (await TaggedAsync("музыка"), await TaggedAsync("проверка"));

        async Task<string> TaggedAsync(string tag) =>
            (string)(await api.GetAsync($"/api/recordings?tag={Uri.EscapeDataString(tag)}"))["items"]!.AsArray()[^1]!["id"]!;
    }

    public Task OpenAsync() => visitor.OpenAsync("screen/");

    public Task LoseTheApiAsync() => Page.RouteAsync("**/api/**", route => route.AbortAsync("internetdisconnected"));

    public Task FindTheApiAsync() => Page.UnrouteAsync("**/api/**");

    public Task<double> SecondAsync() => Film.EvaluateAsync<double>("(video) => video.currentTime");

    /// <summary>Begins to count what it asks for, so that <see cref="PassAsync"/> can wait for the answers.</summary>
    public void Follow()
    {
        Page.Request += (_, _) => Count(1);
        Page.RequestFinished += (_, _) => Count(-1);
        Page.RequestFailed += (_, _) => Count(-1);
    }

    /// <summary>Lets time pass on the page's clock and its answers arrive.</summary>
    public async Task PassAsync(int seconds)
    {
        await Page.Clock.RunForAsync(seconds * 1000).WaitAsync(Patience, TestContext.Current.CancellationToken);
        for (var i = 0; i < 500 && IsAsking(); i++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Event listeners, nodes and bytes of the page after everything that can go has gone.</summary>
    public async Task<(double Listeners, double Nodes, double Bytes)> WeighAsync()
    {
        var session = await visitor.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Performance.enable");
        await session.SendAsync("HeapProfiler.collectGarbage");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble(), StringComparer.Ordinal);
        await session.DetachAsync();
        return (metrics["JSEventListeners"], metrics["Nodes"], metrics["JSHeapUsedSize"]);
    }

    private bool IsAsking()
    {
        lock (counting)
        {
            return underWay > 0;
        }
    }

    private void Count(int by)
    {
        lock (counting)
        {
            underWay += by;
        }
    }

    [GeneratedRegex(@"^\d{3}\s?\d{3}$")]
    private static partial Regex Six();
}
