using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Centres;

public sealed class HoursAndBookingsTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task Closing_a_day_names_its_bookings_first_and_changes_nothing()
    {
        var (day, patron, booking) = await BookedAsync();
        using var director = await centre.ClientAsync("director");

        using var refused = await director.ChangeCentreAsync(file => Close(file, day));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = await refused.JsonAsync();
        Assert.Equal("bookings-outside-hours", (string?)problem["code"]);
        Assert.Equal((string?)booking["id"], (string?)Assert.Single(problem["bookings"]!.AsArray())!["id"]);
        Assert.False((bool)problem["more"]!);
        Assert.NotEmpty((await patron.GetJsonAsync($"/api/availability?date={A.Iso(day)}"))["open"]!.AsArray());
    }

    [Fact]
    public async Task Closing_a_day_cancels_on_purpose_and_tells_the_reason_of_the_day()
    {
        var (day, patron, booking) = await BookedAsync();
        using var director = await centre.ClientAsync("director");

        using var changed = await director.ChangeCentreAsync(file => Close(file, day), "?bookings=cancel");

        Assert.True(changed.IsSuccessStatusCode, await changed.TextAsync());
        var shown = await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
        Assert.Equal("cancelled", (string?)shown["status"]);
        Assert.Equal("Stocktaking", (string?)shown["reason"]!["en"]);
        Assert.Empty((await patron.GetJsonAsync($"/api/availability?date={A.Iso(day)}"))["open"]!.AsArray());
    }

    [Fact]
    public async Task Closing_a_day_keeps_bookings_on_purpose_and_asks_no_more_of_them()
    {
        var (day, patron, booking) = await BookedAsync();
        using var director = await centre.ClientAsync("director");

        using var changed = await director.ChangeCentreAsync(file => Close(file, day), "?bookings=keep");
        Assert.True(changed.IsSuccessStatusCode, await changed.TextAsync());
        Assert.Equal("confirmed", (string?)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["status"]);

        using var later = await director.ChangeCentreAsync(file => file["hours"]!["weekly"]!["sunday"] = Hours("10:00", "12:00"));
        Assert.True(later.IsSuccessStatusCode, await later.TextAsync());
    }

    [Fact]
    public async Task A_longer_lunch_break_touches_only_what_lies_in_it()
    {
        var (day, patron, _) = await BookedAsync("12:00");
        var afternoon = await A.Booking().On(day).At("15:00").Of("seat-02").MadeByAsync(patron);
        using var director = await centre.ClientAsync("director");
        var weekday = day.DayOfWeek.ToString().ToLowerInvariant();

        using var refused = await director.ChangeCentreAsync(file => file["hours"]!["weekly"]![weekday]![0]!["end"] = "12:30");

        var named = Assert.Single((await refused.JsonAsync())["bookings"]!.AsArray())!;
        Assert.Equal("12:00", (string?)named["start"]);
        Assert.NotEqual((string?)afternoon["id"], (string?)named["id"]);
    }

    [Fact]
    public async Task A_change_that_leaves_the_hours_alone_asks_nothing()
    {
        await BookedAsync();
        using var director = await centre.ClientAsync("director");
        using var changed = await director.ChangeCentreAsync(file => file["phone"] = "+7 700 000");
        Assert.True(changed.IsSuccessStatusCode, await changed.TextAsync());
    }

    [Fact]
    public async Task An_old_version_cancels_nobody()
    {
        var (day, patron, booking) = await BookedAsync();
        using var director = await centre.ClientAsync("director");
        var seen = await director.GetJsonAsync("/api/centre");
        await director.SetAsync(file => file["phone"] = $"+7 {Guid.NewGuid():n}"[..20]);

        var mine = Director.Editable(seen);
        Close(mine, day);
        using var refused = await director.PutAsync("/api/desk/centre?bookings=cancel", mine, "If-Match", (string)seen["etag"]!);

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
        Assert.Equal("confirmed", (string?)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["status"]);
    }

    [Fact]
    public async Task Only_keep_and_cancel_are_understood()
    {
        using var director = await centre.ClientAsync("director");
        using var answer = await director.ChangeCentreAsync(file => file["phone"] = "1", "?bookings=move");
        Assert.NotNull((await answer.JsonAsync())["errors"]!["bookings"]);
    }

    [Fact]
    public async Task At_most_a_hundred_are_named_and_all_are_cancelled()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            foreach (var kind in file["rules"]!["kinds"]!.AsObject())
            {
                kind.Value!.AsObject().Remove("dailyMinutes");
            }

            return file;
        });
        var day = other.NewDay();
        // Seven half hours of sixteen seats, all of one patron a seat.
        var ids = (await Task.WhenAll(Enumerable.Range(1, 16).Select(async seat =>
        {
            using var patron = await other.BareClientAsync(TestCentre.NewPatron());
            var made = new List<string>();
            for (var half = 0; half < 7; half++)
            {
                var at = Coworking.Domain.Common.TimeOfDay.Parse("09:00").Moved(half * 30).ToString();
                made.Add((string)(await A.Booking().On(day).At(at).For(30).Of($"seat-{seat:00}").MadeByAsync(patron))["id"]!);
            }

            return made;
        }))).SelectMany(made => made).ToList();
        using var director = await other.ClientAsync("director");

        using var refused = await director.ChangeCentreAsync(file => Close(file, day));
        var problem = await refused.JsonAsync();
        Assert.Equal(100, problem["bookings"]!.AsArray().Count);
        Assert.True((bool)problem["more"]!);

        using var changed = await director.ChangeCentreAsync(file => Close(file, day), "?bookings=cancel");
        Assert.True(changed.IsSuccessStatusCode, await changed.TextAsync());
        var busy = (await director.GetJsonAsync($"/api/availability?date={A.Iso(day)}"))["resources"]!.AsArray();
        Assert.Equal(112, ids.Count);
        Assert.All(busy, resource => Assert.Empty(resource!["busy"]!.AsArray()));
    }

    private async Task<(LocalDate Day, HttpClient Patron, JsonObject Booking)> BookedAsync(string time = "10:00")
    {
        var day = centre.NewDay();
        var patron = await centre.NewPatronClientAsync();
        return (day, patron, await A.Booking().On(day).At(time).Of("seat-01").MadeByAsync(patron));
    }

    private static void Close(JsonObject file, LocalDate day) => file["hours"]!["exceptions"]!.AsArray().Add(
        new JsonObject { ["date"] = A.Iso(day), ["open"] = new JsonArray(), ["reason"] = new JsonObject { ["en"] = "Stocktaking" } });

    private static JsonArray Hours(string start, string end) => [new JsonObject { ["start"] = start, ["end"] = end }];
}
