using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>Where the centre asks for proof: the screen's code or the place's poster lets a patron check in, a guess does not.</summary>
public sealed class CheckInByCodeTests(StorageFixture storage) : IAsyncLifetime
{
    private TestCentre? _centre;

    private TestCentre Centre => _centre!;

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage, change: file =>
    {
        file["rules"]!["checkIn"] = JsonNode.Parse("""{"button":false,"screenCode":true,"poster":true}""");
        return file;
    });

    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    [Fact]
    public async Task What_stands_on_the_screen_or_the_poster_lets_an_account_or_a_card_in()
    {
        var day = Centre.NewDay();
        Centre.Clock.Reset(TestCentre.At(day, "09:55"));
        using var desk = await Centre.ClientAsync("librarian");
        using var patron = await Centre.NewPatronClientAsync();
        var card = Cards.New();
        using var holder = await Centre.CardClientAsync(card);
        var own = await A.Booking().On(day).Of("seat-01").MadeByAsync(patron);
        var cards = await A.Booking().On(day).Of("seat-02").For("card", card).MadeAtDeskAsync(desk);
        var poster = (string)(await desk.GetJsonAsync("/api/desk/posters"))["items"]!.AsArray().Single(one => (string?)one!["resource"] == "seat-02")!["code"]!;
        var screen = (string)(await desk.GetJsonAsync("/api/desk/check-in-code"))["code"]!;

        Assert.Equal("check-in-code-needed", await CheckInAsync(patron, own, null));
        Assert.Equal("check-in-code-wrong", await CheckInAsync(patron, own, poster));
        Assert.Equal("checked-in", await CheckInAsync(patron, own, screen));
        Assert.Equal("checked-in", await CheckInAsync(holder, cards, poster));
        Assert.Equal("checked-in", await CheckInAsync(holder, cards, null));
    }

    [Fact]
    public async Task Guessing_ends_after_ten_tries_and_the_desk_needs_no_code()
    {
        var day = Centre.NewDay();
        Centre.Clock.Reset(TestCentre.At(day, "09:55"));
        using var desk = await Centre.ClientAsync("librarian");
        using var patron = await Centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).Of("seat-01").MadeByAsync(patron);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("check-in-code-wrong", await CheckInAsync(patron, booking, $"wrong{i}"));
        }

        var screen = (string)(await desk.GetJsonAsync("/api/desk/check-in-code"))["code"]!;
        Assert.Equal("too-many-requests", await CheckInAsync(patron, booking, screen));
        Assert.Equal("checked-in", (await desk.DoAsync(booking, "check-in")).Outcome);
    }

    private static async Task<string?> CheckInAsync(HttpClient patron, JsonObject booking, string? code)
    {
        using var answer = await patron.PostTextAsync($"/api/bookings/{booking["id"]}/check-in", code is null ? "{}" : new JsonObject { ["code"] = code }.ToJsonString());
        return (string?)(await answer.JsonAsync())[answer.IsSuccessStatusCode ? "status" : "code"];
    }
}
