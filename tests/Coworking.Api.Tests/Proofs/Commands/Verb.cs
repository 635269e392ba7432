using System.Text.Json.Nodes;
using Coworking.Api.Tests.Proofs.Linearizability;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>Does something to one of the bookings that the patron knows of.</summary>
internal abstract record Verb(int Which) : Command
{
    protected abstract string Name { get; }

    /// <summary>Whether a librarian does it.</summary>
    protected virtual bool IsAtDesk => false;

    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        if (actor.Patron.Pick(Which) is not { } booking || !IsPossible(actor.Now()))
        {
            return null;
        }

        var invoked = Moment.Now();
        var reply = await actor.PostAsync($"/api/{(IsAtDesk ? "desk/" : "")}bookings/{booking.Id}/{Name}", Body(booking.Date, booking.End), atDesk: IsAtDesk);
        var returned = reply.IsUnknown ? Call<DayState>.Never : Moment.Now();
        return new DayCall(
            booking.Date,
            new Call<DayState>(actor.Name, $"{Words(booking.End)} {booking.Tag}: {reply}", invoked, returned, day => Apply(day, booking.Tag, booking.End, reply)),
            reply)
        {
            // A try that nobody answered may have been done and overtaken before the next one was answered: the place was shut, say.
            Also = reply.Tries > 1
                ? new Call<DayState>(actor.Name, $"{Words(booking.End)} {booking.Tag}, an earlier try", invoked, Call<DayState>.Never, day => Tried(day, booking.Tag, booking.End))
                : null,
        };
    }

    public sealed override string ToString() => $"{Words(0)} #{Which}";

    /// <summary>Whether it is done at this time of day.</summary>
    protected virtual bool IsPossible(int now) => true;

    protected virtual JsonObject? Body(LocalDate date, int knownEnd) => null;

    protected virtual string Words(int knownEnd) => Name;

    /// <summary>The day after a yes; null where there should have been none.</summary>
    protected abstract DayState? Done(DayState day, Held held, int knownEnd);

    /// <summary>Whether the booking is such that the answer must be this code.</summary>
    protected abstract bool Explains(string code, DayState day, Held held, int knownEnd);

    private IEnumerable<DayState> Tried(DayState day, string tag, int knownEnd) =>
        day.Find(tag) is { } held && Done(day, held, knownEnd) is { } done && !done.Equals(day) ? [done] : [];

    private IEnumerable<DayState> Apply(DayState day, string tag, int knownEnd, Reply reply)
    {
        if (day.Find(tag) is not { } held)
        {
            return [];
        }

        var done = Done(day, held, knownEnd);
        return reply.IsUnknown || reply.IsOk ? done is null ? [] : [done]
            : reply.Code.Length == 0 ? throw Unexpected($"{Name} {tag}", reply)
            : done is null && Explains(reply.Code, day, held, knownEnd) ? [day] : [];
    }
}

/// <summary>Gives it back.</summary>
internal sealed record Cancel(int Which) : Verb(Which)
{
    protected override string Name => "cancel";

    protected override DayState? Done(DayState day, Held held, int knownEnd) => held.StatusAt(day.Now) switch
    {
        "cancelled" => day,
        "confirmed" => day.With(held with { Status = "cancelled" }).Promoted(),
        _ => null,
    };

    protected override bool Explains(string code, DayState day, Held held, int knownEnd) =>
        code == (held.StatusAt(day.Now) == "checked-in" ? "already-started" : "already-over");
}

/// <summary>Says "I am here".</summary>
internal sealed record CheckIn(int Which) : Verb(Which)
{
    protected override string Name => "check-in";

    protected override DayState? Done(DayState day, Held held, int knownEnd) => held.StatusAt(day.Now) switch
    {
        "checked-in" => day,
        "confirmed" when day.Now >= held.Start - 15 => day.With(held with { Status = "checked-in" }).Promoted(),
        _ => null,
    };

    protected override bool Explains(string code, DayState day, Held held, int knownEnd) => code == held.StatusAt(day.Now) switch
    {
        "confirmed" => "check-in-too-early",
        "no-show" => "check-in-closed",
        _ => "already-over",
    };
}

/// <summary>Goes, and frees the rest.</summary>
internal sealed record Leave(int Which) : Verb(Which)
{
    protected override string Name => "leave";

    protected override DayState? Done(DayState day, Held held, int knownEnd) => held.StatusAt(day.Now) switch
    {
        _ when held.HasLeft => day,
        "checked-in" when day.Now < held.Start => day.With(held with { Status = "cancelled", HasLeft = true }).Promoted(),
        "checked-in" => day.With(held with { Status = "completed", HasLeft = true, End = Math.Min(held.End, Math.Max(day.Now, held.Start + 1)) }).Promoted(),
        _ => null,
    };

    protected override bool Explains(string code, DayState day, Held held, int knownEnd) =>
        code == (held.StatusAt(day.Now) == "confirmed" ? "not-checked-in" : "already-over");
}

/// <summary>Stays longer than the end that the patron knew of.</summary>
internal sealed record Extend(int Which, int Minutes) : Verb(Which)
{
    protected override string Name => "extend";

    protected override JsonObject Body(LocalDate date, int knownEnd) => new() { ["end"] = new TimeOfDay(knownEnd + Minutes).ToString() };

    protected override string Words(int knownEnd) => $"extend to {new TimeOfDay(knownEnd + Minutes)}";

    protected override DayState? Done(DayState day, Held held, int knownEnd)
    {
        var end = knownEnd + Minutes;
        return held.StatusAt(day.Now) is not ("confirmed" or "checked-in") || end < held.End ? null
            : end == held.End ? day
            : OwnCode(day, held, end) is null && IsFree(day, held, end) && !IsWaitedFor(day, held, end) ? day.With(held with { End = end })
            : null;
    }

    protected override bool Explains(string code, DayState day, Held held, int knownEnd)
    {
        var end = knownEnd + Minutes;
        return code switch
        {
            "already-over" => held.StatusAt(day.Now) is not ("confirmed" or "checked-in"),
            "not-later" => end < held.End,
            "slot-taken" => !IsFree(day, held, end),
            "somebody-waits" => IsWaitedFor(day, held, end),
            _ => code == OwnCode(day, held, end),
        };
    }

    private static bool IsFree(DayState day, Held held, int end) => held.Resources.All(place => day.IsFree(place, held.End, end, except: held.Tag));

    private static bool IsWaitedFor(DayState day, Held held, int end) =>
        day.Line.Any(entry => entry.StatusAt(day.Now) == "waiting" && entry.From < end && held.End < entry.To && held.Holds(entry.Place));

    private static string? OwnCode(DayState day, Held held, int end)
    {
        var without = day.Renewed(bookings: [.. day.Bookings.Where(other => other.Tag != held.Tag)]);
        return (held.Start < 13 * 60 && end > 13 * 60) || end > (17 * 60) + 45 ? "outside-opening-hours"
            : held.Resources.Select(ModelRules.Of).Any(rules => without.Minutes(held.Patron, rules.Kind) + end - held.Start > rules.DailyMinutes) ? "daily-limit"
            : without.Of(held.Patron).Any(other => other.CountsAt(day.Now) && other.Overlaps(held.Start, end)) ? "overlaps-own-booking"
            : null;
    }
}
