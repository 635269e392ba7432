using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>Another time of the day, or another place of the same kind: all of it or nothing.</summary>
internal sealed record Move(int Which, string Places, int Start, int Minutes) : Verb(Which)
{
    private int End => Start + Minutes;

    protected override string Name => "move";

    protected override JsonObject Body(LocalDate date, int knownEnd) => new()
    {
        ["date"] = A.Iso(date),
        ["start"] = new TimeOfDay(Start).ToString(),
        ["end"] = new TimeOfDay(End).ToString(),
        ["resources"] = new JsonArray([.. Places.Split(' ').Select(place => (JsonNode)place)]),
    };

    protected override string Words(int knownEnd) => $"move to {Places} {new TimeOfDay(Start)} for {Minutes} min";

    /// <summary>What is waited for is first kept for who waits.</summary>
    protected override DayState? Done(DayState day, Held held, int knownEnd)
    {
        var moved = held with { Places = Places, Start = Start, End = End };
        if (held.StatusAt(day.Now) != "confirmed" || held == moved)
        {
            return held.StatusAt(day.Now) == "confirmed" ? day : null;
        }

        var kept = Math.Max(Start, day.Now) + moved.Resources.Min(place => ModelRules.Of(place).Grace);
        return OwnCode(day, held, moved) is null && IsFree(day, held, moved)
            ? day.Promoted().With(moved with { KeptUntil = Math.Min(kept, End) }).Promoted()
            : null;
    }

    protected override bool Explains(string code, DayState day, Held held, int knownEnd)
    {
        var moved = held with { Places = Places, Start = Start, End = End };
        return held.StatusAt(day.Now) switch
        {
            "checked-in" => code == "already-started",
            "confirmed" => code == (OwnCode(day, held, moved) ?? (IsFree(day, held, moved) ? "" : "slot-taken")),
            _ => code == "already-over",
        };
    }

    private static bool IsFree(DayState day, Held held, Held moved)
    {
        var promoted = day.Promoted();
        return moved.Resources.All(place => promoted.IsFree(place, moved.Start, moved.End, except: held.Tag));
    }

    private static string? OwnCode(DayState day, Held held, Held moved)
    {
        var without = day.Renewed(bookings: [.. day.Bookings.Where(other => other.Tag != held.Tag)]);
        var kinds = moved.Resources.Select(ModelRules.Of).ToHashSet();
        return day.Now >= moved.Start + 15 ? "in-the-past"
            : !kinds.SetEquals(held.Resources.Select(ModelRules.Of)) ? "other-kind"
            : kinds.Any(rules => without.Minutes(held.Patron, rules.Kind) + moved.End - moved.Start > rules.DailyMinutes) ? "daily-limit"
            : without.Of(held.Patron).Any(other => other.CountsAt(day.Now) && other.Overlaps(moved.Start, moved.End)) ? "overlaps-own-booking"
            : null;
    }
}

/// <summary>
/// The desk gives another place of the same kind; who has it gets the other. Before the doors open only: afterwards a
/// booking may have two stretches, which the races look at.
/// </summary>
internal sealed record Swap(int Which, string From, string To) : Verb(Which)
{
    private const int Doors = 9 * 60;

    protected override string Name => "swap";

    protected override bool IsAtDesk => true;

    protected override bool IsPossible(int now) => now < Doors;

    protected override JsonObject Body(LocalDate date, int knownEnd) => new() { ["from"] = From, ["to"] = To };

    protected override string Words(int knownEnd) => $"swap {From} for {To}";

    protected override DayState? Done(DayState day, Held held, int knownEnd)
    {
        if (!IsOpen(day, held) || !held.Holds(From))
        {
            return IsOpen(day, held) && held.Holds(To) ? day : null;
        }

        var there = day.Bookings.Where(other => other.CountsAt(day.Now) && other.Holds(To) && other.Overlaps(held.Start, held.End)).ToList();
        return there.Count switch
        {
            0 when day.IsFree(To, held.Start, held.End) => day.With(Placed(held, From, To)).Promoted(),
            1 when day.IsFree(From, there[0].Start, there[0].End, except: held.Tag) && day.IsFree(To, held.Start, held.End, except: there[0].Tag) =>
                day.With(Placed(held, From, To)).With(Placed(there[0], To, From)).Promoted(),
            _ => null,
        };
    }

    protected override bool Explains(string code, DayState day, Held held, int knownEnd) =>
        code == (!IsOpen(day, held) ? "already-over" : !held.Holds(From) ? "not-held" : "cannot-exchange");

    private static bool IsOpen(DayState day, Held held) => held.StatusAt(day.Now) is "confirmed" or "checked-in";

    private static Held Placed(Held held, string from, string to) => held with
    {
        Places = string.Join(' ', held.Resources.Select(place => place == from ? to : place).Order(StringComparer.Ordinal)),
    };
}
