using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>What happens to a booking between being made and its end.</summary>
public sealed class LifeTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Theory]
    [InlineData("09:44", HttpStatusCode.UnprocessableEntity, "check-in-too-early")]
    [InlineData("09:45", HttpStatusCode.OK, "checked-in")]
    [InlineData("10:09", HttpStatusCode.OK, "checked-in")]
    [InlineData("10:10", HttpStatusCode.UnprocessableEntity, "check-in-closed")]
    public async Task Check_in_opens_a_quarter_before_and_closes_ten_minutes_after_for_a_computer(string at, HttpStatusCode status, string outcome)
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("pc-01").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, at));

        using var answer = await patron.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        var said = await answer.JsonAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(outcome, (string?)(said["code"] ?? said["status"]));
    }

    [Fact]
    public async Task Who_books_the_running_quarter_has_the_whole_grace_from_then_on()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        centre.Clock.Reset(TestCentre.At(day, "10:14"));
        var booking = await A.Booking().On(day).At("10:00").For(60).Of("pc-01").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "10:23"));

        Assert.Equal("checked-in", (string?)(await patron.DoneAsync(booking, "check-in"))["status"]);
    }

    [Fact]
    public async Task A_place_whose_patron_has_not_come_is_free_again_without_any_timer()
    {
        var day = centre.NewDay();
        using var absent = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var missed = await A.Booking().On(day).At("10:00").For(60).Of("pc-01").MadeByAsync(absent);
        centre.Clock.Reset(TestCentre.At(day, "10:09"));
        using var early = await A.Booking().On(day).At("10:00").For(45).Of("pc-01").ByAsync(other);
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);

        centre.Clock.Reset(TestCentre.At(day, "10:10"));
        await A.Booking().On(day).At("10:00").For(45).Of("pc-01").MadeByAsync(other);

        Assert.Equal("no-show", (string?)(await absent.GetJsonAsync($"/api/bookings/{missed["id"]}"))["status"]);
        using var late = await absent.PostAsync($"/api/bookings/{missed["id"]}/check-in");
        Assert.Equal("check-in-closed", (string?)(await late.JsonAsync())["code"]);
    }

    [Fact]
    public async Task Settling_a_day_writes_down_what_was_true_and_changes_nothing_that_people_see()
    {
        var day = centre.NewDay();
        using var absent = await centre.NewPatronClientAsync();
        using var present = await centre.NewPatronClientAsync();
        var missed = await A.Booking().On(day).At("10:00").For(60).Of("pc-01").MadeByAsync(absent);
        var used = await A.Booking().On(day).At("10:00").For(60).Of("pc-02").MadeByAsync(present);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        await present.DoneAsync(used, "check-in");
        centre.Clock.Reset(TestCentre.At(day, "11:00"));
        var before = (await absent.StatusAsync(missed), await present.StatusAsync(used), (await A.Booking().On(day).At("11:00").Of("pc-01").MadeByAsync(absent))["status"]!.ToString());

        await centre.Host.Services.GetRequiredService<SettleDay>().RunAsync(day, TestContext.Current.CancellationToken);
        await centre.Host.Services.GetRequiredService<SettleDay>().RunAsync(day, TestContext.Current.CancellationToken);

        Assert.Equal(("no-show", "completed", "confirmed"), before);
        Assert.Equal(("no-show", "completed"), (await absent.StatusAsync(missed), await present.StatusAsync(used)));
        Assert.Equal("2-no-show", (await absent.GetJsonAsync($"/api/bookings/{missed["id"]}"))["etag"]!.ToString().Trim('"'));
    }

    [Fact]
    public async Task Who_leaves_early_gives_the_rest_to_others_from_this_minute()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").For(60).Of("pc-01").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "10:05"));
        await patron.DoneAsync(booking, "check-in");
        centre.Clock.Reset(TestCentre.At(day, "10:22"));

        var left = await patron.DoneAsync(booking, "leave");
        var again = await patron.DoneAsync(booking, "leave");

        Assert.Equal(("completed", "10:22"), ((string?)left["status"], (string?)left["end"]));
        Assert.Equal((string?)left["etag"], (string?)again["etag"]);
        await A.Booking().On(day).At("10:30").For(30).Of("pc-01").MadeByAsync(other);
        var busy = (await other.GetJsonAsync($"/api/availability?date={A.Iso(day)}&kind=computer"))["resources"]![0]!["busy"]!.AsArray();
        Assert.Equal(["10:00-10:22", "10:30-11:00"], busy.Select(one => $"{one!["start"]}-{one["end"]}"));
    }

    [Fact]
    public async Task Nobody_leaves_who_has_not_come_and_nobody_cancels_who_is_there()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("pc-01").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));

        Assert.Equal("not-checked-in", await patron.RefusalAsync(booking, "leave"));
        await patron.DoneAsync(booking, "check-in");
        Assert.Equal("already-started", await patron.RefusalAsync(booking, "cancel"));
    }

    [Fact]
    public async Task A_booking_is_extended_beyond_its_longest_length_but_not_beyond_the_days_limit_or_the_next_booking()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("09:00").For(60).Of("pc-01").MadeByAsync(patron);
        await A.Booking().On(day).At("11:00").For(60).Of("pc-02").MadeByAsync(other);
        var beside = await A.Booking().On(day).At("10:00").For(60).Of("pc-02").MadeByAsync(other);

        Assert.Equal("11:00", (string?)(await patron.DoneAsync(booking, "extend", """{"end":"11:00"}"""))["end"]);
        Assert.Equal("daily-limit", await patron.RefusalAsync(booking, "extend", """{"end":"11:15"}"""));
        Assert.Equal("not-later", await patron.RefusalAsync(booking, "extend", """{"end":"10:30"}"""));
        Assert.Equal("daily-limit", await other.RefusalAsync(beside, "extend", """{"end":"11:15"}"""));
        using var third = await centre.NewPatronClientAsync();
        var before = await A.Booking().On(day).At("12:00").For(30).Of("pc-02").MadeByAsync(third);
        Assert.Equal("off-grid", await third.RefusalAsync(before, "extend", """{"end":"12:40"}"""));
        Assert.Equal("outside-opening-hours", await third.RefusalAsync(before, "extend", """{"end":"13:15"}"""));
        using var fourth = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("12:30").For(30).Of("pc-02").MadeByAsync(fourth);
        Assert.Equal("slot-taken", await third.RefusalAsync(before, "extend", """{"end":"12:45"}"""));
    }

    [Fact]
    public async Task A_repeated_request_is_answered_as_the_first_whatever_happened_since()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var request = A.Booking().On(day).At("09:00").For(60).Of("pc-01").Keyed("once");
        var first = await request.MadeByAsync(patron);
        await patron.DoneAsync(first, "extend", """{"end":"10:30"}""");
        centre.Clock.Reset(TestCentre.At(day, "09:00"));
        await patron.DoneAsync(first, "check-in");

        Assert.Equal(first.ToJsonString(), (await request.MadeByAsync(patron)).ToJsonString());
    }

    [Fact]
    public async Task A_group_that_needs_approval_holds_its_room_until_the_time_is_over()
    {
        await using var strict = await TestCentre.StartAsync(centre.Storage, change: file =>
        {
            file["rules"]!["kinds"]!["room"]!["approvalFromPeople"] = 8;
            return file;
        });
        var day = strict.NewDay();
        using var patron = await strict.NewPatronClientAsync();
        using var other = await strict.NewPatronClientAsync();
        var small = await A.Booking().On(day).At("09:00").For(60).Of("study").With("people", 7).MadeByAsync(patron);
        var large = await A.Booking().On(day).At("10:00").For(60).Of("hall").With("people", 8).MadeByAsync(patron);

        Assert.Equal(("confirmed", "awaiting-approval"), ((string?)small["status"], (string?)large["status"]));
        using var taken = await A.Booking().On(day).At("10:00").For(60).Of("hall").ByAsync(other);
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        strict.Clock.Reset(TestCentre.At(day, "10:00"));
        Assert.Equal("not-approved", await patron.RefusalAsync(large, "check-in"));
        strict.Clock.Reset(TestCentre.At(day, "10:15"));
        Assert.Equal("cancelled", await patron.StatusAsync(large));
        await A.Booking().On(day).At("10:15").For(30).Of("hall").MadeByAsync(other);
    }

    [Fact]
    public async Task When_a_zone_gets_other_rules_check_in_and_the_kept_place_move_with_the_dial()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").For(60).Of("pc-01").MadeByAsync(patron);
        await WrittenAnHourEarlierAsync(day);

        var seen = await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
        await centre.Host.Services.GetRequiredService<SettleDay>().RunAsync(day, TestContext.Current.CancellationToken);
        centre.Clock.Reset(TestCentre.At(day, "09:20"));
        using var taken = await A.Booking().On(day).At("10:00").For(60).Of("pc-01").ByAsync(other);

        Assert.Equal(booking["checkIn"]!.ToJsonString(), seen["checkIn"]!.ToJsonString());
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
    }

    [Theory]
    [InlineData("check-in")]
    [InlineData("leave")]
    [InlineData("cancel")]
    public async Task Another_patrons_booking_is_not_there(string verb)
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).MadeByAsync(patron);

        using var answer = await other.PostAsync($"/api/bookings/{booking["id"]}/{verb}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>The day's rows as they would be if the zone had been an hour ahead when they were written.</summary>
    private async Task WrittenAnHourEarlierAsync(LocalDate day)
    {
        var table = centre.Host.Services.GetRequiredService<CentreTables>().Days;
        var partition = day.ToString("uuuuMMdd", System.Globalization.CultureInfo.InvariantCulture);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}")))
        {
            foreach (var (column, value) in row.Where(column => column.Value is string).Select(column => (column.Key, (string)column.Value)).ToList())
            {
                row[column] = column == "Kept" ? $"{long.Parse(value, System.Globalization.CultureInfo.InvariantCulture) - 3600}"
                    : column == "Booking" || column.StartsWith("b_", StringComparison.Ordinal) ? Earlier(value)
                    : value;
            }

            await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }

        static string Earlier(string booking)
        {
            var json = JsonNode.Parse(booking)!.AsObject();
            foreach (var member in new[] { "startsAt", "endsAt", "checkInOpensAt", "checkInClosesAt" })
            {
                json[member] = DateTimeOffset.Parse((string)json[member]!, System.Globalization.CultureInfo.InvariantCulture)
                    .AddHours(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            }

            return json.ToJsonString();
        }
    }
}
