using System.Net;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Closures;

/// <summary>The desk shuts a place while somebody books it: nobody keeps a booking where it is shut.</summary>
public sealed class CloseAndBookTests(StorageFixture storage)
{
    private const int Seats = 16;

    [Fact]
    public async Task A_booking_beside_a_closure_is_refused_or_cancelled_in_200_rounds()
    {
        await using var centre = await TestCentre.StartAsync(storage);

        var rounds = await RaceAsync(centre, rounds: 200);

        Assert.All(rounds, round => Assert.True(round is Outcome.Refused or Outcome.Cancelled, round.ToString()));
        Assert.Contains(Outcome.Refused, rounds);
        Assert.Contains(Outcome.Cancelled, rounds);
    }

    [Fact]
    public async Task Without_if_match_the_same_harness_sees_a_booking_where_it_is_shut()
    {
        await using var centre = await TestCentre.StartAsync(
            storage, builder => builder.Services.AddSingleton<HttpPipelinePolicy>(new WithoutIfMatch()));

        var rounds = await RaceAsync(centre, rounds: 60);

        Assert.Contains(Outcome.Kept, rounds);
    }

    private static async Task<List<Outcome>> RaceAsync(TestCentre centre, int rounds)
    {
        using var desk = await centre.BareClientAsync("librarian");
        var people = await Task.WhenAll(Enumerable.Range(0, Seats).Select(_ => centre.BareClientAsync(TestCentre.NewPatron())));
        var outcomes = new List<Outcome>();
        LocalDate day = default;
        for (var round = 0; round < rounds; round++)
        {
            day = round % Seats == 0 ? centre.NewDay() : day;
            var (person, seat) = (people[round % Seats], $"seat-{(round % Seats) + 1:00}");
            // The seat's sheet is there already, so that both rewrite it.
            await A.Booking().On(day).At("15:00").For(30).Of(seat).MadeByAsync(person);
            outcomes.Add(await RoundAsync(day, seat, round, desk, person));
        }

        return outcomes;
    }

    private static async Task<Outcome> RoundAsync(LocalDate day, string seat, int round, HttpClient desk, HttpClient patron)
    {
        async Task<JsonObject> CloseAsync()
        {
            await Task.Delay(round % 5 * 3);
            return await AClosure.On(day).From("10:00", "11:00").Of(seat).MadeByAsync(desk);
        }

        async Task<string?> BookAsync()
        {
            await Task.Delay(round % 7 * 3);
            using var answer = await A.Booking().On(day).At("10:00").For(30).Of(seat).ByAsync(patron);
            return answer.StatusCode == HttpStatusCode.Created ? (string?)(await answer.JsonAsync())["id"] : null;
        }

        var closing = CloseAsync();
        var booking = BookAsync();
        await Task.WhenAll(closing, booking);
        if (await booking is not { } id)
        {
            return Outcome.Refused;
        }

        var status = (string?)(await patron.GetJsonAsync($"/api/bookings/{id}"))["status"];
        return status == "cancelled" ? Outcome.Cancelled : Outcome.Kept;
    }

    private enum Outcome
    {
        Refused,
        Cancelled,
        Kept,
    }

    /// <summary>The guard taken out: what was read is written over, whoever has been there since.</summary>
    private sealed class WithoutIfMatch : RewriteTransactions
    {
        protected override ValueTask<string> RewriteAsync(string body) =>
            new(string.Join('\n', body.Split('\n').Where(line => !line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))));
    }
}
