using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Centres;

public sealed class WifiTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private static readonly string Network = """{"network":"Kitaphana","security":"wpa","password":"oqyrman-2027"}""";

    [Fact]
    public async Task Staff_see_the_Wifi_and_a_patron_as_long_as_they_are_there()
    {
        using var director = await centre.ClientAsync("director");
        using var set = await director.PutAsync("/api/desk/wifi", JsonNode.Parse(Network)!);
        Assert.Equal(HttpStatusCode.NoContent, set.StatusCode);

        using var librarian = await centre.ClientAsync("librarian");
        var shown = await librarian.GetJsonAsync("/api/me/wifi");
        Assert.Equal("oqyrman-2027", (string?)shown["password"]);
        Assert.Equal("WIFI:T:WPA;S:Kitaphana;P:oqyrman-2027;;", (string?)shown["qr"]);

        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("09:00").MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "09:05"));
        await NotShownAsync(patron);

        using var here = await patron.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        Assert.True(here.IsSuccessStatusCode, await here.TextAsync());
        Assert.Equal("Kitaphana", (string?)(await patron.GetJsonAsync("/api/me/wifi"))["network"]);

        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        await NotShownAsync(patron);
    }

    [Fact]
    public async Task The_public_pages_never_carry_the_password()
    {
        using var director = await centre.ClientAsync("director");
        using var set = await director.PutAsync("/api/desk/wifi", JsonNode.Parse(Network)!);

        using var anyone = centre.Anyone();
        Assert.DoesNotContain("oqyrman", (await anyone.GetJsonAsync("/api/centre")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("oqyrman", (await anyone.GetJsonAsync("/api/overview")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_Wifi_is_gone()
    {
        await using var other = await TestCentre.StartAsync(centre.Storage);
        using var director = await other.ClientAsync("director");
        using var set = await director.PutAsync("/api/desk/wifi", JsonNode.Parse(Network)!);
        using var forgotten = await director.SendAsync(HttpMethod.Delete, "/api/desk/wifi", content: null);
        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);

        using var shown = await director.FetchAsync("/api/me/wifi");
        Assert.Equal("no-wifi", (string?)(await shown.JsonAsync())["code"]);
    }

    [Theory]
    [InlineData("""{"network":"","security":"open"}""", "network")]
    [InlineData("""{"network":"Lib","security":"wpa","password":"short"}""", "password")]
    [InlineData("""{"network":"Lib","security":"open","password":"12345678"}""", "password")]
    public async Task What_no_access_point_takes_is_named(string wifi, string field)
    {
        using var director = await centre.ClientAsync("director");
        using var answer = await director.PutAsync("/api/desk/wifi", JsonNode.Parse(wifi)!);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.JsonAsync())["errors"]![field]);
    }

    private static async Task NotShownAsync(HttpClient patron)
    {
        using var refused = await patron.FetchAsync("/api/me/wifi");
        Assert.Equal("wifi-when-checked-in", (string?)(await refused.JsonAsync())["code"]);
    }
}
