using System.Globalization;
using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Region;

/// <summary>
/// Three centres behind the address of one: <c>aksu</c> with figures, which this class tells as the API would; <c>bayanaul</c>,
/// the centre that really runs here and has no finished day yet; <c>maykain</c>, which never answers.
/// </summary>
internal static class Centres
{
    private const int Days = 30;
    private static readonly int[] Hours = [9, 10, 11, 12, 14, 15, 16, 17];

    public static async Task ArrangeAsync(Visitor visitor, string release = "1.0.0")
    {
        await visitor.Page.RouteAsync("**/centres.json", route => FulfillAsync(route, new JsonObject
        {
            ["centres"] = new JsonArray(
                Listed("aksu", "=Aksu; \"Central\"", "/aksu/api"), Listed("bayanaul", "Bayanaul", "/api"), Listed("maykain", "Maykain", "/maykain/api")),
        }));
        await visitor.Page.RouteAsync("**/aksu/api/stats?*", route => FulfillAsync(route, Stats(new Uri(route.Request.Url))));
        await visitor.Page.RouteAsync("**/aksu/api/health", route => FulfillAsync(route, new JsonObject { ["status"] = "ok", ["release"] = release, ["schema"] = 1 }));
        await visitor.Page.RouteAsync("**/maykain/api/**", route => route.AbortAsync());
    }

    private static Task FulfillAsync(IRoute route, JsonObject body) => route.FulfillAsync(new() { ContentType = "application/json", Body = body.ToJsonString() });

    private static JsonObject Listed(string code, string name, string api) => new()
    {
        ["code"] = code,
        ["name"] = new JsonObject { ["kk"] = name, ["ru"] = name, ["en"] = name },
        ["api"] = api,
        ["site"] = "",
    };

    /// <summary>Ten came to computers each day; one fifth of that in the period before; too few did not come.</summary>
    private static JsonObject Stats(Uri asked)
    {
        var query = asked.Query.TrimStart('?').Split('&').ToDictionary(part => part.Split('=')[0], part => part.Split('=')[1], StringComparer.Ordinal);
        var to = DateOnly.Parse(query["to"], CultureInfo.InvariantCulture);
        var isNow = to.ToDateTime(TimeOnly.MinValue) > TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-5);
        var aDay = isNow ? 10 : 8;
        var stretches = Enumerable.Range(1 - Days, Days).Select(day => to.AddDays(day)).Select(day => (JsonNode?)new JsonObject
        {
            ["from"] = Iso(day),
            ["to"] = Iso(day),
            ["count"] = aDay,
            ["minutes"] = aDay * 60,
            ["patrons"] = aDay,
            ["capacityMinutes"] = 5760,
        });
        var week = new JsonObject
        {
            ["from"] = Iso(to.AddDays(-8)),
            ["to"] = Iso(to.AddDays(-2)),
            ["blocks"] = new JsonArray([.. Hours.Select((hour, at) => (JsonNode?)new JsonObject
            {
                ["hours"] = new JsonArray(hour), ["patrons"] = 9, ["minutes"] = 500 * (at + 1), ["capacityMinutes"] = 4200,
            })]),
        };
        return new JsonObject
        {
            ["from"] = query["from"],
            ["to"] = query["to"],
            ["least"] = 5,
            ["countedFrom"] = query["from"],
            ["countedTo"] = query["to"],
            ["events"] = Events(to, isNow),
            ["kinds"] = new JsonArray(new JsonObject
            {
                ["kind"] = "computer",
                ["capacityMinutes"] = 172_800,
                ["measures"] = new JsonArray(
                    new JsonObject
                    {
                        ["measure"] = "came",
                        ["few"] = false,
                        ["count"] = aDay * Days,
                        ["minutes"] = aDay * Days * 60,
                        ["patrons"] = aDay * Days,
                        ["stretches"] = new JsonArray([.. stretches]),
                        ["hours"] = new JsonArray(week),
                    },
                    new JsonObject { ["measure"] = "no-show", ["few"] = true, ["stretches"] = new JsonArray(), ["hours"] = new JsonArray() }),
            }),
        };
    }

    /// <summary>Two a week, counted since the middle of this period only: the one before knows nothing of them.</summary>
    private static JsonObject Events(DateOnly to, bool isNow)
    {
        if (!isNow)
        {
            return new JsonObject { ["counted"] = new JsonArray(), ["days"] = new JsonArray() };
        }

        var days = new[] { 1, 4, 8, 11 }.Select(ago => (JsonNode?)new JsonObject { ["date"] = Iso(to.AddDays(-ago)), ["count"] = 1, ["minutes"] = 90 });
        return new JsonObject
        {
            ["counted"] = new JsonArray(new JsonObject { ["from"] = Iso(to.AddDays(-14)), ["to"] = Iso(to) }),
            ["days"] = new JsonArray([.. days]),
            ["count"] = 4,
            ["minutes"] = 360,
        };
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
