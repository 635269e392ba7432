using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Desk;

/// <summary>
/// A centre of the desk's own, because a librarian closes all of it: open from eight to eight, where it is about noon, and readers
/// check in by the code on its screen too.
/// </summary>
public sealed class DeskCentre : OpenCentre
{
    protected override void Change(JsonObject centre)
    {
        var weekly = centre["hours"]!["weekly"]!.AsObject();
        foreach (var day in weekly.Select(each => each.Key).ToList())
        {
            weekly[day] = new JsonArray(new JsonObject { ["start"] = "08:00", ["end"] = "20:00" });
        }

        centre["rules"]!["checkIn"] = new JsonObject { ["button"] = true, ["screenCode"] = true, ["poster"] = true };
    }
}

/// <summary>Tests that share the desk's centre: one after the other, as one desk does things.</summary>
[CollectionDefinition]
public sealed class AtTheDesk : ICollectionFixture<DeskCentre>;
