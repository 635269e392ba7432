using System.Net.Http.Headers;
using Coworking.Api.Tests.Fixture;
using Coworking.Local;
using Coworking.Local.Demo;
using Coworking.Local.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Xunit;

namespace Coworking.Api.Tests.Local;

/// <summary>What a newcomer finds in the demo centre. The clock stands at 08:00 of a Wednesday.</summary>
public sealed class DemoTests(LocalHostFixture local) : IClassFixture<LocalHostFixture>, IAsyncLifetime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private static readonly LocalDate Wednesday = new(2026, 11, 25);

    private readonly FakeClock clock = new(At(Wednesday, 8));
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("demo-");
    private LocalHost host = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        host = await local.StartAsync(extra: builder => builder.Services.AddSingleton<IClock>(clock));
        client = LocalHostFixture.ClientOf(host);
        await host.StorageIsReadyAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task It_has_the_places_of_the_contract()
    {
        await SetUpAsync();
        var kinds = (await client.GetJsonAsync("/api/resources"))["items"]!.AsArray()
            .CountBy(item => item!["kind"]!.GetValue<string>()).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["computer"] = 12, ["seat"] = 16, ["room"] = 3, ["booth"] = 2, ["equipment"] = 7 },
            kinds);
    }

    [Fact]
    public async Task Every_sample_booking_is_one_that_the_API_takes()
    {
        await SetUpAsync();
        var minutes = SampleBooking.OfADay.SelectMany(booking => booking.Resources.Select(resource => (resource, booking.Start, booking.End)))
            .Where(booking => booking.resource is not ("hall" or "study" or "workshop"))
            .Order()
            .ToList();
        Assert.Equal(minutes, (await BusyAsync(Wednesday)).Where(busy => busy.Resource is not ("hall" or "study" or "workshop")).Order());
        Assert.Contains(await BusyAsync(Wednesday), busy => busy.Resource == "hall");
    }

    [Fact]
    public async Task Bookings_lie_on_the_next_two_open_days_only()
    {
        await SetUpAsync();
        var busy = new List<int>();
        for (var ahead = 0; ahead <= 14; ahead++)
        {
            if ((await BusyAsync(Wednesday.PlusDays(ahead))).Count > 0)
            {
                busy.Add(ahead);
            }
        }

        Assert.Equal([0, 1], busy);
    }

    [Fact]
    public async Task Only_what_is_still_to_come_is_booked_today()
    {
        clock.Reset(At(Wednesday, 15));
        await SetUpAsync();
        Assert.All(await BusyAsync(Wednesday), busy => Assert.True(string.CompareOrdinal(busy.Start, "14:45") > 0, $"{busy} lies in the past"));
    }

    [Fact]
    public async Task The_people_of_the_sign_in_page_start_with_nothing()
    {
        await SetUpAsync();
        foreach (var person in new[] { "patron-1", "patron-8", "patron-99" })
        {
            Assert.Empty((await MineAsync(person))["items"]!.AsArray());
        }

        Assert.NotEmpty((await MineAsync($"patron-{DemoBookings.FirstPatron}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Kept_data_is_filled_once_and_the_next_morning_gets_its_own_day()
    {
        await SetUpAsync();
        var (today, tomorrow) = (await BusyAsync(Wednesday), await BusyAsync(Wednesday.PlusDays(1)));

        await SetUpAsync();
        Assert.Equal(today, await BusyAsync(Wednesday));

        clock.Reset(At(Wednesday.PlusDays(1), 8));
        await SetUpAsync();
        Assert.Equal(tomorrow, await BusyAsync(Wednesday.PlusDays(1)));
        Assert.NotEmpty(await BusyAsync(Wednesday.PlusDays(2)));
    }

    [Fact]
    public async Task Without_the_demo_there_are_hours_and_rules_and_nothing_else()
    {
        await SetUpAsync(demo: false);
        Assert.Empty((await client.GetJsonAsync("/api/resources"))["items"]!.AsArray());
        Assert.Empty((await client.GetJsonAsync("/api/recordings"))["items"]!.AsArray());
        Assert.NotEmpty((await client.GetJsonAsync($"/api/availability?date={A.Iso(Wednesday)}"))["open"]!.AsArray());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Instant At(LocalDate date, int hour) => date.At(new LocalTime(hour, 0)).InZoneStrictly(Zone).ToInstant();

    private async Task SetUpAsync(bool demo = true)
    {
        var file = await CentreFile.ReadAsync(demo, TestContext.Current.CancellationToken);
        var marks = new Marks(folder.FullName);

        // Storage takes no link of a clock that is days ahead, so the recordings have tests of their own.
        marks.Write(DemoCentre.RecordingsMark, "made");
        await new DemoCentre(host, marks).SetUpAsync(file, demo, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<(string Resource, string Start, string End)>> BusyAsync(LocalDate date) =>
    [
        .. (await client.GetJsonAsync($"/api/availability?date={A.Iso(date)}"))["resources"]!.AsArray().SelectMany(resource =>
            resource!["busy"]!.AsArray().Select(busy => (resource["id"]!.GetValue<string>(), busy!["start"]!.GetValue<string>(), busy["end"]!.GetValue<string>()))),
    ];

    private async Task<System.Text.Json.Nodes.JsonObject> MineAsync(string person)
    {
        var token = IssuerClient.Text((await new IssuerClient(client).PasswordAsync(person)).Body, "access_token");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/me/bookings", UriKind.Relative)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.JsonAsync();
    }
}
