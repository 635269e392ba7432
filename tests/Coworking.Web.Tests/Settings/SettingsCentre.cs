using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Settings;

/// <summary>A centre of its own whose settings may be turned upside down. It closes at night, so that there are hours to change.</summary>
public sealed class SettingsCentre : OpenCentre
{
    protected override void Change(JsonObject centre)
    {
        foreach (var day in centre["hours"]!["weekly"]!.AsObject().Select(each => each.Key).ToList())
        {
            centre["hours"]!["weekly"]![day] = new JsonArray(new JsonObject { ["start"] = "08:00", ["end"] = "22:00" });
        }
    }
}

/// <summary>Tests that change one centre, one after the other.</summary>
[CollectionDefinition]
public sealed class UnderChange : ICollectionFixture<SettingsCentre>;
