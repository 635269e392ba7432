using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Clocks;

/// <summary>Days of 23, 24 and 25 hours, in a centre that never closes: every minute that really passes can be booked, once.</summary>
public sealed class ClockChangeTests(StorageFixture storage)
{
    private const string Berlin = "Europe/Berlin";

    [Theory]
    [InlineData(2027, 3, 27, 24)]
    [InlineData(2027, 3, 28, 23)]
    [InlineData(2027, 10, 31, 25)]
    public async Task Bookings_side_by_side_on_the_dial_fill_the_day_without_a_gap_or_an_overlap(int year, int month, int date, int hours)
    {
        await FillAsync(Berlin, new LocalDate(year, month, date), hours);
    }

    /// <summary>The guard taken out: an hour's difference to Greenwich in the place of the zone.</summary>
    [Theory]
    [InlineData(2027, 3, 28, 23)]
    [InlineData(2027, 10, 31, 25)]
    public async Task Without_the_zones_rules_the_same_harness_sees_hours_that_nobody_lives_through(int year, int month, int date, int hours) =>
        Assert.NotNull(await Record.ExceptionAsync(() => FillAsync("Etc/GMT-1", new LocalDate(year, month, date), hours)));

    [Theory]
    [InlineData(2027, 3, 28, "01:30", "04:00", 90)]
    [InlineData(2027, 10, 31, "01:30", "04:00", 210)]
    public async Task A_booking_over_the_change_counts_the_minutes_that_really_pass(int year, int month, int date, string start, string end, int minutes)
    {
        var day = new LocalDate(year, month, date);
        await using var centre = await StartAsync(Berlin, day, file => file["rules"]!["kinds"]!["seat"]!["dailyMinutes"] = minutes + 30);
        using var patron = await centre.NewPatronClientAsync();

        var over = await A.Booking().On(day).At(start).For(TimeOfDay.Parse(end).Minutes - TimeOfDay.Parse(start).Minutes).MadeByAsync(patron);
        Assert.Equal(Duration.FromMinutes(minutes), At(over, "endsAt") - At(over, "startsAt"));
        Assert.Equal(At(over, "startsAt") - Duration.FromMinutes(15), InstantOf(over["checkIn"]!["opensAt"]));

        using var tooMuch = await A.Booking().On(day).At("10:00").For(45).ByAsync(patron);
        Assert.Equal("daily-limit", (string?)(await tooMuch.JsonAsync())["code"]);
        await A.Booking().On(day).At("10:00").For(30).MadeByAsync(patron);
    }

    /// <summary>On 1 March 2024 all of Kazakhstan went to UTC+5: who booked days before comes at the hour that was booked.</summary>
    [Fact]
    public Task A_booking_made_before_the_country_changed_its_zone_is_at_its_hour_on_the_dial() => BookOverTheChangeAsync("Asia/Almaty");

    [Fact]
    public async Task Without_the_zones_rules_the_same_harness_sees_the_country_stay_where_it_was() =>
        Assert.NotNull(await Record.ExceptionAsync(() => BookOverTheChangeAsync("Etc/GMT-6")));

    /// <summary>The zone is a setting. Putting it right moves nobody on the dial, and lets nobody in between.</summary>
    [Fact]
    public async Task A_centre_that_puts_its_zone_right_keeps_its_bookings_on_the_dial()
    {
        var day = new LocalDate(2027, 2, 2);
        await using var centre = await StartAsync("Asia/Almaty", day.PlusDays(-1));
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").MadeByAsync(patron);

        await centre.ImportAsync(File("Asia/Tokyo", change: null));

        Assert.Equal("Asia/Tokyo", (string?)(await patron.GetJsonAsync("/api/centre"))["zone"]);
        var shown = await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
        Assert.Equal(("10:00", "11:00", "confirmed"), ((string?)shown["start"], (string?)shown["end"], (string?)shown["status"]));
        using var taken = await A.Booking().On(day).At("10:30").ByAsync(other);
        Assert.Equal("slot-taken", (string?)(await taken.JsonAsync())["code"]);
        await A.Booking().On(day).At("11:00").MadeByAsync(other);
        Assert.Empty(await Fsck.FaultsAsync(centre, [day]));
    }

    private async Task BookOverTheChangeAsync(string zone)
    {
        var change = new LocalDate(2024, 2, 29);
        await using var centre = await StartAsync(zone, change.PlusDays(-3));
        using var patron = await centre.NewPatronClientAsync();
        var before = await A.Booking().On(change.PlusDays(-1)).At("10:00").MadeByAsync(patron);
        var last = await A.Booking().On(change).At("23:00").MadeByAsync(patron);
        var after = await A.Booking().On(change.PlusDays(1)).At("10:00").MadeByAsync(patron);

        Assert.Equal("2024-02-28T10:00:00+06:00", (string?)before["startsAt"]);
        Assert.Equal(Duration.FromHours(2), At(last, "endsAt") - At(last, "startsAt"));
        Assert.Equal("2024-03-01T10:00:00+05:00", (string?)after["startsAt"]);
        Assert.Equal("2024-03-01T09:45:00+05:00", (string?)after["checkIn"]!["opensAt"]);
        Assert.Empty(await Fsck.FaultsAsync(centre, [change.PlusDays(-1), change, change.PlusDays(1)]));
    }

    /// <summary>Everybody books an hour of the day at once, in a centre that reckons in <paramref name="zone"/>; what must come of it is Berlin's.</summary>
    private async Task FillAsync(string zone, LocalDate day, int hours)
    {
        var berlin = DateTimeZoneProviders.Tzdb[Berlin];
        await using var centre = await StartAsync(zone, day);
        var booked = await Task.WhenAll(Enumerable.Range(0, 24).Select(async hour =>
        {
            using var patron = await centre.BareClientAsync(TestCentre.NewPatron());
            using var answer = await A.Booking().On(day).At(new TimeOfDay(hour * 60).ToString()).ByAsync(patron);
            var body = await answer.JsonAsync();
            return (Hour: hour, Code: answer.StatusCode == HttpStatusCode.Created ? "" : (string?)body["code"], Body: body);
        }));

        // In March the clock jumps from two to three: nobody can come at two.
        Assert.Equal(hours == 23 ? [2] : [], booked.Where(one => one.Code == "outside-opening-hours").Select(one => one.Hour));
        var made = booked.Where(one => one.Code == "").Select(one => (From: At(one.Body, "startsAt"), To: At(one.Body, "endsAt"))).OrderBy(one => one.From).ToList();
        Assert.Equal(booked.Count(one => one.Code != "outside-opening-hours"), made.Count);
        Assert.Equal(day.AtStartOfDayInZone(berlin).ToInstant(), made[0].From);
        Assert.Equal(day.PlusDays(1).AtStartOfDayInZone(berlin).ToInstant(), made[^1].To);
        Assert.Equal(made.Skip(1).Select(one => one.From), made.SkipLast(1).Select(one => one.To));
        Assert.Equal(Duration.FromHours(hours), made.Aggregate(Duration.Zero, (sum, one) => sum + (one.To - one.From)));
        Assert.Empty((await Oracle.ReadAsync(centre, [day])).TakenTwice());
        Assert.Empty(await Fsck.FaultsAsync(centre, [day]));
    }

    private static Instant At(JsonObject booking, string member) => InstantOf(booking[member]);

    private static Instant InstantOf(JsonNode? text) => OffsetDateTimePattern.ExtendedIso.Parse((string)text!).Value.ToInstant();

    private async Task<TestCentre> StartAsync(string zone, LocalDate day, Action<JsonNode>? change = null)
    {
        var centre = await TestCentre.StartAsync(storage, change: _ => File(zone, change));
        centre.Clock.Reset(day.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[zone]).ToInstant());
        return centre;
    }

    /// <summary>A centre that is open day and night, without limits of time.</summary>
    private static JsonNode File(string zone, Action<JsonNode>? change)
    {
        var file = TestCentre.DemoFile();
        file["zone"] = zone;
        file["hours"]!["exceptions"] = new JsonArray();
        var weekly = file["hours"]!["weekly"]!.AsObject();
        foreach (var day in weekly.Select(day => day.Key).ToList())
        {
            weekly[day] = new JsonArray(new JsonObject { ["start"] = "00:00", ["end"] = "24:00" });
        }

        file["rules"]!["endOfDayMarginMinutes"] = 0;
        var seat = file["rules"]!["kinds"]!["seat"]!.AsObject();
        seat.Remove("dailyMinutes");
        seat.Remove("longestMinutes");
        change?.Invoke(file);
        return file;
    }
}
