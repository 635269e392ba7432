using Coworking.Api.Tests.Closures;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Series;

/// <summary>A club every week: looked at first, booked date by date, changed and cancelled in parts.</summary>
public sealed class SeriesTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_preview_says_of_each_date_whether_it_can_be_had_and_what_is_in_the_way()
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");
        await AClosure.On(day.PlusWeeks(1)).From("17:00", "17:15").Of("tv-1").MadeByAsync(desk);
        await ASeries.From(day.PlusWeeks(2)).Weeks(1).At("15:00", "16:30").MadeByAsync(desk);

        centre.Calls.Reset();
        var preview = await ASeries.From(day).Weeks(4).Of("hall", "tv-1").PreviewedByAsync(desk);

        Assert.Equal("free closed clash free", preview.States());
        Assert.Equal("""[{"start":"17:00","end":"17:15"}]""", preview["dates"]![1]!["with"]!.ToJsonString());
        Assert.Equal("""[{"start":"14:50","end":"16:40"}]""", preview["dates"]![2]!["with"]!.ToJsonString());
        Assert.Null(preview["id"]);
        Assert.All(centre.Calls.To("Days", "Plans"), call => Assert.Equal("GET", call.Method));
    }

    [Fact]
    public async Task A_closed_day_is_said_to_be_closed()
    {
        centre.Clock.Reset(TestCentre.At(new LocalDate(2027, 3, 1), "08:00"));
        using var desk = await centre.ClientAsync("librarian");

        var preview = await ASeries.From(new LocalDate(2027, 3, 1)).Weeks(3).PreviewedByAsync(desk);

        Assert.Equal("free closed closed", preview.States());
    }

    [Fact]
    public async Task It_is_booked_date_by_date_beyond_every_patrons_limit_and_what_clashes_is_left_out()
    {
        var day = centre.NewWeeks(10);
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day.PlusWeeks(1)).At("16:00").For(60).Of("hall").MadeByAsync(patron);

        var series = await ASeries.From(day).Weeks(10).At("14:00", "17:45").MadeByAsync(desk);

        Assert.Equal("booked clash booked booked booked booked booked booked booked booked", series.States());
        Assert.Equal("13:50-17:55", await centre.BusyAsync(day.PlusWeeks(9), "hall"));
        Assert.Equal((string?)series["dates"]![0]!["booking"], (string?)(await desk.ShownAsync(series))["dates"]![0]!["booking"]);
        Assert.Null(series["dates"]![1]!["booking"]);
    }

    [Fact]
    public async Task Asking_again_under_one_key_books_nothing_twice()
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");

        var first = await ASeries.From(day).MadeByAsync(desk, "series-1");
        var again = await ASeries.From(day).MadeByAsync(desk, "series-1");
        using var other = await ASeries.From(day).Of("study").ByAsync(desk, "series-1");

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal("idempotency-key-reused", (string?)(await other.JsonAsync())["code"]);
    }

    [Fact]
    public async Task What_became_free_is_booked_by_going_on()
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        var inTheWay = await A.Booking().On(day).At("16:00").For(60).Of("hall").MadeByAsync(patron);
        var closure = await AClosure.On(day.PlusWeeks(1)).From("09:00", "18:00").Of("hall").MadeByAsync(desk);
        var series = await ASeries.From(day).Weeks(3).MadeByAsync(desk);
        Assert.Equal("clash closed booked", series.States());
        Assert.Equal("clash closed booked", (await desk.ShownAsync(series)).States());

        using var cancelled = await patron.PostAsync($"/api/bookings/{inTheWay["id"]}/cancel");
        await desk.ReopenAsync(closure, "09:00");
        Assert.Equal("free free booked", (await desk.ShownAsync(series)).States());

        Assert.Equal("booked booked booked", (await desk.DoAsync(series, "continue")).States());
    }

    [Fact]
    public async Task What_a_closure_cancelled_is_not_booked_again_behind_its_back()
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");
        var series = await ASeries.From(day).Weeks(2).MadeByAsync(desk);

        var closure = await AClosure.On(day).From("09:00", "18:00").Of("hall").MadeByAsync(desk);
        Assert.Equal("Chess club", (string?)closure["cancelled"]![0]!["alias"]);
        await desk.ReopenAsync(closure, "09:00");

        Assert.Equal("cancelled booked", (await desk.DoAsync(series, "continue")).States());
        Assert.Equal("", await centre.BusyAsync(day, "hall"));
    }

    [Theory]
    [InlineData("{}", "cancelled cancelled cancelled cancelled")]
    [InlineData("""{"from":"DATE2"}""", "booked booked cancelled cancelled")]
    [InlineData("""{"date":"DATE2"}""", "booked booked cancelled booked")]
    public async Task One_date_the_rest_or_all_are_cancelled_and_their_places_are_free(string which, string states)
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");
        var series = await ASeries.From(day).MadeByAsync(desk);

        var cancelled = await desk.DoAsync(series, "cancel", which.Replace("DATE2", A.Iso(day.PlusWeeks(2)), StringComparison.Ordinal));

        Assert.Equal(states, cancelled.States());
        Assert.Equal("", await centre.BusyAsync(day.PlusWeeks(2), "hall"));
        Assert.Equal(states, (await desk.DoAsync(series, "continue")).States());
    }

    [Fact]
    public async Task The_rest_moves_to_another_time_and_other_resources_and_what_cannot_move_stays()
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");
        using var patron = await centre.NewPatronClientAsync();
        var series = await ASeries.From(day).Weeks(4).MadeByAsync(desk);
        var inTheWay = await A.Booking().On(day.PlusWeeks(2)).At("14:30").For(60).Of("study").MadeByAsync(patron);

        var changed = await desk.DoAsync(
            series, "change", $$"""{"from":"{{A.Iso(day.PlusWeeks(1))}}","start":"14:30","end":"16:30","resources":["study","tv-1"]}""");

        Assert.Equal("booked booked clash booked", changed.States());
        Assert.Equal(["16:00-17:30 hall", "14:30-16:30 study tv-1", "16:00-17:30 hall", "14:30-16:30 study tv-1"], changed.Places());
        Assert.Equal("""[{"start":"14:20","end":"15:40"}]""", changed["dates"]![2]!["with"]!.ToJsonString());
        Assert.Equal(changed.ToJsonString(), (await desk.ShownAsync(series)).ToJsonString());
        Assert.Equal(
            series["dates"]!.AsArray().Select(date => (string?)date!["booking"]), changed["dates"]!.AsArray().Select(date => (string?)date!["booking"]));

        using var cancelled = await patron.PostAsync($"/api/bookings/{inTheWay["id"]}/cancel");
        var moved = await desk.DoAsync(series, "continue");
        Assert.Equal("booked booked booked booked", moved.States());
        Assert.Equal("", await centre.BusyAsync(day.PlusWeeks(2), "hall"));
    }

    [Fact]
    public async Task One_date_is_shortened_within_its_own_time()
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");
        var series = await ASeries.From(day).Weeks(2).MadeByAsync(desk);

        var changed = await desk.DoAsync(series, "change", $$"""{"date":"{{A.Iso(day)}}","start":"16:30"}""");

        Assert.Equal(["16:30-17:30 hall", "16:00-17:30 hall"], changed.Places());
        Assert.Equal("booked booked", changed.States());
        Assert.Equal("16:20-17:40", await centre.BusyAsync(day, "hall"));
    }

    [Fact]
    public async Task The_past_stays_as_it_was()
    {
        var day = centre.NewWeeks(5);
        using var desk = await centre.ClientAsync("librarian");
        var series = await ASeries.From(day).Weeks(3).MadeByAsync(desk);
        centre.Clock.Reset(TestCentre.At(day.PlusDays(1), "08:00"));

        var cancelled = await desk.DoAsync(series, "cancel");

        Assert.Equal("booked cancelled cancelled", cancelled.States());
    }
}
