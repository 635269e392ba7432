using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>The desk finds a booking of today or later by card or alias.</summary>
public sealed class SearchTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_card_finds_its_bookings_by_its_whole_number_alone()
    {
        var day = centre.NewDay();
        var card = Cards.New();
        using var desk = await centre.ClientAsync("librarian");
        var later = await A.Booking().On(day.PlusDays(3)).Of("seat-01").For("card", card).MadeAtDeskAsync(desk);
        var today = await A.Booking().On(day).Of("seat-01").For("card", card).MadeAtDeskAsync(desk);
        await A.Booking().On(day).Of("seat-02").For("card", Cards.New()).MadeAtDeskAsync(desk);

        Assert.Equal([(string?)today["id"], (string?)later["id"]], await FoundAsync(desk, $" {card.ToLowerInvariant()} "));
        Assert.Empty(await FoundAsync(desk, card[..^1]));
    }

    [Fact]
    public async Task A_part_of_an_alias_finds_what_is_still_ahead()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).Of("seat-01").For("guest", "Нұргүл Әбенова").MadeAtDeskAsync(desk);
        var cancelled = await A.Booking().On(day).Of("seat-02").For("guest", "Нұргүл Әбенова").MadeAtDeskAsync(desk);
        await desk.DoAsync(cancelled, "cancel");

        Assert.Equal([(string?)booking["id"]], await FoundAsync(desk, "әбен"));
        Assert.Empty(await FoundAsync(desk, "Абен"));
    }

    [Fact]
    public async Task Twenty_are_enough()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        foreach (var hour in new[] { "09:00", "10:00" })
        {
            for (var seat = 1; seat <= 11; seat++)
            {
                await A.Booking().On(day).At(hour).Of($"seat-{seat:00}").For("guest", "Экскурсия").MadeAtDeskAsync(desk);
            }
        }

        Assert.Equal(20, (await FoundAsync(desk, "экскурс")).Count);
    }

    [Fact]
    public async Task What_is_looked_for_stands_in_no_address()
    {
        using var desk = await centre.ClientAsync("librarian");
        using var byAddress = await desk.FetchAsync("/api/desk/bookings?search=PVL-1");
        using var tooShort = await desk.PostTextAsync("/api/desk/bookings/search", """{"search":" x "}""");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (byAddress.StatusCode, tooShort.StatusCode));
    }

    private static async Task<IReadOnlyList<string?>> FoundAsync(HttpClient desk, string text)
    {
        using var answer = await desk.PostTextAsync("/api/desk/bookings/search", new JsonObject { ["search"] = text }.ToJsonString());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.TextAsync());
        return [.. (await answer.JsonAsync())["items"]!.AsArray().Select(one => (string?)one!["id"])];
    }
}
