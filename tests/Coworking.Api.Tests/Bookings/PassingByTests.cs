using System.Net;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>Nobody gets by a booking or a move what somebody waits for, however narrow the moment.</summary>
public sealed class PassingByTests(StorageFixture storage) : IAsyncLifetime
{
    private readonly HeldTransactions _held = new();
    private TestCentre? _centre;

    private TestCentre Centre => _centre!;

    public async ValueTask InitializeAsync() => _centre = await TestCentre.StartAsync(storage, builder => builder.Services.AddSingleton<HttpPipelinePolicy>(_held));

    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    [Fact]
    public async Task What_a_closure_takes_back_is_made_good_before_anybody_books()
    {
        var day = Centre.NewDay();
        using var waits = await Centre.NewPatronClientAsync();
        using var comesBy = await Centre.NewPatronClientAsync();
        using var desk = await Centre.ClientAsync("librarian");
        var entry = await HeldForAsync(waits, day);
        Assert.Equal(("held", "10:00"), await SeeAsync(waits, entry));

        // The booking is on its way; the place is shut; who waited is not helped yet when the booking is decided anew.
        var booking = _held.Next("somebody-comes-by");
        var asked = A.Booking().On(day).Of("seat-01").At("11:00").With("note", "somebody-comes-by").ByAsync(comesBy);
        await booking.Reached;
        var promotion = _held.Next("hold-offered");
        var closing = desk.PostTextAsync(
            "/api/desk/closures", $$$"""{"date":"{{{A.Iso(day)}}}","start":"10:00","end":"11:00","resources":["seat-01"],"reason":{"en":"No power"}}""");
        await promotion.Reached;
        booking.Release();
        using var refused = await asked;
        promotion.Release();
        using var closed = await closing;

        Assert.Equal(HttpStatusCode.Created, closed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(("held", "11:00"), await SeeAsync(waits, entry));
    }

    [Fact]
    public async Task What_time_alone_made_free_is_not_for_who_moves_there()
    {
        var day = Centre.NewDay();
        using var first = await Centre.NewPatronClientAsync();
        using var waits = await Centre.NewPatronClientAsync();
        using var moves = await Centre.NewPatronClientAsync();
        await A.Booking().On(day).Of("seat-01").At("10:00").For(120).MadeByAsync(first);
        using var joined = await WaitAsync(waits, day);
        var booking = await A.Booking().On(day).Of("seat-02").At("10:30").MadeByAsync(moves);

        Centre.Clock.Reset(TestCentre.At(day, "10:15"));
        using var refused = await moves.PostTextAsync(
            $"/api/bookings/{booking["id"]}/move", A.Booking().On(day).Of("seat-01").At("10:30").ToJson().ToJsonString());
        Assert.Equal("slot-taken", (string?)(await refused.JsonAsync())["code"]);
        using var moved = await moves.PostTextAsync(
            $"/api/bookings/{booking["id"]}/move", A.Booking().On(day).Of("seat-01").At("11:15").ToJson().ToJsonString());
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal(("held", "10:15"), await SeeAsync(waits, (string)(await joined.JsonAsync())["id"]!));
    }

    /// <summary>Waits for an hour between ten and twelve, and has it kept from ten on.</summary>
    private async Task<string> HeldForAsync(HttpClient waits, LocalDate day)
    {
        using var first = await Centre.NewPatronClientAsync();
        var taken = await A.Booking().On(day).Of("seat-01").At("10:00").For(120).MadeByAsync(first);
        using var joined = await WaitAsync(waits, day);
        using var cancelled = await first.PostAsync($"/api/bookings/{taken["id"]}/cancel");
        return (string)(await joined.JsonAsync())["id"]!;
    }

    private static Task<HttpResponseMessage> WaitAsync(HttpClient waits, LocalDate day) => waits.PostTextAsync(
        "/api/me/waitlist", $$"""{"date":"{{A.Iso(day)}}","from":"10:00","to":"12:00","minutes":60,"resources":["seat-01"]}""");

    private static async Task<(string?, string?)> SeeAsync(HttpClient waits, string entry)
    {
        var shown = (await waits.GetJsonAsync("/api/me/waitlist"))["items"]!.AsArray().Single(one => (string?)one!["id"] == entry)!;
        return ((string?)shown["status"], (string?)shown["hold"]?["start"]);
    }
}
