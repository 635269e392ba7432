using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Centres;

public sealed class LogoTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_logo_is_set_shown_kept_by_browsers_and_taken_away()
    {
        using var director = await centre.ClientAsync("director");
        using var set = await director.SendAsync(HttpMethod.Put, "/api/desk/logo", Director.Picture(Png));
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        var path = (string)(await set.JsonAsync())["logo"]!;

        using var anyone = centre.Anyone();
        using var shown = await anyone.FetchAsync($"/api/{path}");
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Png, await shown.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(TimeSpan.FromDays(1), shown.Headers.CacheControl!.MaxAge);
        using var again = await anyone.SendAsync(HttpMethod.Get, $"/api/{path}", "If-None-Match", shown.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);

        using var removed = await director.SendAsync(HttpMethod.Delete, "/api/desk/logo", content: null);
        Assert.Null((await removed.JsonAsync())["logo"]);
        using var gone = await anyone.FetchAsync($"/api/{path}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Only_a_small_PNG_or_WebP_is_a_logo()
    {
        using var director = await centre.ClientAsync("director");
        using var drawing = await director.SendAsync(HttpMethod.Put, "/api/desk/logo", Director.Picture("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        Assert.Equal("not-a-logo", (string?)(await drawing.JsonAsync())["code"]);

        var large = new byte[(64 * 1024) + 1];
        Png.CopyTo(large, 0);
        using var tooLarge = await director.SendAsync(HttpMethod.Put, "/api/desk/logo", Director.Picture(large));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
    }

    [Fact]
    public async Task The_largest_logo_is_taken()
    {
        var largest = new byte[64 * 1024];
        Png.AsSpan(0, Png.Length - 12).CopyTo(largest);
        Png.AsSpan(Png.Length - 12).CopyTo(largest.AsSpan(largest.Length - 12));
        using var director = await centre.ClientAsync("director");
        using var set = await director.SendAsync(HttpMethod.Put, "/api/desk/logo", Director.Picture(largest));
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
    }
}
