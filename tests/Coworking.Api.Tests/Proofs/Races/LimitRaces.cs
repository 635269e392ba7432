using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Faults;
using Coworking.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Races;

/// <summary>One person on many screens at once: limits are exact, neither one more nor one less.</summary>
public sealed class LimitRaces(StorageFixture storage, ITestOutputHelper output)
{
    private const int Lanes = 3;

    /// <summary>Half hours of the day in which a seat can be booked.</summary>
    private static readonly int[] HalfHours = [.. Enumerable.Range(18, 8).Concat(Enumerable.Range(28, 7)).Select(half => half * 30)];

    /// <summary>
    /// Five times a day: no two of thirty requests on seven days are at one time. Each is for half an hour, so that two on one day leave
    /// room in the day's limit: nothing but the open bookings says no.
    /// </summary>
    private static readonly string[] Hours = ["09:00", "10:00", "11:00", "12:00", "14:00"];

    [Fact]
    public async Task Of_fifty_screens_exactly_as_many_book_as_the_days_limit_allows_in_twenty_rounds()
    {
        var outcomes = await RunAsync(rounds: 20, guard: null, ReachForSeatsAsync);
        output.WriteLine($"20 rounds of 50 screens: {Counted(outcomes)}");
        Assert.All(outcomes, round => Assert.Equal(8, round.Count(one => one == "201")));
        Assert.All(outcomes.SelectMany(round => round), one => Assert.True(one is "201" or "daily-limit" or "overlaps-own-booking", one));
    }

    [Fact]
    public async Task Without_if_match_the_same_harness_sees_the_days_limit_exceeded()
    {
        var outcomes = await RunAsync(rounds: 3, () => new WithoutIfMatch(), ReachForSeatsAsync);
        Assert.Contains(outcomes, round => round.Count(one => one == "201") > 8);
    }

    [Fact]
    public async Task Of_thirty_computers_on_seven_days_at_once_exactly_two_are_booked_in_two_hundred_rounds()
    {
        var outcomes = await RunAsync(rounds: 200, guard: null, ReachForComputersAsync);
        output.WriteLine($"200 rounds of 30 requests on 7 days: {Counted(outcomes)}");
        Assert.All(outcomes, round => Assert.Equal(2, round.Count(one => one == "201")));
        Assert.All(outcomes.SelectMany(round => round), one => Assert.True(one is "201" or "too-many-open", one));
    }

    [Fact]
    public async Task Without_the_tokens_the_same_harness_sees_more_than_two()
    {
        var outcomes = await RunAsync(rounds: 3, () => new WithoutTokens(), ReachForComputersAsync);
        Assert.Contains(outcomes, round => round.Count(one => one == "201") > 2);
    }

    private static Task<string[]> ReachForSeatsAsync(HttpClient patron, LocalDate day) => Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
        AskAsync(patron, A.Booking().On(day).At(new TimeOfDay(HalfHours[i % HalfHours.Length]).ToString()).For(30).Of($"seat-{1 + (i % 16):00}"), $"{A.Iso(day)}.{i}", keyed: i % 2 == 0)));

    private static Task<string[]> ReachForComputersAsync(HttpClient patron, LocalDate day) => Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
        AskAsync(patron, A.Booking().On(day.PlusDays(i % 7)).At(Hours[i / 7]).For(30).Of($"pc-{1 + (i % 12):00}"), $"{A.Iso(day)}.{i}", keyed: i % 2 == 0)));

    private static async Task<string> AskAsync(HttpClient patron, BookingBuilder booking, string key, bool keyed)
    {
        using var answer = await (keyed ? booking.Keyed(key) : booking).ByAsync(patron);
        return answer.StatusCode == HttpStatusCode.Created ? "201"
            : (string?)JsonNode.Parse(await answer.TextAsync())!["code"] ?? answer.StatusCode.ToString();
    }

    private async Task<List<string[]>> RunAsync(int rounds, Func<HttpPipelinePolicy>? guard, Func<HttpClient, LocalDate, Task<string[]>> reach)
    {
        var next = 0;
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(async () =>
        {
            await using var centre = await TestCentre.StartAsync(
                storage,
                builder =>
                {
                    if (guard is not null)
                    {
                        builder.Services.AddSingleton(guard());
                    }
                },
                OpenAllWeek);
            var outcomes = new List<string[]>();
            var patron = await centre.BareClientAsync(TestCentre.NewPatron());
            while (Interlocked.Increment(ref next) <= rounds)
            {
                // Three weeks on: whatever the round before opened has ended.
                outcomes.Add(await reach(patron, centre.NewDay()));
            }

            return outcomes;
        })));
        return [.. lanes.SelectMany(lane => lane)];
    }

    /// <summary>The demo centre, open on Saturdays and Sundays too.</summary>
    private static JsonNode OpenAllWeek(JsonNode file)
    {
        var weekly = file["hours"]!["weekly"]!;
        weekly["saturday"] = weekly["monday"]!.DeepClone();
        weekly["sunday"] = weekly["monday"]!.DeepClone();
        return file;
    }

    private static string Counted(IEnumerable<string[]> outcomes) => string.Join(", ", outcomes.SelectMany(round => round).CountBy(one => one)
        .OrderByDescending(one => one.Value).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {one.Key}")));
}
