using System.Collections.Concurrent;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Linearizability;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>Several people at once, each with a list of things to do: what each did and heard, day by day.</summary>
internal sealed class Play(TestCentre centre, LocalDate day)
{
    private readonly ConcurrentQueue<DayCall> _calls = new();
    private readonly List<Actor> _actors = [];
    private readonly ConcurrentBag<string> _closures = [];

    private int _now;

    public TestCentre Centre => centre;

    public LocalDate Day => day;

    public int Commands => _calls.Count;

    public int Unknown => _calls.Count(one => one.Call.IsUnknown);

    /// <summary>Tags of bookings that somebody was told they have, and neither gave back nor tried to.</summary>
    public IReadOnlyList<string> Promised
    {
        get
        {
            var touched = _calls.Where(one => one.Call.What.StartsWith("cancel ", StringComparison.Ordinal) || one.Call.What.StartsWith("leave ", StringComparison.Ordinal)).Select(one => Word(one, 1).TrimEnd(':')).ToHashSet(StringComparer.Ordinal);
            return [.. _calls.Where(one => one.Reply.Status == 201 && one.Reply.Body!.ContainsKey("checkIn")).Select(one => Wire.Tag(one.Reply.Body!)).Where(tag => !touched.Contains(tag))];
        }
    }

    /// <summary>Tags of bookings that somebody was told are given back.</summary>
    public IReadOnlyList<string> GivenBack =>
        [.. _calls.Where(one => one.Reply.IsOk && one.Call.What.StartsWith("cancel ", StringComparison.Ordinal)).Select(one => Word(one, 1).TrimEnd(':'))];

    public async Task<Actor> AddAsync(string name, Patron patron, int seed, double impatience = 0)
    {
        var actor = new Actor(name, patron, await centre.BareClientAsync(patron.UserName), day, seed)
        {
            Impatience = impatience,
            SweepAsync = SweepAsync,
            Desk = await centre.BareClientAsync("librarian"),
            Closures = _closures,
            Now = () => _now,
        };
        _actors.Add(actor);
        return actor;
    }

    /// <summary>Everybody at once, each one thing after the other.</summary>
    public Task RunAsync(IReadOnlyList<IReadOnlyList<Command>> lists) => Task.WhenAll(_actors.Zip(lists, RunAsync));

    /// <summary>It is later, while nobody does anything.</summary>
    public void Pass(int minute)
    {
        var invoked = Moment.Now();
        _now = minute;
        centre.Clock.Reset(TestCentre.At(day, new Domain.Common.TimeOfDay(minute).ToString()));
        _calls.Enqueue(new DayCall(day, new Call<DayState>("the clock", new Domain.Common.TimeOfDay(minute).ToString(), invoked, Moment.Now(), state => [state.Renewed(now: minute)]), new Reply(200, Body: null)));
    }

    /// <summary>Everybody looks at their own bookings: what was promised must be there.</summary>
    public Task LookAsync(int days) => Task.WhenAll(_actors.Select(actor => RunAsync(actor, [.. Enumerable.Range(0, days).Select(ahead => new LookAtMine(ahead))])));

    /// <summary>Each day's calls that no order explains, as a text for a person.</summary>
    public IEnumerable<string> Unexplained()
    {
        foreach (var one in _calls.GroupBy(call => call.Date).OrderBy(date => date.Key))
        {
            List<Call<DayState>> calls = [.. one.Select(call => call.Call), .. one.Select(call => call.Also).OfType<Call<DayState>>()];
            var verdict = Checker.Check(calls, DayState.Morning);
            if (!verdict.Holds)
            {
                var left = calls.Where((_, index) => !verdict.Order.Contains(index)).ToList();
                yield return $"No order explains {A.Iso(one.Key)}:\n{History.ToText(calls)}explained at most:\n{string.Join('\n', verdict.Order.Select(index => calls[index].What))}\n"
                    + $"then the day was:\n{verdict.State}left:\n{History.ToText(left)}";
            }
        }
    }

    private async Task RunAsync(Actor actor, IReadOnlyList<Command> commands)
    {
        foreach (var command in commands)
        {
            if (await command.RunAsync(actor) is { } call)
            {
                _calls.Enqueue(call);
            }
        }
    }

    private async Task<bool> SweepAsync()
    {
        try
        {
            await centre.Host.Services.GetRequiredService<SettleDay>().RunAsync(day, CancellationToken.None);
            return true;
        }
        catch (Exception e) when (UnclearEnd.Is(e))
        {
            // The timer comes again in a minute.
            return false;
        }
    }

    private static string Word(DayCall one, int index) => one.Call.What.Split(' ')[index];
}
