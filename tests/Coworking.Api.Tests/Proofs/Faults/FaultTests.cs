using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>
/// Storage loses replies, refuses and dawdles at 30 % of all sends, and people leave and ask again: nobody is booked twice, nothing
/// that was acknowledged is lost, no limit is exceeded. <c>COWORKING_PROOF_SEEDS=1000</c> runs more seeds than the usual hundred.
/// </summary>
public sealed class FaultTests(StorageFixture storage, ITestOutputHelper output)
{
    private const double Rate = 0.3;
    private const int Lanes = 4;
    private const int Days = 3;

    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("COWORKING_PROOF_SEEDS"), CultureInfo.InvariantCulture, out var seeds) ? seeds : 100;

    [Fact]
    public async Task Under_fire_nobody_is_booked_twice_and_nothing_acknowledged_is_lost()
    {
        var (faults, figures) = await RunAsync(Seeds, guard: null);
        figures.ForEach(output.WriteLine);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
    }

    [Fact]
    public async Task Without_if_match_each_of_the_three_judges_finds_faults()
    {
        var (faults, _) = await RunAsync(12, () => new WithoutIfMatch());
        string[] words = ["fsck:", "No order explains"];
        Assert.All(words, word => Assert.Contains(faults, fault => fault.Contains(word, StringComparison.Ordinal)));
        Assert.Contains(faults, fault => !words.Any(word => fault.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_the_tokens_the_same_harness_sees_limits_exceeded()
    {
        var (faults, _) = await RunAsync(8, () => new WithoutTokens());
        Assert.Contains(faults, fault => fault.Contains("limit exceeded", StringComparison.Ordinal));
    }

    private async Task<(List<string> Faults, List<string> Figures)> RunAsync(int seeds, Func<HttpPipelinePolicy>? guard)
    {
        var next = 0;
        var found = new ConcurrentBag<string>();
        var figures = new ConcurrentBag<string>();
        var (commands, unknown) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(Lanes, seeds)).Select(_ => Task.Run(async () =>
        {
            await using var lane = await FaultyCentre.StartAsync(storage, Rate, guard?.Invoke());
            for (var seed = Interlocked.Increment(ref next); seed <= seeds; seed = Interlocked.Increment(ref next))
            {
                var (play, faults) = await RunAsync(lane, seed);
                Interlocked.Add(ref commands, play.Commands);
                Interlocked.Add(ref unknown, play.Unknown);
                foreach (var fault in faults)
                {
                    found.Add($"seed {seed}: {fault}");
                }
            }

            figures.Add(lane.Faults.Figures);
        })));
        return ([.. found], [$"{seeds} seeds, {commands} commands, {unknown} of unknown end", .. figures]);
    }

    private static async Task<(Play Play, List<string> Faults)> RunAsync(FaultyCentre lane, int seed)
    {
        var random = new Random(seed);
        var play = new Play(lane.Centre, lane.Centre.NewDay());
        var patrons = Enumerable.Range(0, 4).Select(_ => new Patron(TestCentre.NewPatron())).ToList();
        for (var i = 0; i < 6; i++)
        {
            // The last two are second screens of the first two people.
            await play.AddAsync($"{seed}.{i}", patrons[i % patrons.Count], seed + i, impatience: 0.05);
        }

        lane.Faults.Arm(seed);
        await play.RunAsync([.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 6).Select(_ => Some(random)).ToList())]);
        await lane.Requests.IdleAsync();
        play.Pass((9 * 60) + 50);
        await play.RunAsync([.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 4).Select(_ => SomeLater(random)).ToList())]);
        await lane.SettleAsync();
        await play.LookAsync(Days);

        var dates = Enumerable.Range(0, Days).Select(play.Day.PlusDays).ToList();
        var oracle = await Oracle.ReadAsync(lane.Centre, dates);
        return (play, [.. oracle.Faults(), .. oracle.Broken(play.Promised, play.GivenBack), .. play.Unexplained(), .. await Fsck.FaultsAsync(lane.Centre, dates)]);
    }

    private static Command Some(Random random) => random.Next(10) switch
    {
        < 3 => new Book(random.Next(Days), $"seat-0{random.Next(1, 3)}", Hour(random), 60),
        3 or 4 => new Book(random.Next(Days), $"pc-0{random.Next(1, 3)}", Hour(random), 60),
        5 => new Book(random.Next(Days), random.Next(2) == 0 ? "computer*" : "booth*", Hour(random), 60),
        6 => new Book(random.Next(Days), "hall tv-1", Hour(random), 60),
        7 or 8 => new Cancel(random.Next(8)),
        _ => new LookAtMine(random.Next(Days)),
    };

    /// <summary>Ten minutes before the first come: people are there, stay, leave, wait.</summary>
    private static Command SomeLater(Random random) => random.Next(9) switch
    {
        0 or 1 => new CheckIn(random.Next(8)),
        2 => new Leave(random.Next(8)),
        3 => new Extend(random.Next(8), 30),
        4 => new Join($"seat-0{random.Next(1, 3)}", 10 * 60, 12 * 60, 60),
        5 => new Take(random.Next(4)),
        6 => new Sweep(),
        _ => Some(random),
    };

    private static int Hour(Random random) => (random.Next(4) switch { 0 => 10, 1 => 11, 2 => 14, _ => 15 }) * 60;
}
