using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Coworking.Api.Features.Centres;
using Coworking.Api.Tests.OpenApi;
using Coworking.Local;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Xunit;

namespace Coworking.Api.Tests.Fixture;

/// <summary>
/// A whole centre over real HTTP: the API and the issuer in this process, the demo centre imported, its own tables in
/// the shared emulator, and a clock that only the test moves. Use it as a class fixture; what needs another
/// composition starts its own with <see cref="StartAsync"/>.
/// </summary>
public sealed class TestCentre(StorageFixture storage) : IAsyncLifetime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static int _patrons;

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new(StringComparer.Ordinal);
    private LocalHost? _host;
    private LocalDate _lastDay = new(2027, 1, 12);

    /// <summary>Stands at 08:00 of a Tuesday in Almaty, an hour before the doors open, until a test moves it.</summary>
    public FakeClock Clock { get; } = new(At(new LocalDate(2027, 1, 12), "08:00"));

    /// <summary>How many calls the API made to storage, and how large the answers were.</summary>
    internal StorageCalls Calls { get; } = new();

    internal LocalHost Host => _host ?? throw new InvalidOperationException("The centre is not started.");

    internal Uri Origin => Host.Origin;

    /// <summary>Its name in the emulator.</summary>
    internal string Prefix { get; } = $"t{Guid.NewGuid():n}"[..16];

    internal StorageFixture Storage => storage;

    /// <summary>Another centre, composed as a test needs it. Dispose of it.</summary>
    internal static async Task<TestCentre> StartAsync(StorageFixture storage, Action<FunctionsApplicationBuilder>? extra = null, Func<JsonNode, JsonNode>? change = null)
    {
        var centre = new TestCentre(storage);
        await centre.ComposeAsync(extra, change);
        return centre;
    }

    /// <summary>The instant of a wall-clock time at the demo centre.</summary>
    internal static Instant At(LocalDate date, string time)
    {
        var clock = Domain.Common.TimeOfDay.Parse(time);
        return date.AtMidnight().PlusMinutes(clock.Minutes).InZoneLeniently(Zone).ToInstant();
    }

    /// <summary>The contents of the demo centre's file.</summary>
    internal static JsonNode DemoFile() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "libraries", "demo.centre.json")))!;

    public async ValueTask InitializeAsync() => await ComposeAsync(extra: null, change: null);

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Moves the clock to 08:00 of a Tuesday nobody has booked yet, with an open day after it.</summary>
    internal LocalDate NewDay()
    {
        do
        {
            _lastDay = _lastDay.PlusDays(21);
        }
        while (HolidayNear(_lastDay));

        Clock.Reset(At(_lastDay, "08:00"));
        return _lastDay;
    }

    /// <summary>A user name that no other test has.</summary>
    internal static string NewPatron() => $"patron-{1000 + Interlocked.Increment(ref _patrons)}";

    /// <summary>A client of its own patron.</summary>
    internal Task<HttpClient> NewPatronClientAsync() => ClientAsync(NewPatron());

    /// <summary>A client nobody is signed in at. Each answer is held against the API's OpenAPI document.</summary>
    internal HttpClient Anyone() => new(new DescribedByOpenApi { InnerHandler = Handler() }) { BaseAddress = Origin };

    /// <summary>A client signed in as <c>patron-N</c>, <c>librarian</c>, <c>director</c> or <c>region</c>.</summary>
    internal async Task<HttpClient> ClientAsync(string userName)
    {
        var client = Anyone();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(userName));
        return client;
    }

    /// <summary>As <see cref="ClientAsync"/> without the check of each answer: for races, where time matters.</summary>
    internal async Task<HttpClient> BareClientAsync(string userName)
    {
        var client = new HttpClient(Handler()) { BaseAddress = Origin };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(userName));
        return client;
    }

    internal Task<string> TokenAsync(string userName) =>
        _tokens.GetOrAdd(userName, name => new Lazy<Task<string>>(() => SignInAsync(name))).Value;

    internal async Task ImportAsync(JsonNode file)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()));
        var imported = await Host.Services.GetRequiredService<ImportCentre>().RunAsync(stream, TestContext.Current.CancellationToken);
        Assert.True(imported.IsOk, imported.IsOk ? "" : imported.Error.Message);
    }

    private static SocketsHttpHandler Handler() => new() { AutomaticDecompression = System.Net.DecompressionMethods.All };

    private static bool HolidayNear(LocalDate date)
    {
        var closed = DemoFile()["hours"]!["exceptions"]!.AsArray().Select(dated => (string)dated!["date"]!).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, 9).Any(day => closed.Contains(NodaTime.Text.LocalDatePattern.Iso.Format(date.PlusDays(day))));
    }

    private async Task ComposeAsync(Action<FunctionsApplicationBuilder>? extra, Func<JsonNode, JsonNode>? change)
    {
        _host = await LocalHost.StartAsync(
            new LocalHostOptions { StorageConnectionString = storage.ConnectionString, StoragePrefix = Prefix },
            builder =>
            {
                builder.Services.AddSingleton<IClock>(Clock);
                builder.Services.AddSingleton<HttpPipelinePolicy>(Calls);
                WithoutTimers(builder.Services);
                extra?.Invoke(builder);
            },
            TestContext.Current.CancellationToken);
        await WaitForTablesAsync();
        await ImportAsync(change is null ? DemoFile() : change(DemoFile()));
    }

    /// <summary>A timer runs when a test calls it: one that fires by itself would move what a test counts and sees.</summary>
    private static void WithoutTimers(IServiceCollection services)
    {
        var timers = services.Single(service => service.ImplementationType?.Name == "TimerHost");
        services.Remove(timers);
    }

    /// <summary>Tables are made in the background; a first request would only find them missing.</summary>
    private async Task WaitForTablesAsync()
    {
        using var client = Anyone();
        for (var i = 0; i < 200; i++)
        {
            using var health = await client.GetAsync(new Uri("/api/health", UriKind.Relative));
            if (health.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("The API does not become healthy.");
    }

    private async Task<string> SignInAsync(string userName)
    {
        using var client = new HttpClient { BaseAddress = Origin };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "password",
            ["client_id"] = "coworking-local",
            ["scope"] = "openid api",
            ["username"] = userName,
            ["password"] = "local",
        });
        using var answer = await client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, body);
        return (string)JsonNode.Parse(body)!["access_token"]!;
    }
}
