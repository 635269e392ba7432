using System.Net;
using Coworking.Api.Tests.Fixture;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Xunit;

namespace Coworking.Api.Tests.Calendars;

/// <summary>What calendar programs are given: changes and cancellations arrive there.</summary>
public sealed class CalendarTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_booking_becomes_an_event_in_the_readers_language()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("hall", "tv-1").MadeByAsync(patron);

        using var answer = await patron.SendAsync(HttpMethod.Get, $"/api/bookings/{booking["id"]}/calendar.ics", "Accept-Language", "kk");
        var text = await answer.TextAsync();
        var calendar = Calendar.Load(text)!;
        var one = Assert.Single(calendar.Events);

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PUBLISH", calendar.Method);
        Assert.Equal($"{booking["id"]}@demo.coworking", one.Uid);
        Assert.Equal(0, one.Sequence);
        Assert.Equal("CONFIRMED", one.Status);
        Assert.Equal("Asia/Almaty", one.Start!.TzId);
        Assert.Equal($"{A.Iso(day)}T10:00:00", one.Start.Value.ToString("s"));
        Assert.Equal(TestCentre.At(day, "10:00").ToDateTimeUtc(), one.Start.AsUtc);
        Assert.Equal(TestCentre.At(day, "11:00").ToDateTimeUtc(), one.End!.AsUtc);
        Assert.Equal(centre.Clock.GetCurrentInstant().ToDateTimeUtc(), one.DtStamp!.AsUtc);
        Assert.StartsWith("Мәжіліс залы", one.Summary, StringComparison.Ordinal);
        Assert.Contains("09:45", one.Description, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Contains("TZOFFSETTO:+0500", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_booking_takes_its_event_away()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).MadeByAsync(patron);
        using var cancelled = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");

        using var answer = await patron.FetchAsync($"/api/bookings/{booking["id"]}/calendar.ics");
        var calendar = Calendar.Load(await answer.TextAsync())!;

        Assert.Equal("CANCEL", calendar.Method);
        Assert.Equal(("CANCELLED", 1, $"{booking["id"]}@demo.coworking"), Told(Assert.Single(calendar.Events)));
    }

    [Fact]
    public async Task Anothers_booking_is_not_there()
    {
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(centre.NewDay()).MadeByAsync(patron);

        using var answer = await other.FetchAsync($"/api/bookings/{booking["id"]}/calendar.ics");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_feed_follows_changes_and_cancellations_and_costs_nothing_when_nothing_changes()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var program = centre.Anyone();
        var first = await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(patron);
        var second = await A.Booking().On(day.PlusDays(1)).At("10:00").Of("seat-01").MadeByAsync(patron);
        var link = await LinkAsync(patron, "ru");

        using var before = await program.FetchAsync(link);
        var events = Calendar.Load(await before.TextAsync())!.Events;
        Assert.Equal([("CONFIRMED", 0), ("CONFIRMED", 0)], events.Select(one => (one.Status!, one.Sequence)));
        Assert.Contains("Мои брони", await before.TextAsync(), StringComparison.Ordinal);

        centre.Clock.AdvanceMinutes(5);
        using var same = await program.SendAsync(HttpMethod.Get, link, "If-None-Match", before.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        using var cancelled = await patron.PostAsync($"/api/bookings/{first["id"]}/cancel");
        using var after = await program.SendAsync(HttpMethod.Get, link, "If-None-Match", before.Headers.ETag.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(
            [("CANCELLED", 1, $"{first["id"]}@demo.coworking"), ("CONFIRMED", 0, $"{second["id"]}@demo.coworking")],
            Calendar.Load(await after.TextAsync())!.Events.Select(Told));
    }

    [Fact]
    public async Task A_new_link_revokes_the_old_one_and_a_revoked_one_is_dead()
    {
        using var patron = await centre.NewPatronClientAsync();
        using var program = centre.Anyone();
        var old = await LinkAsync(patron, "en");
        var fresh = await LinkAsync(patron, "en");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, old));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, fresh));
        using var revoked = await patron.DeleteAsync(new Uri("/api/me/calendar-feed", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, fresh));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, "/api/calendar/feed.ics"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(program, "/api/calendar/feed.ics?key=AAAAAAAAAAAAAAAAAAAAAA"));
    }

    private static (string, int, string) Told(CalendarEvent one) => (one.Status!, one.Sequence, one.Uid!);

    private static async Task<string> LinkAsync(HttpClient patron, string language)
    {
        using var made = await patron.SendAsync(HttpMethod.Post, "/api/me/calendar-feed", "Accept-Language", language);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        return new Uri((string)(await made.JsonAsync())["url"]!).PathAndQuery;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient program, string path)
    {
        using var answer = await program.FetchAsync(path);
        return answer.StatusCode;
    }
}
