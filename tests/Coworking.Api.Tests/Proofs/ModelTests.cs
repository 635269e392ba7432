using System.Globalization;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;
using Coworking.Api.Tests.Proofs.Faults;
using CsCheck;
using Xunit;

namespace Coworking.Api.Tests.Proofs;

/// <summary>
/// Random commands from parallel clients against the real API on the emulator, and against a plain model: each day's calls must have
/// one order that explains every answer. Half of the plays are in a storm, where ends may be unknown.
/// </summary>
public sealed class ModelTests(StorageFixture storage, ITestOutputHelper output)
{
    private const int Lanes = 4;
    private const int Screens = 4;

    private static readonly int Plays = int.TryParse(Environment.GetEnvironmentVariable("COWORKING_PROOF_PLAYS"), CultureInfo.InvariantCulture, out var plays) ? plays : 120;

    private static readonly Gen<int> Starts = Gen.OneOf(9 * 60, (9 * 60) + 30, 10 * 60, (10 * 60) + 30);

    private static readonly Gen<string> Places = Gen.OneOf("seat-01", "seat-01", "hall", "booth*", "hall tv-1", "booth-1");

    private static readonly Gen<int> Which = Gen.Int[0, 7];

    private static readonly Gen<Command> Things = Gen.Frequency(
        (7, Gen.Select(Places, Starts, Gen.OneOf(30, 60), (places, start, minutes) => (Command)new Book(0, places, start, minutes))),
        (3, Which.Select(which => (Command)new Cancel(which))),
        (3, Which.Select(which => (Command)new CheckIn(which))),
        (2, Which.Select(which => (Command)new Leave(which))),
        (2, Gen.Select(Which, Gen.OneOf(15, 30), (which, minutes) => (Command)new Extend(which, minutes))),
        (3, Gen.Select(Gen.OneOf("seat-01", "hall", "booth-1"), Gen.OneOf(30, 60), (place, minutes) => (Command)new Join(place, 9 * 60, 11 * 60, minutes))),
        (2, Which.Select(which => (Command)new Take(which))),
        (1, Which.Select(which => (Command)new LeaveLine(which))),
        (1, Gen.Const((Command)new Sweep())),
        (1, Gen.OneOf("seat-01", "hall", "booth-1").Select(place => (Command)new Close(place, (9 * 60) + 30, (10 * 60) + 30))),
        (1, Which.Select(which => (Command)new Reopen(which))),
        (2, Gen.Select(Which, Places.Where(places => !places.EndsWith('*')), Starts, (which, places, start) => (Command)new Move(which, places, start, 30))),
        (1, Gen.Select(Which, Gen.OneOf(("seat-01", "seat-02"), ("booth-1", "booth-2"), ("booth-2", "booth-1"), ("hall", "study"))).Select((which, places) => (Command)new Swap(which, places.Item1, places.Item2))),
        (1, Gen.Const((Command)new LookAtMine(0))),
        (1, Gen.Const((Command)new LookAtLine())),
        (1, Gen.Const((Command)new LookAtDay(0))));

    /// <summary>Three hours of a day: before the doors open, as the first come, and when the first have not come.</summary>
    private static readonly Gen<Script> Scripts =
        from seed in Gen.Int[1, 1_000_000]
        from storm in Gen.Bool
        from acts in Gen.Select(Gen.OneOf((9 * 60) - 10, (9 * 60) + 5), Gen.OneOf((9 * 60) + 16, (9 * 60) + 31), Gen.OneOf((9 * 60) + 47, (10 * 60) + 16))
        from lists in Things.List[1, 4].Array[4].Array[4]
        select new Script(seed, storm, [8 * 60, acts.Item1, acts.Item2, acts.Item3], [.. lists.Select(act => act.ToList())]);

    [Fact]
    public async Task Every_play_has_an_order_that_explains_all_answers() => output.WriteLine(await PlayAsync(Plays, guard: null));

    [Fact]
    public async Task Without_if_match_plays_cannot_be_explained()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => PlayAsync(40, () => new WithoutIfMatch()));
        Assert.Contains("No order explains", failure.ToString(), StringComparison.Ordinal);
    }

    private async Task<string> PlayAsync(int plays, Func<HttpPipelinePolicy>? guard)
    {
        var (commands, unknown, storms) = (0, 0, 0);
        await using var lanes = await Lanes<FaultyCentre>.OpenAsync(Lanes, () => FaultyCentre.StartAsync(storage, rate: 0.3, guard?.Invoke()));
        await Scripts.SampleAsync(
            script => lanes.UseAsync(async lane =>
            {
                var play = await PlayAsync(lane, script);
                Interlocked.Add(ref commands, play.Commands);
                Interlocked.Add(ref unknown, play.Unknown);
                Interlocked.Add(ref storms, script.Storm ? 1 : 0);
                var unexplained = play.Unexplained().ToList();
                Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
                return true;
            }),
            iter: plays,
            threads: Lanes);
        return string.Join('\n', lanes.All.Select(lane => lane.Faults.Figures).Prepend($"{plays} plays ({storms} in a storm), {commands} commands, {unknown} of unknown end"));
    }

    private static async Task<Play> PlayAsync(FaultyCentre lane, Script script)
    {
        var play = new Play(lane.Centre, lane.Centre.NewDay());
        var patrons = Enumerable.Range(0, 3).Select(_ => new Patron(TestCentre.NewPatron())).ToList();
        for (var i = 0; i < Screens; i++)
        {
            // The last is the second screen of the first person.
            await play.AddAsync($"{script.Seed}.{i}", patrons[i % patrons.Count], script.Seed + i, impatience: script.Storm ? 0.1 : 0);
        }

        if (script.Storm)
        {
            lane.Faults.Arm(script.Seed);
        }

        foreach (var (time, lists) in script.Times.Zip(script.Acts))
        {
            play.Pass(time);
            await play.RunAsync([.. lists.Select(list => list.Where(command => !script.Storm || command is not LookAtDay).ToList())]);
            await lane.Requests.IdleAsync();
        }

        await lane.SettleAsync();
        await play.LookAsync(days: 1);
        return play;
    }

    /// <summary>What each of four screens does, act by act.</summary>
    private sealed record Script(int Seed, bool Storm, IReadOnlyList<int> Times, IReadOnlyList<IReadOnlyList<IReadOnlyList<Command>>> Acts)
    {
        public override string ToString() => $"seed {Seed}{(Storm ? " in a storm" : "")}\n{string.Join('\n', Times.Zip(Acts).Select(act => $"{act.First} {string.Join(" | ", act.Second.Select(list => string.Join("; ", list)))}"))}";
    }
}
