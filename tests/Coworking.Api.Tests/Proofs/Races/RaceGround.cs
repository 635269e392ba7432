using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Races;

/// <summary>
/// One centre on which pairs race: eight seats and what they are exchanged for, each with its own people, so that eight rounds are run side by side on one day and
/// the next eight on another.
/// </summary>
internal sealed class RaceGround : IAsyncDisposable
{
    private const int Places = 8;

    private readonly List<Racers> _racers = [];

    private RaceGround(TestCentre centre, HttpClient librarian) => (Centre, Librarian) = (centre, librarian);

    public TestCentre Centre { get; }

    public HttpClient Librarian { get; }

    public LocalDate Day { get; private set; }

    /// <summary>What happens to all racers of this day while they race.</summary>
    public Task Meanwhile { get; private set; } = Task.CompletedTask;

    public static async Task<RaceGround> OpenAsync(StorageFixture storage, HttpPipelinePolicy? guard = null)
    {
        var centre = await TestCentre.StartAsync(storage, builder =>
        {
            builder.Configuration["Logging:LogLevel:Coworking"] = "Error";
            if (guard is not null)
            {
                builder.Services.AddSingleton(guard);
            }
        },
        WithSpareSeats);
        var ground = new RaceGround(centre, await centre.BareClientAsync("librarian"));
        for (var number = 1; number <= Places; number++)
        {
            ground._racers.Add(new Racers(
                $"seat-{number:00}",
                $"seat-{number + Places:00}",
                $"seat-{number + (2 * Places):00}",
                await centre.BareClientAsync(TestCentre.NewPatron()),
                await centre.BareClientAsync(TestCentre.NewPatron()),
                await centre.BareClientAsync(TestCentre.NewPatron())));
        }

        return ground;
    }

    /// <summary>Runs so many rounds, and counts how they ended; what a round returns is its end in a word or two.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="prepare">Makes what is raced for, at eight in the morning.</param>
    /// <param name="time">When the race is.</param>
    /// <param name="race">The race.</param>
    /// <param name="meanwhile">What happens to all of them meanwhile.</param>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(
        int rounds, Func<Racers, Task> prepare, string time, Func<Racers, Task<string>> race, Func<Task>? meanwhile = null)
    {
        var ends = new List<string>();
        for (var done = 0; done < rounds; done += Places)
        {
            Day = Centre.NewDay();
            await Task.WhenAll(_racers.Select(prepare));
            Centre.Clock.Reset(TestCentre.At(Day, Racers.At(time)));
            Meanwhile = Task.Run(() => meanwhile?.Invoke() ?? Task.CompletedTask);
            ends.AddRange(await Task.WhenAll(_racers.Select(race)));
            await Meanwhile;
            var faults = (await Oracle.ReadAsync(Centre, [Day])).Faults().Concat(await Fsck.FaultsAsync(Centre, [Day])).ToList();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }

        return ends.CountBy(end => end).ToDictionary(StringComparer.Ordinal);
    }

    public async Task BookAsync(Racers racers) =>
        racers.Booking = (string)(await A.Booking().On(Day).At(Racers.Start).Of(racers.Place).MadeByAsync(racers.One))["id"]!;

    /// <summary>What the timer does each minute.</summary>
    public Task SweepAsync() => Centre.Host.Services.GetRequiredService<SettleDay>().RunAsync(Day, CancellationToken.None);

    public static async Task<Reply> PostAsync(HttpClient client, string path, JsonObject? body = null)
    {
        using var answer = await client.PostAsync(
            new Uri(path, UriKind.Relative), body is null ? null : new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
        var text = await answer.TextAsync();
        return new Reply((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
    }

    public static string Counted(IReadOnlyDictionary<string, int> ends) => string.Join(", ", ends.OrderByDescending(one => one.Value)
        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {one.Key}")));

    public static async Task<string> StatusAsync(HttpClient client, string booking) => (string)(await client.GetJsonAsync($"/api/bookings/{booking}"))["status"]!;

    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    /// <summary>The demo centre has sixteen.</summary>
    private static JsonNode WithSpareSeats(JsonNode file)
    {
        var resources = file["resources"]!.AsArray();
        var last = resources.Single(resource => (string)resource!["id"]! == "seat-16")!;
        for (var number = (2 * Places) + 1; number <= 3 * Places; number++)
        {
            var seat = last.DeepClone();
            seat["id"] = $"seat-{number:00}";
            resources.Add(seat);
        }

        return file;
    }
}

/// <summary>Two people, a third one, and the place they meet at.</summary>
internal sealed class Racers(string place, string partner, string spare, HttpClient one, HttpClient other, HttpClient third)
{
    /// <summary>When all races are about.</summary>
    public const string Start = "10:00";

    public string Place => place;

    /// <summary>Another place that nobody else races for.</summary>
    public string Partner => partner;

    /// <summary>A third one.</summary>
    public string Spare => spare;

    public HttpClient One => one;

    public HttpClient Other => other;

    public HttpClient Third => third;

    public string Booking { get; set; } = "";

    /// <summary>The time by the distance to the start: "-10" is ten minutes before it.</summary>
    public static string At(string minutes) => Domain.Common.TimeOfDay.Parse(Start).Moved(int.Parse(minutes, CultureInfo.InvariantCulture)).ToString();
}
