using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Desk;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>The desk's day: whole, current, nearly free, and with no more of a patron than an alias.</summary>
public sealed class DeskDayTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task The_desk_sees_places_and_bookings_of_the_day_in_order()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        var later = await A.Booking().On(day).At("14:00").Of("seat-03").MadeByAsync(patron);
        var booking = await A.Booking().On(day).At("10:00").Of("seat-02").With("purpose", "Диплом").MadeByAsync(patron);

        var shown = await desk.DayAsync(day);

        Assert.Equal(A.Iso(day), (string?)shown["date"]);
        Assert.Equal("""[{"start":"09:00","end":"13:00"},{"start":"14:00","end":"18:00"}]""", shown["open"]!.ToJsonString());
        Assert.Equal("""[{"start":"09:00","end":"13:00"},{"start":"14:00","end":"17:45"}]""", shown["bookable"]!.ToJsonString());
        Assert.Equal(TestCentre.DemoFile()["resources"]!.AsArray().Select(one => (string?)one!["id"]), shown["resources"]!.AsArray().Select(one => (string?)one!["id"]));
        Assert.Equal([(string?)booking["id"], (string?)later["id"]], shown["bookings"]!.AsArray().Select(one => (string?)one!["id"]));
        var first = shown.Of(booking)!.AsObject();
        Assert.Equal((string?)booking["slip"], (string?)first["slip"]);
        Assert.Equal(("confirmed", "site", "Диплом"), ((string?)first["status"], (string?)first["source"], (string?)first["purpose"]));
        Assert.Equal("""[{"id":"seat-02","start":"10:00","end":"11:00"}]""", first["resources"]!.ToJsonString());
        Assert.Equal(booking["checkIn"]!.ToJsonString(), first["checkIn"]!.ToJsonString());
        Assert.False((bool)first["card"]!);
        Assert.Empty(shown["waiting"]!.AsArray());
        Assert.Empty(shown["closures"]!.AsArray());
    }

    [Fact]
    public async Task Of_an_account_a_card_and_a_guest_the_desk_sees_an_alias_and_no_pseudonym()
    {
        var day = centre.NewDay();
        var name = TestCentre.NewPatron();
        using var patron = await centre.ClientAsync(name);
        using var desk = await centre.ClientAsync("librarian");
        var own = await A.Booking().On(day).Of("seat-01").MadeByAsync(patron);
        var card = await A.Booking().On(day).Of("seat-02").For("card", Cards.New()).With("alias", "Ақбота").MadeAtDeskAsync(desk);
        var guest = await A.Booking().On(day).Of("seat-03").For("guest", "Гость").MadeAtDeskAsync(desk);

        var shown = await desk.DayAsync(day);

        Assert.Equal(SamplePerson.Find(name)!.Alias, (string?)shown.Of(own)!["alias"]);
        Assert.Equal(("Ақбота", true), ((string?)shown.Of(card)!["alias"], (bool)shown.Of(card)!["card"]!));
        Assert.Equal(("Гость", false), ((string?)shown.Of(guest)!["alias"], (bool)shown.Of(guest)!["card"]!));
        foreach (var answer in new[] { shown, card, guest, own })
        {
            var text = answer.ToJsonString();
            Assert.DoesNotContain(SamplePerson.Find(name)!.Subject, text, StringComparison.Ordinal);
            Assert.DoesNotContain("card:", text.Replace("\"card\":", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("guest:", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_new_costs_a_304_and_a_change_is_seen_at_once()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).At("10:00").MadeByAsync(patron);
        var before = await desk.DayAsync(day);
        var tag = (string)before["etag"]!;

        using (var same = await desk.SendAsync(HttpMethod.Get, $"/api/desk/day?date={A.Iso(day)}", "If-None-Match", tag))
        {
            Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
            Assert.Equal(tag, same.Headers.ETag!.ToString());
        }

        using var cancelled = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        using var after = await desk.SendAsync(HttpMethod.Get, $"/api/desk/day?date={A.Iso(day)}", "If-None-Match", tag);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal("cancelled", (string?)(await after.JsonAsync()).Of(booking)!["status"]);
    }

    [Fact]
    public async Task Time_alone_turns_who_does_not_come_into_a_no_show_on_the_desks_page()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).At("10:00").MadeByAsync(patron);
        Assert.Equal("confirmed", (string?)(await desk.DayAsync(day)).Of(booking)!["status"]);

        centre.Clock.Reset(TestCentre.At(day, "10:15"));

        Assert.Equal("no-show", (string?)(await desk.DayAsync(day)).Of(booking)!["status"]);
    }

    [Fact]
    public async Task What_is_shut_is_seen_at_once_with_its_reason_and_gone_when_it_is_open_again()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        Assert.Empty((await desk.DayAsync(day))["closures"]!.AsArray());

        using var made = await desk.PostTextAsync(
            "/api/desk/closures", $$$"""{"date":"{{{A.Iso(day)}}}","start":"10:00","end":"12:00","resources":["pc-01","pc-02"],"reason":{"en":"No power"}}""");
        var id = (string)(await made.JsonAsync())["id"]!;
        Assert.Equal(
            $$$"""[{"id":"{{{id}}}","start":"10:00","end":"12:00","resources":["pc-01","pc-02"],"all":false,"reason":{"en":"No power"}}]""",
            (await desk.DayAsync(day))["closures"]!.ToJsonString());

        using var reopened = await desk.PostTextAsync($"/api/desk/closures/{id}/reopen", "{}");
        Assert.Empty((await desk.DayAsync(day))["closures"]!.AsArray());
    }

    [Fact]
    public async Task Who_waits_is_seen_with_the_place_in_line_and_what_is_kept_for_them()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        var guest = await A.Booking().On(day).At("10:00").Of("hall").For("guest", "Гость").MadeAtDeskAsync(desk);
        foreach (var patron in new[] { first, second })
        {
            using var joined = await patron.PostTextAsync(
                "/api/me/waitlist", $$"""{"date":"{{A.Iso(day)}}","from":"10:00","to":"11:00","minutes":60,"resources":["hall"]}""");
            Assert.Equal(HttpStatusCode.Created, joined.StatusCode);
            centre.Clock.AdvanceSeconds(1);
        }

        Assert.Equal([("waiting", 1), ("waiting", 2)], Line(await desk.DayAsync(day)));
        await desk.DoAsync(guest, "cancel");

        var shown = await desk.DayAsync(day);
        Assert.Equal([("held", 0), ("waiting", 1)], Line(shown));
        Assert.Equal("""["hall"]""", shown["waiting"]![0]!["hold"]!["resources"]!.ToJsonString());

        static IEnumerable<(string?, int)> Line(JsonObject shown) =>
            shown["waiting"]!.AsArray().Select(one => ((string?)one!["status"], (int)one["place"]!));
    }

    [Fact]
    public async Task However_many_desks_ask_storage_is_asked_once_in_five_seconds()
    {
        var time = new ManualTime();
        await using var timed = await TestCentre.StartAsync(centre.Storage, builder => builder.Services.AddSingleton<TimeProvider>(time));
        var day = timed.NewDay();
        using var desk = await timed.BareClientAsync("librarian");
        timed.Calls.Reset();

        foreach (var seconds in new[] { 0, 3, 1, 1 })
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.DayAsync(day)));
        }

        Assert.Equal(2, timed.Calls.To("Days").Count);
        time.Advance(TimeSpan.FromSeconds(4.9));
        await desk.DayAsync(day);
        Assert.Equal(2, timed.Calls.To("Days").Count);
    }

    [Fact]
    public async Task A_page_left_open_all_day_long_gets_304s_and_asks_storage_once_in_five_seconds_at_most()
    {
        var time = new ManualTime();
        await using var timed = await TestCentre.StartAsync(centre.Storage, builder => builder.Services.AddSingleton<TimeProvider>(time));
        var day = timed.NewDay();
        using (var patron = await timed.NewPatronClientAsync())
        {
            await A.Booking().On(day.PlusDays(1)).MadeByAsync(patron);
        }

        var page = timed.Host.Services.GetRequiredService<ShowDeskDay>();
        var (known, status) = await PollAsync(page, day.PlusDays(1), etag: null);
        Assert.Equal(StatusCodes.Status200OK, status);
        timed.Calls.Reset();

        // The first and the last hour of a day of nine: those between are alike.
        const int polls = 2 * 60 * 60 / 3;
        var (elapsed, lastRead, closest, reads, others) = (0, -1, int.MaxValue, 0, 0);
        for (var poll = 0; poll < polls; poll++)
        {
            if (poll == polls / 2)
            {
                Pass(7 * 60 * 60);
            }

            timed.Calls.Reset();
            Pass(3);
            Assert.Equal((known, StatusCodes.Status304NotModified), await PollAsync(page, day.PlusDays(1), known));
            others += timed.Calls.To("Centre").Count;
            if (timed.Calls.To("Days").Count == 0)
            {
                continue;
            }

            reads++;
            closest = lastRead < 0 ? closest : Math.Min(closest, elapsed - lastRead);
            lastRead = elapsed;
        }

        void Pass(int seconds)
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
            timed.Clock.AdvanceSeconds(seconds);
            elapsed += seconds;
        }

        Assert.Equal(6, closest);
        Assert.Equal(polls / 2, reads);
        Assert.InRange(others, 1, polls / 2);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2027-02-30")]
    [InlineData("1999-01-01")]
    public async Task A_date_that_is_none_or_far_away_is_refused(string date)
    {
        centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        using var answer = await desk.FetchAsync($"/api/desk/day?date={date}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<(string Etag, int Status)> PollAsync(ShowDeskDay page, LocalDate day, string? etag)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString($"?date={A.Iso(day)}");
        http.Request.Headers.IfNoneMatch = etag;
        await (await page.RunAsync(http.Request, TestContext.Current.CancellationToken)).ExecuteAsync(http);
        return (http.Response.Headers.ETag.ToString(), http.Response.StatusCode);
    }
}
