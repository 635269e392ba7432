using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Faults;
using Xunit;
using Xunit.Sdk;

namespace Coworking.Api.Tests.Proofs.Races;

/// <summary>Two who cannot both be right, 200 times each: exactly one is, and both are told the truth. After each twenty storage is looked through.</summary>
public sealed partial class PairRaces(StorageFixture storage, ITestOutputHelper output)
{
    private const int Rounds = 200;

    [Fact]
    public Task Cancel_and_check_in() => ProveAsync(
        CancelOrCheckInAsync, time: "-5", ["cancelled", "checked-in"]);

    [Fact]
    public Task Sweeper_and_check_in() => ProveAsync(SweepOrCheckInAsync, time: "14", ["checked-in", "no-show"], PassTheMinuteAsync);

    [Fact]
    public Task Extend_and_book() => ProveAsync(ExtendOrBookAsync, time: "5", ["extended", "booked"]);

    [Fact]
    public Task Two_promotions() => ProveAsync(CancelTwiceWhileTwoWaitAsync, time: "-60", ["the first is helped"], ground => ground.SweepAsync());

    [Fact]
    public Task Two_promotions_of_two_places() => ProveAsync(CancelTwoWhileTwoWaitAsync, time: "-60", ["both are helped"], ground => ground.SweepAsync());

    [Fact]
    public Task Closure_and_book() => ProveAsync(CloseOrBookAsync, time: "-60", ["booked, then sent away", "closed first"]);

    [Fact]
    public Task Swap_and_swap() => ProveAsync(SwapTwiceAsync, time: "5", ["exchanged once"]);

    [Fact]
    public Task Two_swaps_of_one_booking() => ProveAsync(SwapWithTwoAsync, time: "5", ["exchanged, then refused", "moved, then followed"]);

    [Fact]
    public async Task Without_if_match_the_same_harness_sees_both_be_right()
    {
        await using var ground = await RaceGround.OpenAsync(storage, new WithoutIfMatch());
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(ground, 60, ExtendOrBookAsync, "5"));
        Assert.Contains("taken twice", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>Where two do something to one booking, the row that tells of its next version is a second guard: both are taken out here.</summary>
    [Theory]
    [InlineData("cancel and check-in")]
    [InlineData("sweeper and check-in")]
    [InlineData("two promotions of two places")]
    [InlineData("closure and book")]
    [InlineData("two swaps of one booking")]
    public async Task Without_guards_the_same_harness_sees_both_be_right(string race)
    {
        var (run, time, meanwhile) = race switch
        {
            "cancel and check-in" => ((Race)CancelOrCheckInAsync, "-5", (Func<RaceGround, Task>?)null),
            "sweeper and check-in" => (SweepOrCheckInAsync, "14", PassTheMinuteAsync),
            "two promotions of two places" => (CancelTwoWhileTwoWaitAsync, "-60", ground => ground.SweepAsync()),
            "closure and book" => (CloseOrBookAsync, "-60", null),
            _ => (SwapWithTwoAsync, "5", null),
        };
        await using var ground = await RaceGround.OpenAsync(storage, new WithoutGuards());
        var failure = await Record.ExceptionAsync(() => RunAsync(ground, Rounds, run, time, meanwhile));
        output.WriteLine(Assert.IsAssignableFrom<XunitException>(failure).Message);
    }

    private delegate Task<string> Race(RaceGround ground, Racers racers);

    private async Task ProveAsync(Race race, string time, string[] ends, Func<RaceGround, Task>? meanwhile = null)
    {
        await using var ground = await RaceGround.OpenAsync(storage);
        var counted = await RunAsync(ground, Rounds, race, time, meanwhile);
        output.WriteLine($"{Rounds} rounds: {RaceGround.Counted(counted)}");
        Assert.All(counted, end => Assert.Contains(end.Key, ends));
    }

    private static Task<IReadOnlyDictionary<string, int>> RunAsync(
        RaceGround ground, int rounds, Race race, string time, Func<RaceGround, Task>? meanwhile = null) =>
        ground.RunAsync(rounds, ground.BookAsync, time, racers => race(ground, racers), () => meanwhile?.Invoke(ground) ?? Task.CompletedTask);
}
