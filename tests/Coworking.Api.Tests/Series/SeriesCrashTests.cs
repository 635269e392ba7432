using System.Text.Json.Nodes;
using Coworking.Api.Tests.Closures;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Series;

/// <summary>
/// The program dies after the first, the second, … the last storage call of a series: after going on, each date is booked once,
/// moved once, or cancelled, and nothing is lost.
/// </summary>
public sealed class SeriesCrashTests(StorageFixture storage)
{
    private const int Weeks = 3;
    private const int MostCalls = 120;

    [Theory]
    [InlineData("create", "booked booked booked", "15:50-17:40")]
    [InlineData("change", "booked booked booked", "13:50-15:10")]
    [InlineData("cancel", "cancelled cancelled cancelled", "")]
    public async Task Whatever_call_was_the_last_one_going_on_makes_it_whole(string verb, string states, string busy)
    {
        await using var crashed = await CrashedCentre.StartAsync(storage);
        using var desk = await crashed.Centre.BareClientAsync("librarian");
        var calls = 0;
        // Dates are carried out side by side, so who dies when is not the same each time: two steps at a time are enough.
        var died = true;
        while (died)
        {
            Assert.True(calls <= MostCalls, "It never ends.");
            var day = crashed.Centre.NewWeeks(Weeks);
            var club = ASeries.From(day).Weeks(Weeks);
            var made = verb == "create" ? null : await club.MadeByAsync(desk);
            died = await crashed.DiesAsync(calls, desk, () => made is null ? club.ByAsync(desk, $"crash-{calls}") : SendAsync(desk, made, verb));
            await crashed.AssertSoundAsync(calls, day, day.PlusWeeks(1), day.PlusWeeks(2));

            var whole = made is null ? await club.MadeByAsync(desk, $"crash-{calls}") : await desk.DoAsync(made, verb, Body(verb));

            Assert.True(whole.States() == states, $"dead after {calls} calls: {whole.States()}");
            Assert.Equal(whole.States(), (await desk.DoAsync(whole, "continue")).States());
            await AssertOnceAsync(crashed.Centre, desk, day, busy, calls);
            await crashed.AssertSoundAsync(calls, day, day.PlusWeeks(1), day.PlusWeeks(2));
            calls += 2;
        }

        Assert.InRange(calls, 10, MostCalls);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient desk, JsonObject series, string verb) =>
        desk.PostTextAsync($"/api/desk/series/{series["id"]}/{verb}", Body(verb));

    private static string Body(string verb) => verb == "change" ? """{"start":"14:00","end":"15:00"}""" : "{}";

    private static async Task AssertOnceAsync(TestCentre centre, HttpClient desk, LocalDate day, string busy, int calls)
    {
        foreach (var date in Enumerable.Range(0, Weeks).Select(week => day.PlusWeeks(week)))
        {
            Assert.Equal(busy, await centre.BusyAsync(date, "hall"));
            var shown = (await desk.GetJsonAsync($"/api/desk/day?date={A.Iso(date)}"))["bookings"]!.AsArray();
            Assert.True(shown.Count == 1, $"dead after {calls} calls: {shown.ToJsonString()}");
        }
    }
}
