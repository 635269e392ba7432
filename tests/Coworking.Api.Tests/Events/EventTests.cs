using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Events;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;
using Coworking.Domain.Events;
using Coworking.Domain.Resources;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Events;

/// <summary>The programme: the desk announces, changes and cancels; everybody sees it; a room is never given twice.</summary>
public sealed class EventTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task What_the_desk_announces_everybody_sees_until_it_is_over_and_a_year_later_it_is_gone()
    {
        var day = centre.NewDay();
        using var anyone = centre.Anyone();
        var told = await centre.AnnouncedAsync(Programme.Event(day.PlusDays(1)), "told-once");
        var again = await centre.AnnouncedAsync(Programme.Event(day.PlusDays(1)), "told-once");
        var id = (string)told["event"]!["id"]!;
        Assert.Equal(id, (string?)again["event"]!["id"]);

        var item = Assert.Single((await anyone.GetJsonAsync($"/api/events?from={A.Iso(day)}&to={A.Iso(day.PlusDays(7))}"))["items"]!.AsArray())!;
        Assert.Equal(("Readers' club", "master-class", "12+", "announced"), ((string?)item["title"]!["en"], (string?)item["kind"], (string?)item["age"], (string?)item["status"]));
        Assert.Equal($"{A.Iso(day.PlusDays(1))}T15:00:00+05:00", (string?)item["startsAt"]);
        Assert.Equal("Bring a book.", (string?)(await anyone.GetJsonAsync($"/api/events/{id}"))["text"]!["en"]);
        Assert.Contains((await anyone.GetJsonAsync("/api/overview"))["events"]!.AsArray(), one => (string?)one!["id"] == id);

        using var calendar = await anyone.FetchAsync($"/api/events/{id}/calendar.ics?language=ru");
        var text = await calendar.TextAsync();
        Assert.Contains("SUMMARY:Клуб читателей", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Almaty:" + A.Iso(day.PlusDays(1)).Replace("-", "", StringComparison.Ordinal) + "T150000", text, StringComparison.Ordinal);

        centre.Clock.Reset(TestCentre.At(day.PlusDays(1), "16:30"));
        Assert.DoesNotContain((await anyone.GetJsonAsync("/api/overview"))["events"]!.AsArray(), one => (string?)one!["id"] == id);
        centre.Clock.Reset(TestCentre.At(day.PlusDays(400), "03:00"));
        await centre.Host.Services.GetRequiredService<SweepOldRows>().RunAsync(TestContext.Current.CancellationToken);
        using var gone = await anyone.FetchAsync($"/api/events/{id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_room_is_booked_with_the_event_follows_it_and_is_given_back_with_it()
    {
        var day = centre.NewDay();
        using var reader = await centre.NewPatronClientAsync();
        await A.Booking().On(day.PlusDays(1)).At("15:30").For(60).Of("hall").MadeByAsync(reader);

        using (var unnamed = await centre.SendAsync(HttpMethod.Post, "/api/desk/events", Programme.Event(day.PlusDays(1), room: true)))
        {
            Assert.Equal(HttpStatusCode.BadRequest, unnamed.StatusCode);
        }

        using (var taken = await centre.SendAsync(HttpMethod.Post, "/api/desk/events", Programme.Event(day.PlusDays(1), room: true), key: "room-taken"))
        {
            Assert.Equal("slot-taken", (string?)(await taken.JsonAsync())["code"]);
        }

        Assert.Empty((await ListedAsync(day)).AsArray());
        var told = await centre.AnnouncedAsync(Programme.Event(day.PlusDays(2), room: true), "with-room");
        Assert.Equal("booked", (string?)told["room"]);
        Assert.Equal(["14:50-16:40"], await BusyAsync(day.PlusDays(2)));

        var path = $"/api/desk/events/{told["event"]!["id"]}";
        using (var changed = await centre.SendAsync(HttpMethod.Put, path, Programme.Event(day.PlusDays(3)), seen: (string?)told["etag"]))
        {
            Assert.Equal("differs", (string?)(await changed.JsonAsync())["room"]);
        }

        using (var followed = await centre.SendAsync(HttpMethod.Post, path + "/room"))
        {
            Assert.Equal("booked", (string?)(await followed.JsonAsync())["room"]);
        }

        Assert.Equal(["14:50-16:40"], await BusyAsync(day.PlusDays(3)));
        Assert.Empty(await BusyAsync(day.PlusDays(2)));
        using (var cancelled = await centre.SendAsync(HttpMethod.Post, path + "/cancel", Reason()))
        {
            Assert.Equal("none", (string?)(await cancelled.JsonAsync())["room"]);
        }

        Assert.Empty(await BusyAsync(day.PlusDays(3)));
        var item = Assert.Single((await ListedAsync(day)).AsArray())!;
        using (var again = await centre.SendAsync(HttpMethod.Post, path + "/cancel", Reason(), seen: (string?)told["etag"]))
        {
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }

        Assert.Equal(("cancelled", "The guest is ill."), ((string?)item["status"], (string?)item["reason"]!["en"]));
        using var late = await centre.SendAsync(HttpMethod.Post, path + "/room");
        Assert.Equal("event-cancelled", (string?)(await late.JsonAsync())["code"]);
        var report = await centre.Host.Services.GetRequiredService<CheckConsistency>().RunAsync(date: null, TestContext.Current.CancellationToken);
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task A_booking_that_was_given_back_is_not_taken_for_the_events_and_a_room_without_its_event_is_found()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var day = centre.NewDay();
        var (room, settings) = (centre.Host.Services.GetRequiredService<EventRoom>(), await centre.Host.Services.GetRequiredService<ReadSettings>().RunAsync(cancellation));
        var said = new EventAnnouncement(
            day.PlusDays(1), new TimeRange(new TimeOfDay(900), new TimeOfDay(960)), EventKind.Club, new LocalizedText(kk: null, ru: null, "Club"), Text: null, Age: null, new ResourceId("hall"), Place: null);
        var told = CentreEvent.Announce(EventId.Create(new byte[8]), said, room: null);

        var first = (await room.KeepAsync(told, settings!, cancellation)).Value;
        Assert.Equal(first, (await room.KeepAsync(told, settings!, cancellation)).Value);
        Assert.Null(await room.StopAsync(first, said.Title, cancellation));
        var second = (await room.KeepAsync(told, settings!, cancellation)).Value;
        Assert.Equal(RoomState.Booked, await room.StateAsync(told.KeptBy(second), cancellation));

        var check = centre.Host.Services.GetRequiredService<CheckConsistency>();
        var finding = Assert.Single((await check.RunAsync(date: null, cancellation)).Findings);
        Assert.Equal(("EventRoomWithoutEvent", $"B|{second.Value}"), (finding.Kind.ToString(), finding.Row));
        Assert.Null(await room.GiveBackAsync(told.KeptBy(second), said.Title, cancellation));
        Assert.Empty((await check.RunAsync(date: null, cancellation)).Findings);
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told_and_readers_may_not_touch_the_programme()
    {
        var day = centre.NewDay();
        var told = await centre.AnnouncedAsync(Programme.Event(day.PlusDays(1)), "two-librarians");
        await centre.AnnouncedAsync(Programme.Event(day.PlusDays(4)), "another");
        using (var anyone = centre.Anyone())
        {
            var page = $"/api/events?from={A.Iso(day)}&to={A.Iso(day.PlusDays(7))}&limit=1";
            var (one, rest) = (await anyone.GetJsonAsync(page), await anyone.GetJsonAsync($"{page}&cursor={told["event"]!["id"]}"));
            Assert.Equal((string?)told["event"]!["id"], (string?)one["next"]);
            Assert.Equal((A.Iso(day.PlusDays(4)), null), ((string?)rest["items"]!.AsArray().Single()!["date"], (string?)rest["next"]));
        }

        var path = $"/api/desk/events/{told["event"]!["id"]}";
        using var first = await centre.SendAsync(HttpMethod.Put, path, Programme.Event(day.PlusDays(2)), seen: (string?)told["etag"]);
        using var second = await centre.SendAsync(HttpMethod.Put, path, Programme.Event(day.PlusDays(3)), seen: (string?)told["etag"]);
        using var stale = await centre.SendAsync(HttpMethod.Post, path + "/cancel", Reason(), seen: (string?)told["etag"]);
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode, stale.StatusCode));

        using var reader = await centre.NewPatronClientAsync();
        using var refused = await reader.PostTextAsync("/api/desk/events", Programme.Event(day).ToJsonString());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Theory]
    [InlineData(-1, null, null, "event-in-the-past")]
    [InlineData(400, null, null, "event-too-far-ahead")]
    [InlineData(1, "resource", "moon", "unknown-resource")]
    [InlineData(1, "resource", null, "invalid-request")]
    [InlineData(1, "age", "13+", "invalid-request")]
    [InlineData(1, "end", "15:00", "invalid-request")]
    public async Task What_cannot_be_announced_says_why(int ahead, string? member, string? value, string code)
    {
        var body = Programme.Event(centre.NewDay().PlusDays(ahead));
        if (member is not null)
        {
            body[member] = value;
        }

        using var answer = await centre.SendAsync(HttpMethod.Post, "/api/desk/events", body);
        Assert.Equal(code, (string?)(await answer.JsonAsync())["code"]);
    }

    [Fact]
    public async Task A_room_that_was_retired_meanwhile_is_not_booked()
    {
        var body = Programme.Event(centre.NewDay().PlusDays(1));
        body["resource"] = "study";
        var told = await centre.AnnouncedAsync(body, "in-the-study");
        using var director = await centre.ClientAsync("director");
        using var retired = await director.PostTextAsync("/api/desk/resources/study/retire", "{}");
        Assert.Equal(HttpStatusCode.OK, retired.StatusCode);

        using var refused = await centre.SendAsync(HttpMethod.Post, $"/api/desk/events/{told["event"]!["id"]}/room");
        Assert.Equal("unknown-resource", (string?)(await refused.JsonAsync())["code"]);
    }

    private static JsonObject Reason() => new() { ["reason"] = new JsonObject { ["en"] = "The guest is ill." } };

    private async Task<JsonNode> ListedAsync(LocalDate day)
    {
        using var anyone = centre.Anyone();
        return (await anyone.GetJsonAsync($"/api/events?from={A.Iso(day)}&to={A.Iso(day.PlusDays(7))}"))["items"]!;
    }

    private async Task<IReadOnlyList<string>> BusyAsync(LocalDate date)
    {
        using var anyone = centre.Anyone();
        var day = await anyone.GetJsonAsync($"/api/availability?date={A.Iso(date)}&kind=room");
        var hall = day["resources"]!.AsArray().Single(one => (string?)one!["id"] == "hall")!;
        return [.. hall["busy"]!.AsArray().Select(busy => $"{busy!["start"]}-{busy["end"]}")];
    }
}
