using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Linearizability;
using Coworking.Domain.Common;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>The desk shuts one place for a stretch: who is there stays until it begins, who is not is sent away.</summary>
internal sealed record Close(string Place, int Start, int End) : Command
{
    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        var body = new JsonObject
        {
            ["date"] = A.Iso(actor.Day),
            ["start"] = new TimeOfDay(Start).ToString(),
            ["end"] = new TimeOfDay(End).ToString(),
            ["resources"] = new JsonArray(Place),
            ["reason"] = new JsonObject { ["en"] = "A proof" },
        };
        var invoked = Moment.Now();
        var reply = await actor.PostAsync("/api/desk/closures", body, key: actor.NextTag(), untilKnown: true, atDesk: true);
        if (!reply.IsOk)
        {
            throw Unexpected(ToString(), reply);
        }

        var id = (string)reply.Body!["id"]!;
        actor.Closures.Add(id);
        var returned = Moment.Now();
        return new DayCall(actor.Day, new Call<DayState>(actor.Name, $"{this}: {reply} {id}", invoked, returned, day => [Apply(day, id)]), reply)
        {
            // Whoever waits is helped in a transaction of its own.
            Also = new Call<DayState>(actor.Name, $"promotion after {id}", invoked, returned, day => [day.Promoted()]),
        };
    }

    public override string ToString() => $"close {Place} {new TimeOfDay(Start)}-{new TimeOfDay(End)}";

    private DayState Apply(DayState day, string id)
    {
        var line = day.Line.Select(entry => entry.Place == Place && entry.StatusAt(day.Now) == "held" && entry.HoldStart < End && Start < entry.HoldStart + entry.Minutes
            ? entry with { Status = "waiting", HoldStart = 0, HoldUntil = 0 }
            : entry);
        return day.Renewed(
            bookings: [.. day.Bookings.Select(held => held.Holds(Place) && held.Overlaps(Start, End) ? Stopped(held, day.Now) : held)],
            line: [.. line],
            closures: [.. day.Closures.Append(new Shut(id, Place, Start, End)).OrderBy(shut => shut.Id, StringComparer.Ordinal)]);
    }

    private Held Stopped(Held held, int now) => held.StatusAt(now) switch
    {
        "checked-in" when held.Start < Start && now < Start => held with { End = Start },
        "checked-in" when held.Start < Start => held with { Status = "completed", End = Start, HasLeft = true },
        "checked-in" or "confirmed" => held with { Status = "cancelled" },
        _ => held,
    };
}

/// <summary>The desk opens again, from now on, what was shut.</summary>
internal sealed record Reopen(int Which) : Command
{
    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        if (actor.Closures.Order(StringComparer.Ordinal).ToList() is not { Count: > 0 } known)
        {
            return null;
        }

        var id = known[Which % known.Count];
        var invoked = Moment.Now();
        var reply = await actor.PostAsync($"/api/desk/closures/{id}/reopen", [], untilKnown: true, atDesk: true);
        if (!reply.IsOk)
        {
            throw Unexpected(ToString(), reply);
        }

        var returned = Moment.Now();
        return new DayCall(actor.Day, new Call<DayState>(actor.Name, $"reopen {id}: {reply}", invoked, returned, day => [Apply(day, id)]), reply)
        {
            Also = new Call<DayState>(actor.Name, $"promotion after {id} is open", invoked, returned, day => [day.Promoted()]),
        };
    }

    public override string ToString() => $"reopen #{Which}";

    private static DayState Apply(DayState day, string id) => day.Renewed(closures:
    [
        .. day.Closures.Where(shut => shut.Id != id || day.Now > shut.Start)
            .Select(shut => shut.Id == id && day.Now < shut.End ? shut with { End = day.Now } : shut),
    ]);
}
