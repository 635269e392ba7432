using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Coworking.Api.Features.Centres;
using Coworking.Local;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Benchmarks;

/// <summary>
/// A centre with room for every booking of a run: seats as many as asked for, open from 8 to 20 each day, and as
/// many readers as it takes for each to book a few times a day.
/// </summary>
internal sealed class Centre : IAsyncDisposable
{
    private readonly LocalHost api;

    private Centre(LocalHost api, HttpClient http, TableServiceClient tables, IReadOnlyList<string> tokens)
    {
        this.api = api;
        Http = http;
        Tables = tables;
        Tokens = tokens;
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => api.Services;

    public TableServiceClient Tables { get; }

    /// <summary>One access token a reader.</summary>
    public IReadOnlyList<string> Tokens { get; }

    /// <summary>The date at the centre.</summary>
    public DateOnly Today { get; } =
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty")).Date);

    public static async Task<Centre> OpenAsync(string storage, string prefix, int seats, int readers, int computers = 0, HttpPipelinePolicy? watch = null)
    {
        var host = await LocalHost.StartAsync(
            new LocalHostOptions { StorageConnectionString = storage, StoragePrefix = prefix },
            builder =>
            {
                builder.Configuration["Logging:LogLevel:Azure.Core"] = "Error";
                if (watch is not null)
                {
                    builder.Services.AddSingleton(watch);
                }
            });
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = host.Origin };
        await ReadyAsync(http);
        var set = await host.Services.GetRequiredService<ImportCentre>().RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(FileWith(seats, computers))), CancellationToken.None);
        if (!set.IsOk)
        {
            throw new InvalidOperationException(set.Error.Message);
        }

        var tokens = new string[readers];
        await Parallel.ForAsync(0, readers, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (reader, cancellation) =>
            tokens[reader] = await SignInAsync(http, string.Create(CultureInfo.InvariantCulture, $"patron-{reader + 1}"), cancellation));
        return new Centre(host, http, new TableServiceClient(storage), tokens);
    }

    public Task<string> SignInAsync(string name) => SignInAsync(Http, name, CancellationToken.None);

    public HttpRequestMessage Request(HttpMethod method, string path, int reader, string? json = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tokens[reader]);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return request;
    }

    /// <summary>The answer's body; anything but the expected status ends the run.</summary>
    public async Task<string> SendAsync(HttpRequestMessage request, int expected)
    {
        using var answer = await Http.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        return (int)answer.StatusCode == expected
            ? body
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri}: {(int)answer.StatusCode} {body}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await api.DisposeAsync();
    }

    private static string FileWith(int seats, int computers)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "libraries", "demo.centre.json")))!;
        var weekly = file["hours"]!["weekly"]!.AsObject();
        foreach (var day in weekly.Select(day => day.Key).ToList())
        {
            weekly[day] = new JsonArray(new JsonObject { ["start"] = "08:00", ["end"] = "20:00" });
        }

        file["hours"]!["exceptions"] = new JsonArray();
        file["rules"]!["kinds"]!["seat"]!["dailyMinutes"] = 24 * 60;
        var computer = file["rules"]!["kinds"]!["computer"]!.AsObject();
        computer.Remove("openBookings");
        computer["dailyMinutes"] = 24 * 60;
        computer["horizonDays"] = 14;
        file["resources"] = new JsonArray([.. Of(file, "seat", seats, Deal.Seat), .. Of(file, "computer", computers, AnyFree.Computer)]);
        return file.ToJsonString();
    }

    private static List<JsonNode> Of(JsonNode file, string kind, int count, Func<int, string> name)
    {
        var model = file["resources"]!.AsArray().First(resource => resource!["kind"]!.GetValue<string>() == kind)!;
        return [.. Enumerable.Range(0, count).Select(number => Named(model.DeepClone(), name(number)))];
    }

    private static JsonNode Named(JsonNode resource, string id)
    {
        resource["id"] = id;
        return resource;
    }

    private static async Task ReadyAsync(HttpClient http)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var answer = await http.GetAsync(new Uri("/api/health", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The API does not become healthy.");
    }

    private static async Task<string> SignInAsync(HttpClient http, string name, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "password",
            ["client_id"] = "coworking-local",
            ["scope"] = "openid api",
            ["username"] = name,
            ["password"] = "local",
        });
        using var answer = await http.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        return JsonNode.Parse(body)?["access_token"]?.GetValue<string>() ?? throw new InvalidOperationException($"{name} cannot sign in: {body}");
    }
}
