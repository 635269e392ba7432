using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>The everyday life of a booking, over HTTP.</summary>
public sealed class BookingTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_booking_is_made_shown_listed_and_cancelled()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();

        using var made = await A.Booking().On(day).At("10:00").For(60).Of("hall", "tv-1").With("purpose", "Кітап клубы").With("note", "Екі орындық").ByAsync(patron);
        var booking = await made.JsonAsync();

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = (string)booking["id"]!;
        Assert.Equal($"/api/bookings/{id}", made.Headers.Location!.ToString());
        Assert.Equal(made.Headers.ETag!.ToString(), (string?)booking["etag"]);
        Assert.Equal($"{A.Iso(day)}T10:00:00+05:00", (string?)booking["startsAt"]);
        Assert.Equal($"{A.Iso(day)}T11:00:00+05:00", (string?)booking["endsAt"]);
        Assert.Equal($"{A.Iso(day)}T09:45:00+05:00", (string?)booking["checkIn"]!["opensAt"]);
        Assert.Equal($"{A.Iso(day)}T10:15:00+05:00", (string?)booking["checkIn"]!["closesAt"]);
        Assert.Equal("confirmed", (string?)booking["status"]);
        Assert.Equal("Кітап клубы", (string?)booking["purpose"]);
        Assert.Equal("Мәжіліс залы", (string?)booking["resources"]![0]!["name"]!["kk"]);

        Assert.Equal(booking.ToJsonString(), (await patron.GetJsonAsync($"/api/bookings/{id}")).ToJsonString());
        Assert.Equal(id, (string?)(await patron.GetJsonAsync("/api/me/bookings"))["items"]![0]!["id"]);

        using var cancelled = await patron.PostAsync($"/api/bookings/{id}/cancel");
        Assert.Equal("cancelled", (string?)(await cancelled.JsonAsync())["status"]);
        Assert.Equal("cancelled", (string?)(await patron.GetJsonAsync("/api/me/bookings"))["items"]![0]!["status"]);
        await A.Booking().On(day).At("10:00").For(60).Of("hall", "tv-1").MadeByAsync(patron);
    }
}
