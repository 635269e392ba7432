using System.Net;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

public sealed class CancelTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_cancelled_place_is_free_at_once_and_its_minutes_come_back()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("09:00").For(120).Of("study").MadeByAsync(patron);

        using var answer = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await A.Booking().On(day).At("09:00").For(120).Of("study").MadeByAsync(other);
        await A.Booking().On(day).At("11:00").For(120).Of("hall").MadeByAsync(patron);
    }

    [Fact]
    public async Task Cancelling_again_answers_the_same()
    {
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(centre.NewDay()).MadeByAsync(patron);

        using var once = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        using var twice = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");

        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
        Assert.Equal(await once.TextAsync(), await twice.TextAsync());
    }

    [Fact]
    public async Task A_booking_that_is_over_stays_and_is_completed()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).At("10:00").For(60).MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        using var checkedIn = await patron.PostAsync($"/api/bookings/{booking["id"]}/check-in");
        Assert.Equal(HttpStatusCode.OK, checkedIn.StatusCode);
        centre.Clock.Reset(TestCentre.At(day, "11:00"));

        using var answer = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("already-over", (string?)(await answer.JsonAsync())["code"]);
        Assert.Equal("completed", (string?)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["status"]);
    }

    [Fact]
    public async Task Who_saw_an_older_version_is_told_so()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(day).MadeByAsync(patron);

        Assert.Equal(HttpStatusCode.PreconditionFailed, await CancelAsync("\"7-confirmed\""));
        Assert.Equal("confirmed", (string?)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["status"]);
        Assert.Equal(HttpStatusCode.OK, await CancelAsync((string)booking["etag"]!));

        async Task<HttpStatusCode> CancelAsync(string etag)
        {
            using var answer = await patron.SendAsync(HttpMethod.Post, $"/api/bookings/{booking["id"]}/cancel", "If-Match", etag);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Somebody_elses_booking_is_not_there()
    {
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        var booking = await A.Booking().On(centre.NewDay()).MadeByAsync(patron);

        foreach (var id in new[] { (string)booking["id"]!, "2027-02-02-000000000000", "no-such-thing", "2027-02-02|" })
        {
            using var shown = await other.FetchAsync($"/api/bookings/{Uri.EscapeDataString(id)}");
            using var cancelled = await other.PostAsync($"/api/bookings/{Uri.EscapeDataString(id)}/cancel");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shown.StatusCode, cancelled.StatusCode));
        }

        Assert.Equal("confirmed", (string?)(await patron.GetJsonAsync($"/api/bookings/{booking["id"]}"))["status"]);
    }
}
