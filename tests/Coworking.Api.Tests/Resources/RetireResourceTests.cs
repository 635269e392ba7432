using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Resources;

/// <summary>Each test retires resources of its own: the demo centre has twelve computers.</summary>
public sealed class RetireResourceTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_resource_without_bookings_goes_at_once_and_comes_back()
    {
        using var director = await centre.ClientAsync("director");
        using var retired = await RetireAsync(director, "pc-12");
        Assert.Equal(HttpStatusCode.OK, retired.StatusCode);

        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var refused = await A.Booking().On(day).Of("pc-12").ByAsync(patron);
        Assert.Equal("unknown-resource", (string?)(await refused.JsonAsync())["code"]);

        using var restored = await director.PostAsync("/api/desk/resources/pc-12/restore");
        Assert.True((bool)(await restored.JsonAsync())["active"]!);
        await A.Booking().On(day).Of("pc-12").MadeByAsync(patron);
    }

    [Fact]
    public async Task Its_bookings_are_named_first_and_nothing_changes()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day.PlusDays(2)).At("10:00").Of("seat-01").MadeByAsync(patron);
        using var director = await centre.ClientAsync("director");
        director.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru");

        using var refused = await RetireAsync(director, "seat-01");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = await refused.JsonAsync();
        Assert.Equal("has-bookings", (string?)problem["code"]);
        var named = Assert.Single(problem["bookings"]!.AsArray())!;
        Assert.Equal((string?)booking["id"], (string?)named["id"]);
        Assert.Equal("10:00", (string?)named["start"]);
        Assert.Equal("Место 1", (string?)named["resources"]![0]);
        Assert.Equal("confirmed", (string?)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["status"]);
        Assert.True(await IsActiveAsync(director, "seat-01"));
    }

    [Fact]
    public async Task Its_bookings_are_cancelled_on_purpose_and_say_why()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var first = await A.Booking().On(day).At("10:00").Of("pc-02").MadeByAsync(patron);
        var second = await A.Booking().On(day.PlusDays(1)).At("11:00").Of("pc-02").MadeByAsync(patron);
        using var director = await centre.ClientAsync("director");

        using var retired = await RetireAsync(director, "pc-02", "cancel");

        var answer = await retired.JsonAsync();
        Assert.Equal(2, (int)answer["cancelled"]!);
        Assert.False((bool)answer["resource"]!["active"]!);
        foreach (var booking in new[] { first, second })
        {
            var shown = await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
            Assert.Equal("cancelled", (string?)shown["status"]);
            Assert.NotNull(shown["reason"]);
        }

        // The limit of two open bookings counts them no more.
        await A.Booking().On(day).At("15:00").Of("pc-03").MadeByAsync(patron);
        await A.Booking().On(day.PlusDays(1)).At("15:00").Of("pc-03").MadeByAsync(patron);
    }

    [Fact]
    public async Task Its_bookings_move_to_what_is_free_at_their_time()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var neighbour = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("pc-05").MadeByAsync(patron);
        await A.Booking().On(day).At("10:30").Of("pc-06").MadeByAsync(neighbour);
        await A.Booking().On(day).At("10:30").Of("pc-04").MadeByAsync(await centre.NewPatronClientAsync());
        using var director = await centre.ClientAsync("director");

        using var retired = await RetireAsync(director, "pc-05", "move");

        Assert.Equal(1, (int)(await retired.JsonAsync())["moved"]!);
        var shown = await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
        Assert.Equal("confirmed", (string?)shown["status"]);
        var now = (string)Assert.Single(shown["resources"]!.AsArray())!["id"]!;
        Assert.Contains(now, new[] { "pc-03", "pc-07" });
    }

    [Fact]
    public async Task What_cannot_be_moved_is_named_and_the_resource_stays()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("10:00").Of("booth-1").MadeByAsync(patron);
        await A.Booking().On(day).At("10:00").Of("booth-2").MadeByAsync(await centre.NewPatronClientAsync());
        using var director = await centre.ClientAsync("director");

        using var refused = await RetireAsync(director, "booth-1", "move");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = await refused.JsonAsync();
        Assert.Equal("nowhere-to-move", (string?)problem["code"]);
        Assert.Single(problem["bookings"]!.AsArray());
        Assert.True(await IsActiveAsync(director, "booth-1"));
    }

    [Fact]
    public async Task A_room_with_too_few_seats_takes_nobody_over()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("10:00").Of("hall").With("people", 30).MadeByAsync(patron);
        using var director = await centre.ClientAsync("director");

        using var refused = await RetireAsync(director, "hall", "move");
        Assert.Equal("nowhere-to-move", (string?)(await refused.JsonAsync())["code"]);
    }

    [Fact]
    public async Task Who_is_there_keeps_the_time_until_now()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").Of("seat-09").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        using var here = await patron.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        Assert.True(here.IsSuccessStatusCode, await here.TextAsync());
        centre.Clock.Reset(TestCentre.At(day, "10:20"));
        using var director = await centre.ClientAsync("director");

        using var retired = await RetireAsync(director, "seat-09", "cancel");

        Assert.True(retired.IsSuccessStatusCode, await retired.TextAsync());
        var shown = await patron.GetJsonAsync($"/api/bookings/{booking["id"]}");
        Assert.Equal("completed", (string?)shown["status"]);
        Assert.Equal("10:20", (string?)shown["end"]);
    }

    [Fact]
    public async Task Past_bookings_do_not_keep_a_resource()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("09:00").Of("seat-10").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "12:00"));
        using var director = await centre.ClientAsync("director");

        using var retired = await RetireAsync(director, "seat-10");
        Assert.True(retired.IsSuccessStatusCode, await retired.TextAsync());
    }

    [Fact]
    public async Task Booking_while_it_is_retired_leaves_nothing_that_asking_again_does_not_find()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage);
        var day = other.NewDay();
        using var director = await other.BareClientAsync("director");
        var patrons = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => other.BareClientAsync(TestCentre.NewPatron())));
        var booking = patrons.Select((patron, i) => A.Booking().On(day.PlusDays(i % 4)).At(i < 4 ? "10:00" : "15:00").Of("seat-05").ByAsync(patron)).ToList();

        using var retired = await RetireAsync(director, "seat-05", "cancel");
        var answers = await Task.WhenAll(booking);

        // Who was on the way with the settings of a moment ago may come after: the same request, sent again, finds them.
        using var again = await RetireAsync(director, "seat-05", "cancel");
        Assert.True(retired.IsSuccessStatusCode, await retired.TextAsync());
        Assert.True(again.IsSuccessStatusCode, await again.TextAsync());
        foreach (var (answer, patron) in answers.Zip(patrons).Where(one => one.First.IsSuccessStatusCode))
        {
            Assert.Equal("cancelled", (string?)(await patron.GetJsonAsync($"/api/bookings/{(await answer.JsonAsync())["id"]}"))["status"]);
        }
    }

    private static Task<HttpResponseMessage> RetireAsync(HttpClient director, string id, string? bookings = null) =>
        director.PostTextAsync($"/api/desk/resources/{id}/retire", bookings is null ? "{}" : $$"""{"bookings":"{{bookings}}"}""");

    private static async Task<bool> IsActiveAsync(HttpClient client, string id) =>
        (bool)(await client.GetJsonAsync("/api/resources"))["items"]!.AsArray().Single(item => (string?)item!["id"] == id)!["active"]!;
}
