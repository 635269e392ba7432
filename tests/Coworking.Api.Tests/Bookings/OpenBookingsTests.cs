using System.Net;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>At most two computer bookings ahead: a limit over all days, exact at any speed.</summary>
public sealed class OpenBookingsTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task Cancelling_one_makes_room_for_another()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var first = await Computer(day).MadeByAsync(patron);
        await Computer(day.PlusDays(1)).MadeByAsync(patron);
        await AssertFullAsync(patron, day.PlusDays(2));

        using var cancelled = await patron.PostAsync($"/api/bookings/{first["id"]}/cancel");

        await Computer(day.PlusDays(2)).MadeByAsync(patron);
        await AssertFullAsync(patron, day.PlusDays(3));
    }

    [Fact]
    public async Task A_booking_that_has_ended_is_no_longer_ahead()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var first = await Computer(day).At("09:00").MadeByAsync(patron);
        await Computer(day.PlusDays(1)).MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "09:00"));
        using var checkedIn = await patron.PostAsync($"/api/bookings/{first["id"]}/check-in");
        Assert.Equal(HttpStatusCode.OK, checkedIn.StatusCode);

        centre.Clock.Reset(TestCentre.At(day, "09:59"));
        await AssertFullAsync(patron, day.PlusDays(2));
        centre.Clock.Reset(TestCentre.At(day, "10:00"));
        await Computer(day.PlusDays(2)).MadeByAsync(patron);
        await AssertFullAsync(patron, day.PlusDays(3));
    }

    [Fact]
    public async Task An_extended_booking_is_ahead_until_its_new_end()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var first = await Computer(day).At("09:00").MadeByAsync(patron);
        await Computer(day.PlusDays(1)).MadeByAsync(patron);
        centre.Clock.Reset(TestCentre.At(day, "09:00"));
        using var checkedIn = await patron.PostAsync($"/api/bookings/{first["id"]}/check-in");
        using var extended = await patron.PostTextAsync($"/api/bookings/{first["id"]}/extend", """{"end":"10:30"}""");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (checkedIn.StatusCode, extended.StatusCode));

        centre.Clock.Reset(TestCentre.At(day, "10:15"));
        await AssertFullAsync(patron, day.PlusDays(2));
        centre.Clock.Reset(TestCentre.At(day, "10:30"));
        await Computer(day.PlusDays(2)).MadeByAsync(patron);
    }

    [Fact]
    public async Task A_refused_try_costs_nothing()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        await Computer(day).MadeByAsync(other);

        for (var i = 0; i < 6; i++)
        {
            using var refused = await Computer(day).Keyed($"try-{i}").ByAsync(patron);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        await Computer(day.PlusDays(1)).MadeByAsync(patron);
        await Computer(day.PlusDays(2)).MadeByAsync(patron);
        await AssertFullAsync(patron, day.PlusDays(3));
    }

    [Fact]
    public async Task A_token_whose_booking_was_never_made_is_free_after_a_minute()
    {
        var day = centre.NewDay();
        var name = TestCentre.NewPatron();
        using var patron = await centre.ClientAsync(name);
        foreach (var number in new[] { 1, 2 })
        {
            await AbandonTokenAsync(name, number, day);
        }

        centre.Clock.AdvanceSeconds(59);
        await AssertFullAsync(patron, day.PlusDays(1));
        centre.Clock.AdvanceSeconds(1);
        await Computer(day.PlusDays(1)).MadeByAsync(patron);
        await Computer(day.PlusDays(2)).MadeByAsync(patron);
        await AssertFullAsync(patron, day.PlusDays(3));
    }

    private static BookingBuilder Computer(LocalDate date) => A.Booking().On(date).Of("pc-05");

    private static async Task AssertFullAsync(HttpClient patron, LocalDate date)
    {
        using var answer = await Computer(date).ByAsync(patron);
        Assert.Equal("too-many-open", (string?)(await answer.JsonAsync())["code"]);
    }

    /// <summary>What is left when a process dies between its claim and its transaction.</summary>
    private async Task AbandonTokenAsync(string userName, int number, LocalDate date)
    {
        var now = centre.Clock.GetCurrentInstant();
        var token = new TableEntity(TableKey.Join(SamplePerson.Find(userName)!.Subject), TableKey.Join("T", "Computer", $"{number}"))
        {
            ["Booking"] = $"{A.Iso(date)}-00000000000{number}",
            ["EndsAt"] = (now + Duration.FromHours(5)).ToDateTimeOffset(),
            ["Since"] = now.ToDateTimeOffset(),
        };
        await centre.Host.Services.GetRequiredService<CentreTables>().Patrons.AddEntityAsync(token);
    }
}
