using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>What each use case may ask of storage: calls cost patrons time and the library money.</summary>
public sealed class StorageBudgetTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_booking_of_a_named_place_is_three_calls() =>
        Assert.Equal(["GET", "GET", "POST"], await CallsOfAsync(A.Booking().On(centre.NewDay()).Of("seat-03")));

    [Fact]
    public async Task So_are_any_of_a_kind_and_several_places()
    {
        Assert.Equal(["GET", "GET", "POST"], await CallsOfAsync(A.Booking().On(centre.NewDay()).AnyOf("seat", 3)));
        Assert.Equal(["GET", "GET", "POST"], await CallsOfAsync(A.Booking().On(centre.NewDay()).Of("hall", "tv-1", "projector-1")));
    }

    [Fact]
    public async Task A_key_or_a_limit_over_days_or_both_make_it_four()
    {
        Assert.Equal(["GET", "GET", "POST", "POST"], await CallsOfAsync(A.Booking().On(centre.NewDay()).Of("seat-03").Keyed("k")));
        Assert.Equal(["GET", "GET", "POST", "POST"], await CallsOfAsync(A.Booking().On(centre.NewDay()).AnyOf("computer")));
        Assert.Equal(["GET", "GET", "POST", "POST"], await CallsOfAsync(A.Booking().On(centre.NewDay()).Of("pc-01").Keyed("k")));
    }

    [Fact]
    public async Task A_booking_is_two_steps_deep()
    {
        using var patron = await WarmAsync();
        var day = centre.NewDay();
        centre.Calls.Reset();
        centre.Calls.Hold = TimeSpan.FromMilliseconds(300);

        await A.Booking().On(day).Of("pc-01").Keyed("deep").MadeByAsync(patron);

        centre.Calls.Hold = TimeSpan.Zero;

        var calls = centre.Calls.To("Days", "Patrons");
        var decided = calls.Single(call => call.Target.Contains("B|", StringComparison.Ordinal) || call.Target.Contains("B%7C", StringComparison.Ordinal));
        var first = calls.Where(call => call != decided).ToList();
        Assert.Equal(3, first.Count);
        Assert.All(first, call => Assert.True(call.StartedAt < first.Min(other => other.EndedAt), "The reads and claims are sent side by side."));
        Assert.All(first, call => Assert.True(call.EndedAt <= decided.StartedAt, "The decision comes after them."));
    }

    [Fact]
    public async Task Cancelling_is_two_calls_and_a_third_for_a_limit_over_days()
    {
        using var patron = await WarmAsync();
        var seat = await A.Booking().On(centre.NewDay()).Of("seat-03").MadeByAsync(patron);
        Assert.Equal(["GET", "POST"], await CallsOfCancelAsync(patron, (string)seat["id"]!));

        var computer = await A.Booking().On(centre.NewDay()).Of("pc-03").MadeByAsync(patron);
        Assert.Equal(["GET", "POST", "POST"], await CallsOfCancelAsync(patron, (string)computer["id"]!));
    }

    [Fact]
    public async Task Looking_at_one_booking_is_one_call_and_at_all_of_mine_one_round_trip()
    {
        var day = centre.NewDay();
        using var patron = await WarmAsync();
        var booking = await A.Booking().On(day).MadeByAsync(patron);

        centre.Calls.Reset();
        await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
        Assert.Single(centre.Calls.To("Days", "Patrons"));

        centre.Calls.Reset();
        await patron.GetJsonAsync("/api/me/bookings");
        var calls = centre.Calls.To("Days", "Patrons");
        Assert.Equal(15, calls.Count);
        Assert.All(calls, call => Assert.Equal("GET", call.Method));
    }

    [Fact]
    public async Task A_day_of_200_bookings_on_40_resources_is_one_call_and_at_most_15_kilobytes()
    {
        var day = centre.NewDay();
        var resources = TestCentre.DemoFile()["resources"]!.AsArray().Select(one => (string)one!["id"]!).ToList();
        string[] starts = ["09:00", "10:00", "11:00", "14:00", "15:00"];
        await Parallel.ForEachAsync(
            from id in resources from start in starts select (id, start),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (slot, _) =>
            {
                using var patron = await centre.BareClientAsync(TestCentre.NewPatron());
                await A.Booking().On(day).At(slot.start).For(45).Of(slot.id).MadeByAsync(patron);
            });

        using var anyone = centre.Anyone();
        centre.Calls.Reset();
        var shown = await anyone.GetJsonAsync($"/api/availability?date={A.Iso(day)}");

        // The three rooms' bookings, widened by their buffers, melt into one stretch each side of lunch.
        Assert.Equal((37 * 5) + (3 * 2), shown["resources"]!.AsArray().Sum(resource => resource!["busy"]!.AsArray().Count));
        var call = Assert.Single(centre.Calls.To("Days"));
        Assert.InRange(call.ResponseBytes, 1_000, 15 * 1024);
    }

    private async Task<HttpClient> WarmAsync()
    {
        var patron = await centre.NewPatronClientAsync();
        using var settingsRead = await patron.FetchAsync("/api/centre");
        Assert.Equal(HttpStatusCode.OK, settingsRead.StatusCode);
        return patron;
    }

    private async Task<IEnumerable<string>> CallsOfAsync(BookingBuilder booking)
    {
        using var patron = await WarmAsync();
        centre.Calls.Reset();
        await booking.MadeByAsync(patron);
        return Methods();
    }

    private async Task<IEnumerable<string>> CallsOfCancelAsync(HttpClient patron, string id)
    {
        centre.Calls.Reset();
        using var answer = await patron.PostAsync($"/api/bookings/{id}/cancel");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Methods();
    }

    private IEnumerable<string> Methods() => centre.Calls.To("Days", "Patrons").Select(call => call.Method).Order(StringComparer.Ordinal);
}
