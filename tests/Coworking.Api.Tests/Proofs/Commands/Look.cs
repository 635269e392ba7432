using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Linearizability;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>Looks at one's own bookings of a day: all that was acknowledged must be there, and nothing else.</summary>
internal sealed record LookAtMine(int DaysAhead) : Command
{
    public override string ToString() => "my bookings";

    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        var date = actor.Day.PlusDays(DaysAhead);
        var invoked = Moment.Now();
        var reply = await actor.GetAsync($"/api/me/bookings?from={A.Iso(date)}&to={A.Iso(date)}");
        if (reply.IsUnknown)
        {
            return null;
        }

        if (!reply.IsOk)
        {
            throw Unexpected("my bookings", reply);
        }

        var returned = Moment.Now();
        var patron = actor.Patron.UserName;
        var shown = reply.Body!["items"]!.AsArray().Select(item => item!.AsObject()).ToList();
        shown.ForEach(actor.Patron.Knows);
        var seen = Words(shown.Select(item => Wire.Read(item, patron)).Select(held => held.Shown(held.Status)));
        return new DayCall(date, new Call<DayState>(actor.Name, $"my bookings +{DaysAhead}: [{seen}]", invoked, returned, day => Mine(day, patron) == seen ? [day] : []), reply);
    }

    private static string Mine(DayState day, string patron) => Words(day.Of(patron).Select(held => held.Shown(held.StatusAt(day.Now))));

    private static string Words(IEnumerable<string> bookings) => string.Join(", ", bookings.Order(StringComparer.Ordinal));
}

/// <summary>Looks at what one waits for.</summary>
internal sealed record LookAtLine : Command
{
    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        var invoked = Moment.Now();
        var reply = await actor.GetAsync("/api/me/waitlist");
        if (reply.IsUnknown)
        {
            return null;
        }

        if (!reply.IsOk)
        {
            throw Unexpected("the waiting list", reply);
        }

        var returned = Moment.Now();
        var patron = actor.Patron.UserName;
        var shown = reply.Body!["items"]!.AsArray().Where(entry => (string)entry!["date"]! == A.Iso(actor.Day)).ToDictionary(
            entry => (string)entry!["id"]!,
            entry => $"{entry!["id"]} {entry["status"]}{((string)entry["status"]! == "held" ? $" {Wire.Minute(entry["hold"]!["start"])}" : "")}",
            StringComparer.Ordinal);
        return new DayCall(
            actor.Day,
            new Call<DayState>(actor.Name, $"waiting list: [{string.Join(", ", shown.Values)}]", invoked, returned, day => Agrees(day, patron, shown) ? [day] : []),
            reply);
    }

    public override string ToString() => "look at the line";

    /// <summary>What is over may be shown or not.</summary>
    private static bool Agrees(DayState day, string patron, Dictionary<string, string> shown)
    {
        var line = day.Line.Where(entry => entry.Patron == patron).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        return line.Values.All(entry => shown.TryGetValue(entry.Id, out var words) ? words == entry.Shown(day.Now) : entry.StatusAt(day.Now) is not ("waiting" or "held"))
            && shown.Keys.All(line.ContainsKey);
    }
}

/// <summary>Looks at what is busy on a day. One instance shows its own writes at once; only after an outage may a copy be old, so this is for quiet storage.</summary>
internal sealed record LookAtDay(int DaysAhead) : Command
{
    public override string ToString() => "availability";

    public override async Task<DayCall?> RunAsync(Actor actor)
    {
        var date = actor.Day.PlusDays(DaysAhead);
        var invoked = Moment.Now();
        var reply = await actor.GetAsync($"/api/availability?date={A.Iso(date)}");
        if (reply.IsUnknown)
        {
            return null;
        }

        if (!reply.IsOk)
        {
            throw Unexpected("availability", reply);
        }

        var returned = Moment.Now();
        var busy = reply.Body!["resources"]!.AsArray().ToDictionary(
            resource => (string)resource!["id"]!,
            resource => string.Join(' ', resource!["busy"]!.AsArray().Select(stretch => $"{Wire.Minute(stretch!["start"])}-{Wire.Minute(stretch["end"])}")),
            StringComparer.Ordinal);
        var words = string.Join(", ", busy.Where(one => one.Value.Length > 0).Select(one => $"{one.Key} {one.Value}"));
        return new DayCall(
            date,
            new Call<DayState>(actor.Name, $"availability +{DaysAhead}: [{words}]", invoked, returned, day => busy.All(one => day.Busy(one.Key) == one.Value) ? [day] : []),
            reply);
    }
}
