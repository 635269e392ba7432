using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>Waiting for what is full: the first who fits gets what is freed, kept for a quarter of an hour.</summary>
public sealed class WaitlistTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task The_first_who_waits_gets_the_place_that_is_given_back_and_takes_it()
    {
        var (day, holder, booking) = await FullStudyAsync();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        var one = await WaitAsync(first, day);
        var two = await WaitAsync(second, day);
        Assert.Equal((1, 2), ((int)one["place"]!, (int)two["place"]!));

        using var cancelled = await holder.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        var held = await EntryAsync(first, one);
        var waiting = await EntryAsync(second, two);

        Assert.Equal(("held", "10:00", "11:00"), ((string?)held["status"], (string?)held["hold"]!["start"], (string?)held["hold"]!["end"]));
        Assert.Equal(("waiting", 1), ((string?)waiting["status"], (int)waiting["place"]!));
        using var stranger = await A.Booking().On(day).At("10:00").For(60).Of("study").ByAsync(second);
        Assert.Equal(HttpStatusCode.Conflict, stranger.StatusCode);
        var taken = await TakenAsync(first, one);
        Assert.Equal(((string?)one["id"], "confirmed"), ((string?)taken["id"], (string?)taken["status"]));
        Assert.Equal(taken.ToJsonString(), (await TakenAsync(first, one)).ToJsonString());
        Assert.Equal("taken", (string?)(await EntryAsync(first, one))["status"]);
        await AssertConsistentAsync(day);
    }

    [Fact]
    public async Task A_hold_that_is_not_taken_lapses_and_goes_to_the_next()
    {
        var (day, holder, booking) = await FullStudyAsync();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        var one = await WaitAsync(first, day);
        var two = await WaitAsync(second, day);
        using var cancelled = await holder.PostAsync($"/api/bookings/{booking["id"]}/cancel");

        centre.Clock.Reset(TestCentre.At(day, "08:15"));
        await centre.Host.Services.GetRequiredService<SettleDay>().RunIfDueAsync(day, centre.Clock.GetCurrentInstant(), TestContext.Current.CancellationToken);

        Assert.Equal("lapsed", (string?)(await EntryAsync(first, one))["status"]);
        Assert.Equal("held", (string?)(await EntryAsync(second, two))["status"]);
        using var late = await first.PostAsync($"/api/me/waitlist/{one["id"]}/take");
        Assert.Equal("hold-lapsed", (string?)(await late.JsonAsync())["code"]);
        await AssertConsistentAsync(day);
    }

    [Fact]
    public async Task Without_any_timer_a_lapsed_hold_goes_to_who_waits_and_not_to_who_comes_by()
    {
        var (day, holder, booking) = await FullStudyAsync();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        using var stranger = await centre.NewPatronClientAsync();
        await WaitAsync(first, day);
        var two = await WaitAsync(second, day);
        using var cancelled = await holder.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        centre.Clock.Reset(TestCentre.At(day, "08:15"));

        using var refused = await A.Booking().On(day).At("10:00").For(60).Of("study").ByAsync(stranger);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("held", (string?)(await EntryAsync(second, two))["status"]);
    }

    [Fact]
    public async Task Any_of_a_kind_in_a_window_is_helped_by_the_first_that_fits()
    {
        var day = centre.NewDay();
        using var holder = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("09:00").For(120).Of("booth-1").MadeByAsync(holder);
        using var other = await centre.NewPatronClientAsync();
        var beside = await A.Booking().On(day).At("09:00").For(120).Of("booth-2").MadeByAsync(other);
        using var waiter = await centre.NewPatronClientAsync();
        var entry = await WaitAsync(waiter, day, """{"from":"09:00","to":"10:30","minutes":45,"kind":"booth"}""");

        centre.Clock.Reset(TestCentre.At(day, "08:50"));
        using var checkedIn = await holder.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        using var alsoThere = await other.PostAsync($"/api/bookings/{beside["id"]}/check-in");
        centre.Clock.Reset(TestCentre.At(day, "09:20"));
        using var left = await holder.PostAsync($"/api/bookings/{booking["id"]}/leave");
        var held = await EntryAsync(waiter, entry);

        Assert.Equal(("held", "09:30", "10:15", "booth-1"), ((string?)held["status"], (string?)held["hold"]!["start"], (string?)held["hold"]!["end"], (string?)held["hold"]!["resources"]![0]!["id"]));
        await AssertConsistentAsync(day);
    }

    [Fact]
    public async Task Nobody_extends_over_who_waits()
    {
        var (day, holder, booking) = await FullStudyAsync();
        using var waiter = await centre.NewPatronClientAsync();
        var entry = await WaitAsync(waiter, day, """{"from":"10:00","to":"12:00","minutes":75,"resources":["study"]}""");

        using var extended = await holder.PostTextAsync($"/api/bookings/{booking["id"]}/extend", """{"end":"11:30"}""");
        Assert.Equal("somebody-waits", (string?)(await extended.JsonAsync())["code"]);

        using var gone = await waiter.PostAsync($"/api/me/waitlist/{entry["id"]}/leave");
        using var again = await holder.PostTextAsync($"/api/bookings/{booking["id"]}/extend", """{"end":"11:30"}""");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Nobody_need_wait_for_what_is_free_and_nobody_can_for_what_never_will_be()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();

        Assert.Equal("place-free", await RefusalAsync(patron, day, """{"from":"10:00","to":"12:00","minutes":60,"resources":["study"]}"""));
        Assert.Equal("window-too-short", await RefusalAsync(patron, day, """{"from":"10:00","to":"10:45","minutes":60,"resources":["study"]}"""));
        Assert.Equal("outside-opening-hours", await RefusalAsync(patron, day, """{"from":"12:30","to":"14:30","minutes":60,"resources":["study"]}"""));
        Assert.Equal("unknown-resource", await RefusalAsync(patron, day, """{"from":"10:00","to":"12:00","minutes":60,"resources":["moon"]}"""));
        Assert.Equal("beyond-horizon", await RefusalAsync(patron, day.PlusDays(20), """{"from":"10:00","to":"12:00","minutes":60,"resources":["study"]}"""));
    }

    [Fact]
    public async Task A_patron_waits_at_most_three_times_for_a_day()
    {
        var (day, _, _) = await FullStudyAsync();
        using var waiter = await centre.NewPatronClientAsync();
        for (var i = 0; i < 3; i++)
        {
            await WaitAsync(waiter, day);
        }

        Assert.Equal("too-many-waiting", await RefusalAsync(waiter, day, """{"from":"10:00","to":"11:00","minutes":60,"resources":["study"]}"""));
    }

    [Fact]
    public async Task Joining_twice_under_one_key_is_joining_once()
    {
        var (day, _, _) = await FullStudyAsync();
        using var waiter = await centre.NewPatronClientAsync();
        waiter.DefaultRequestHeaders.Add("Idempotency-Key", "line");

        var one = await WaitAsync(waiter, day);
        var two = await WaitAsync(waiter, day);

        Assert.Equal((string?)one["id"], (string?)two["id"]);
        Assert.Equal("idempotency-key-reused", await RefusalAsync(waiter, day, """{"from":"10:00","to":"11:00","minutes":30,"resources":["study"]}"""));
    }

    [Fact]
    public async Task Who_holds_a_place_and_waits_no_longer_hands_it_to_the_next()
    {
        var (day, holder, booking) = await FullStudyAsync();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        var one = await WaitAsync(first, day);
        var two = await WaitAsync(second, day);
        using var cancelled = await holder.PostAsync($"/api/bookings/{booking["id"]}/cancel");

        using var left = await first.PostAsync($"/api/me/waitlist/{one["id"]}/leave");

        Assert.Equal("left", (string?)(await EntryAsync(first, one))["status"]);
        Assert.Equal("held", (string?)(await EntryAsync(second, two))["status"]);
        using var foreign = await first.PostAsync($"/api/me/waitlist/{two["id"]}/take");
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Fact]
    public async Task Joining_and_giving_back_at_one_moment_never_leaves_a_free_place_beside_who_waits()
    {
        for (var round = 0; round < 25; round++)
        {
            var (day, holder, booking) = await FullStudyAsync();
            using var waiter = await centre.BareClientAsync(TestCentre.NewPatron());
            var joining = JoinAsync(waiter, day, """{"from":"10:00","to":"11:00","minutes":60,"resources":["study"]}""");
            var cancelling = holder.PostAsync($"/api/bookings/{booking["id"]}/cancel");
            using var joined = await joining;
            using var cancelled = await cancelling;

            var said = await joined.JsonAsync();
            if (joined.StatusCode == HttpStatusCode.Created)
            {
                Assert.Equal("held", (string?)(await EntryAsync(waiter, said))["status"]);
            }
            else
            {
                Assert.Equal("place-free", (string?)said["code"]);
            }
        }
    }

    /// <summary>A day on which the study is taken from 10:00 to 11:00, with buffers all around.</summary>
    private async Task<(LocalDate Day, HttpClient Holder, JsonObject Booking)> FullStudyAsync()
    {
        var day = centre.NewDay();
        var holder = await centre.NewPatronClientAsync();
        return (day, holder, await A.Booking().On(day).At("10:00").For(60).Of("study").MadeByAsync(holder));
    }

    private static Task<HttpResponseMessage> JoinAsync(HttpClient patron, LocalDate day, string body)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json["date"] = A.Iso(day);
        return patron.PostTextAsync("/api/me/waitlist", json.ToJsonString());
    }

    private static async Task<JsonObject> WaitAsync(
        HttpClient patron, LocalDate day, string body = """{"from":"10:00","to":"11:00","minutes":60,"resources":["study"]}""")
    {
        using var answer = await JoinAsync(patron, day, body);
        var said = await answer.JsonAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, said.ToJsonString());
        return said;
    }

    private static async Task<string?> RefusalAsync(HttpClient patron, LocalDate day, string body)
    {
        using var answer = await JoinAsync(patron, day, body);
        return (string?)(await answer.JsonAsync())["code"];
    }

    private static async Task<JsonObject> EntryAsync(HttpClient patron, JsonObject entry) =>
        (await patron.GetJsonAsync("/api/me/waitlist"))["items"]!.AsArray().Single(one => (string?)one!["id"] == (string?)entry["id"])!.AsObject();

    private static async Task<JsonObject> TakenAsync(HttpClient patron, JsonObject entry)
    {
        using var answer = await patron.PostAsync($"/api/me/waitlist/{entry["id"]}/take");
        var said = await answer.JsonAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, said.ToJsonString());
        return said;
    }

    private async Task AssertConsistentAsync(LocalDate day) => Assert.Empty(
        (await centre.Host.Services.GetRequiredService<CheckConsistency>().RunAsync(day, TestContext.Current.CancellationToken)).Findings);
}
