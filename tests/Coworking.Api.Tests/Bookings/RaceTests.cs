using System.Net;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>Fifty people reach for one place at one moment.</summary>
public sealed class RaceTests(StorageFixture storage)
{
    private const int People = 50;

    [Fact]
    public async Task Of_fifty_people_exactly_one_gets_the_place_in_fifty_rounds()
    {
        await using var centre = await TestCentre.StartAsync(storage);

        var rounds = await RaceAsync(centre, rounds: 50);

        Assert.All(rounds, round => Assert.True(round.Count(status => status == HttpStatusCode.Created) == 1, string.Join(' ', round.CountBy(status => status))));
        Assert.All(rounds.SelectMany(round => round), status => Assert.True(status is HttpStatusCode.Created or HttpStatusCode.Conflict, status.ToString()));
    }

    [Fact]
    public async Task Without_if_match_the_same_harness_sees_places_booked_twice()
    {
        await using var centre = await TestCentre.StartAsync(
            storage, builder => builder.Services.AddSingleton<HttpPipelinePolicy>(new WithoutIfMatch()));

        var rounds = await RaceAsync(centre, rounds: 10);

        Assert.Contains(rounds, round => round.Count(status => status == HttpStatusCode.Created) > 1);
    }

    private static async Task<List<HttpStatusCode[]>> RaceAsync(TestCentre centre, int rounds)
    {
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => centre.BareClientAsync(TestCentre.NewPatron())));
        using var before = await centre.NewPatronClientAsync();
        var outcomes = new List<HttpStatusCode[]>();
        for (var round = 0; round < rounds; round++)
        {
            var day = centre.NewDay();
            // Every other time the place's sheet is there already: both its first writing and its rewriting are raced for.
            if (round % 2 == 0)
            {
                await A.Booking().On(day).At("14:00").MadeByAsync(before);
            }

            outcomes.Add(await Task.WhenAll(people.Select(async person =>
            {
                using var answer = await A.Booking().On(day).At("10:00").ByAsync(person);
                return answer.StatusCode;
            })));
        }

        return outcomes;
    }

    /// <summary>The guard taken out: what was read is written over, whoever has been there since.</summary>
    private sealed class WithoutIfMatch : RewriteTransactions
    {
        protected override ValueTask<string> RewriteAsync(string body) =>
            new(string.Join('\n', body.Split('\n').Where(line => !line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))));
    }
}
