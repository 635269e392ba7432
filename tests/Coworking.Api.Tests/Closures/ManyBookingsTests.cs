using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Closures;

/// <summary>A place with more bookings than one transaction can hold.</summary>
public sealed class ManyBookingsTests(StorageFixture storage)
{
    [Fact]
    public async Task More_bookings_than_fit_into_one_transaction_are_cancelled_in_several_and_none_is_left()
    {
        await using var centre = await TestCentre.StartAsync(storage, change: file =>
        {
            foreach (var weekday in file["hours"]!["weekly"]!.AsObject().ToList())
            {
                file["hours"]!["weekly"]![weekday.Key] = System.Text.Json.Nodes.JsonNode.Parse("""[{"start":"00:00","end":"24:00"}]""");
            }

            file["rules"]!["shortestMinutes"] = 15;
            file["rules"]!["endOfDayMarginMinutes"] = 0;
            return file;
        });
        var day = centre.NewDay().PlusDays(1);
        using var desk = await centre.ClientAsync("librarian");
        var people = await Task.WhenAll(Enumerable.Range(0, 48).Select(_ => centre.BareClientAsync(TestCentre.NewPatron())));
        await Task.WhenAll(people.Select((person, i) => A.Booking().On(day).At($"{i / 4:00}:{i % 4 * 15:00}").For(15).Of("seat-01").MadeByAsync(person)));

        centre.Calls.Reset();
        var closure = await AClosure.On(day).From("00:00", "24:00").Of("seat-01").MadeByAsync(desk);

        Assert.Equal(48, closure["cancelled"]!.AsArray().Count);
        Assert.Equal("00:00-24:00", await centre.BusyAsync(day, "seat-01"));
        var transactions = centre.Calls.To("Days").Count(call => call.Method == "POST");
        Assert.Equal(3, transactions);
        foreach (var person in people)
        {
            var mine = await person.GetJsonAsync($"/api/me/bookings?from={A.Iso(day)}&to={A.Iso(day)}");
            Assert.Equal("cancelled", (string?)mine["items"]![0]!["status"]);
            person.Dispose();
        }
    }
}
