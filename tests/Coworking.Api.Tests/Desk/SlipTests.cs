using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Desk;

/// <summary>A printed slip shows and cancels its booking, without an account, and cannot be guessed.</summary>
public sealed class SlipTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_slips_code_shows_and_cancels_its_booking_however_it_is_typed()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day.PlusDays(3)).Of("seat-05").For("guest", "Гость").With("purpose", "Тайна").MadeAtDeskAsync(desk);
        var code = (string)booking["slip"]!;
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{2}-[0-9A-HJKMNP-TV-Z]{6}$", code);

        var shown = await OkAsync("show", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l'));
        Assert.Equal(["checkIn", "date", "end", "resources", "start", "status"], shown.Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal((A.Iso(day.PlusDays(3)), "10:00", "11:00", "confirmed"), ((string?)shown["date"], (string?)shown["start"], (string?)shown["end"], (string?)shown["status"]));
        Assert.Equal("seat-05", (string?)Assert.Single(shown["resources"]!.AsArray())!["id"]);

        Assert.Equal("cancelled", (string?)(await OkAsync("cancel", code))["status"]);
        Assert.Equal("cancelled", (string?)(await OkAsync("cancel", code))["status"]);
        Assert.Equal("cancelled", (string?)(await OkAsync("show", code))["status"]);
        await A.Booking().On(day.PlusDays(3)).Of("seat-05").For("guest", "Следующий").MadeAtDeskAsync(desk);
    }

    [Fact]
    public async Task What_has_begun_or_ended_is_not_cancelled_by_a_slip()
    {
        var day = centre.NewDay();
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).Of("seat-05").For("guest", "Гость").With("checkIn", true).MadeAtDeskAsync(desk);

        Assert.Equal((422, "already-started"), await TriedAsync("cancel", (string)booking["slip"]!));
        centre.Clock.Reset(TestCentre.At(day, "11:00"));
        Assert.Equal((422, "already-over"), await TriedAsync("cancel", (string)booking["slip"]!));
    }

    [Theory]
    [InlineData("00-000000")]
    [InlineData("")]
    [InlineData("K7")]
    [InlineData("K7-3M9QX2-K7-3M9QX2")]
    [InlineData("ПА-РОЛЬКА")]
    [InlineData("K7-3M9'X2")]
    public async Task A_wrong_code_is_unknown_whatever_is_wrong_with_it(string code)
    {
        centre.NewDay();
        Assert.Equal((404, "unknown-slip"), await TriedAsync("show", code));
        Assert.Equal((404, "unknown-slip"), await TriedAsync("cancel", code));
    }

    [Fact]
    public async Task After_thirty_wrong_codes_in_a_minute_even_right_ones_wait()
    {
        var day = centre.NewDay();
        using var desk = await centre.ClientAsync("librarian");
        var booking = await A.Booking().On(day).Of("seat-05").For("guest", "Гость").MadeAtDeskAsync(desk);
        var tried = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => TriedAsync("show", $"00-{i:000000}")));
        Assert.Equal(30, tried.Count(one => one.Code == "unknown-slip"));
        Assert.Equal(10, tried.Count(one => one.Code == "too-many-tries"));

        Assert.Equal((429, "too-many-tries"), await TriedAsync("cancel", (string)booking["slip"]!));
        centre.Clock.AdvanceMinutes(1);
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal("confirmed", (string?)(await OkAsync("show", (string)booking["slip"]!))["status"]);
        }
    }

    private async Task<JsonObject> OkAsync(string verb, string code)
    {
        using var answer = await SendAsync(verb, code);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.TextAsync());
        return await answer.JsonAsync();
    }

    private async Task<(int Status, string? Code)> TriedAsync(string verb, string code)
    {
        using var answer = await SendAsync(verb, code);
        return ((int)answer.StatusCode, (string?)(await answer.JsonAsync())["code"]);
    }

    private async Task<HttpResponseMessage> SendAsync(string verb, string code)
    {
        using var anyone = centre.Anyone();
        return await anyone.PostTextAsync($"/api/slips/{verb}", new JsonObject { ["code"] = code }.ToJsonString());
    }
}
