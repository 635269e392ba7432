using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Linearizability;
using Coworking.Domain.Common;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>Waits for a place on which nothing fits.</summary>
internal sealed record Join(string Place, int From, int To, int Minutes) : Command
{
    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        var tag = actor.NextTag();
        var body = new JsonObject
        {
            ["date"] = A.Iso(actor.Day),
            ["from"] = new TimeOfDay(From).ToString(),
            ["to"] = new TimeOfDay(To).ToString(),
            ["minutes"] = Minutes,
            ["resources"] = new JsonArray(Place),
        };
        var invoked = Moment.Now();
        var reply = await actor.PostAsync("/api/me/waitlist", body, key: tag, untilKnown: true);
        if (reply.IsUnknown)
        {
            throw Unexpected(ToString(), reply);
        }

        var id = (string?)reply.Body!["id"] ?? "";
        if (reply.IsOk)
        {
            actor.Patron.WaitsFor(id);
        }

        return new DayCall(
            actor.Day,
            new Call<DayState>(actor.Name, $"{this}: {reply} {id}", invoked, Moment.Now(), day => Apply(day, new Waiting(id, actor.Patron.UserName, Place, From, To, Minutes, day.Now, "waiting"), reply)),
            reply);
    }

    public override string ToString() => $"wait for {Minutes} min of {Place} {new TimeOfDay(From)}-{new TimeOfDay(To)}";

    private IEnumerable<DayState> Apply(DayState day, Waiting entry, Reply reply) => reply switch
    {
        { IsOk: true } => day.Fit(entry) is null && IsPossible(day) && Live(day, entry.Patron) < 3 ? [day.With(entry with { Joined = day.Line.Count })] : [],
        { Code: "place-free" } => day.Fit(entry) is not null ? [day] : [],
        { Code: "in-the-past" } => IsPossible(day) ? [] : [day],
        { Code: "too-many-waiting" } => Live(day, entry.Patron) >= 3 ? [day] : [],
        _ => throw Unexpected(ToString(), reply),
    };

    private bool IsPossible(DayState day) => day.Now < To - Minutes + 15;

    private static int Live(DayState day, string patron) => day.Line.Count(entry => entry.Patron == patron && entry.StatusAt(day.Now) is "waiting" or "held");
}

/// <summary>Takes the place that is kept.</summary>
internal sealed record Take(int Which) : Command
{
    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        if (actor.Patron.PickWait(Which) is not { } id)
        {
            return null;
        }

        var invoked = Moment.Now();
        var reply = await actor.PostAsync($"/api/me/waitlist/{id}/take");
        var returned = reply.IsUnknown ? Call<DayState>.Never : Moment.Now();
        if (reply.IsOk)
        {
            actor.Patron.Knows(reply.Body!);
        }

        return new DayCall(actor.Day, new Call<DayState>(actor.Name, $"take {id}: {reply}", invoked, returned, day => Apply(day, id, reply)), reply);
    }

    public override string ToString() => $"take #{Which}";

    private static IEnumerable<DayState> Apply(DayState day, string id, Reply reply)
    {
        if (day.Line.FirstOrDefault(entry => entry.Id == id) is not { } entry)
        {
            return [];
        }

        var status = entry.StatusAt(day.Now);
        return reply switch
        {
            { IsUnknown: true } or { IsOk: true } => status == "taken" ? [day] : status == "held" ? Taken(day, entry) : [],
            { Code: "no-hold" } => status == "waiting" ? [day] : [],
            { Code: "hold-lapsed" } => status is "lapsed" or "left" ? [day] : [],
            { Code: "overlaps-own-booking" or "daily-limit" or "in-the-past" } => status == "held" && !Taken(day, entry).Any() ? [day] : [],
            _ => throw Unexpected($"take {id}", reply),
        };
    }

    private static IEnumerable<DayState> Taken(DayState day, Waiting entry)
    {
        var rules = ModelRules.Of(entry.Place);
        var end = entry.HoldStart + entry.Minutes;
        var kept = Math.Min(Math.Max(entry.HoldStart, day.Now) + rules.Grace, end);
        return day.Of(entry.Patron).Any(other => other.CountsAt(day.Now) && other.Overlaps(entry.HoldStart, end))
            || day.Minutes(entry.Patron, rules.Kind) + entry.Minutes > rules.DailyMinutes
            || day.Now >= entry.HoldStart + 15
            ? []
            : [day.With(entry with { Status = "taken" }).With(new Held(entry.Id, entry.Patron, entry.Place, entry.HoldStart, end, "confirmed", kept))];
    }
}

/// <summary>Waits no longer.</summary>
internal sealed record LeaveLine(int Which) : Command
{
    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        if (actor.Patron.PickWait(Which) is not { } id)
        {
            return null;
        }

        var invoked = Moment.Now();
        var reply = await actor.PostAsync($"/api/me/waitlist/{id}/leave");
        var returned = reply.IsUnknown ? Call<DayState>.Never : Moment.Now();
        return reply is { IsUnknown: false, IsOk: false }
            ? throw Unexpected($"leave the line {id}", reply)
            : new DayCall(actor.Day, new Call<DayState>(actor.Name, $"leave the line {id}: {reply} {reply.Body?["status"]}", invoked, returned, day => Apply(day, id)), reply);
    }

    public override string ToString() => $"leave the line #{Which}";

    private static IEnumerable<DayState> Apply(DayState day, string id) =>
        day.Line.FirstOrDefault(entry => entry.Id == id) is not { } entry ? []
        : entry.StatusAt(day.Now) is "waiting" or "held" ? [day.With(entry with { Status = "left" }).Promoted()]
        : [day];
}

/// <summary>What the timer does each minute: nobody sees a difference, but for those who wait.</summary>
internal sealed record Sweep : Command
{
    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        var invoked = Moment.Now();
        var swept = await actor.SweepAsync();
        return new DayCall(
            actor.Day,
            new Call<DayState>(actor.Name, $"sweep{(swept ? "" : ": given up")}", invoked, swept ? Moment.Now() : Call<DayState>.Never, day => [day.Promoted()]),
            new Reply(swept ? 200 : 0, Body: null));
    }

    public override string ToString() => "sweep";
}
