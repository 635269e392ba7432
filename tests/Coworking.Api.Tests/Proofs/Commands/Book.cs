using System.Text.Json.Nodes;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Linearizability;
using Coworking.Domain.Common;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>Books named places, or any one of a kind where <paramref name="Places"/> is a kind with a star, such as <c>seat*</c>.</summary>
internal sealed record Book(int DaysAhead, string Places, int Start, int Minutes) : Command
{
    private bool IsAny => Places.EndsWith('*');

    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        var tag = actor.NextTag();
        var date = actor.Day.PlusDays(DaysAhead);
        var body = new JsonObject
        {
            ["date"] = A.Iso(date),
            ["start"] = new TimeOfDay(Start).ToString(),
            ["end"] = new TimeOfDay(Start + Minutes).ToString(),
            ["note"] = tag,
        };
        if (IsAny)
        {
            body["kind"] = Places[..^1];
        }
        else
        {
            body["resources"] = new JsonArray([.. Places.Split(' ').Select(place => (JsonNode)place)]);
        }

        var invoked = Moment.Now();
        var reply = await actor.PostAsync("/api/bookings", body, key: tag);
        var returned = reply.IsUnknown ? Call<DayState>.Never : Moment.Now();
        var wanted = new Held(tag, actor.Patron.UserName, Places, Start, Start + Minutes, "confirmed");
        if (reply.IsOk)
        {
            actor.Patron.Knows(reply.Body!);
            wanted = wanted with { Places = Wire.Places(reply.Body!) };
        }

        return new DayCall(date, new Call<DayState>(actor.Name, $"{this} {tag}: {reply}{(IsAny && reply.IsOk ? $" {wanted.Places}" : "")}", invoked, returned, day => Apply(day, wanted, reply)), reply)
        {
            // Whoever is due is helped in a transaction of its own.
            Also = new Call<DayState>(actor.Name, $"promotion before {tag}", invoked, returned, day => day.Line.Count == 0 ? [day] : [day, day.Promoted()]),
        };
    }

    public override string ToString() => $"book +{DaysAhead} {new TimeOfDay(Start)} {Minutes} min {Places}";

    /// <summary>What is waited for is first kept for who waits; where nobody waits any more that may have been done or not.</summary>
    private IEnumerable<DayState> Apply(DayState day, Held wanted, Reply reply)
    {
        if (reply.Code == "in-the-past")
        {
            // Told without a look at the day.
            return Only(day, day.Now >= Start + 15);
        }

        var promoted = day.Promoted();
        var concerned = day.Line.Where(entry => Candidates(wanted).Any(one => one.Holds(entry.Place))).ToList();
        return concerned.Exists(entry => entry.StatusAt(day.Now) is "waiting" or "held") ? Decide(promoted, wanted, reply)
            : concerned.Count > 0 && !promoted.Equals(day) ? [.. Decide(day, wanted, reply), .. Decide(promoted, wanted, reply)]
            : Decide(day, wanted, reply);
    }

    private IEnumerable<DayState> Decide(DayState day, Held wanted, Reply reply) => reply switch
    {
        { IsUnknown: true } => [day, .. Candidates(wanted).SelectMany(one => Booked(day, one))],
        { IsOk: true } => Booked(day, wanted),
        { Code: "slot-taken" } => Only(day, Candidates(wanted).All(one => !IsFree(day, one))),
        { Code: "overlaps-own-booking" } => Only(day, OverlapsOwn(day, wanted)),
        { Code: "daily-limit" } => Only(day, Candidates(wanted).Any(one => ExceedsDay(day, one))),
        // Counted over all days, and while another try is undecided: ADR 0003. The oracle counts it exactly.
        { Code: "too-many-open" } => [day],
        _ => throw Unexpected(ToString(), reply),
    };

    private IEnumerable<Held> Candidates(Held wanted) =>
        wanted.Places.EndsWith('*') ? Wire.OfKind(Places[..^1]).Select(place => wanted with { Places = place }) : [wanted];

    private static IEnumerable<DayState> Booked(DayState day, Held one)
    {
        var kept = Math.Max(one.Start, day.Now) + one.Resources.Min(place => ModelRules.Of(place).Grace);
        return day.Find(one.Tag) is null && IsFree(day, one) && !OverlapsOwn(day, one) && !ExceedsDay(day, one) && day.Now < one.Start + 15
            ? [day.With(one with { KeptUntil = Math.Min(kept, one.End) })]
            : [];
    }

    private static IEnumerable<DayState> Only(DayState day, bool holds) => holds ? [day] : [];

    private static bool IsFree(DayState day, Held one) => one.Resources.All(place => day.IsFree(place, one.Start, one.End));

    private static bool OverlapsOwn(DayState day, Held one) => day.Of(one.Patron).Any(other => other.CountsAt(day.Now) && other.Overlaps(one.Start, one.End));

    private static bool ExceedsDay(DayState day, Held one) => one.Resources.Select(ModelRules.Of).Distinct()
        .Any(rules => day.Minutes(one.Patron, rules.Kind) + one.End - one.Start > rules.DailyMinutes);
}
