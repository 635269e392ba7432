using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Desk;

/// <summary>A test at the desk's centre.</summary>
public abstract class DeskTest(BrowserRun run, DeskCentre centre) : OpenCentreTest(run, centre)
{
    protected const string Librarian = "librarian";

    private protected async Task<DeskPage> AtTheDeskAsync(Look look)
    {
        var desk = new DeskPage(await VisitAsync(look));
        await desk.OpenAsync();
        return desk;
    }

    /// <summary>Books for a guest as the desk does, and answers the booking's id.</summary>
    protected async Task<string> GuestAsync(string alias, string resource, string start, string end, bool checkIn = false)
    {
        var body = new JsonObject
        {
            ["date"] = Centre.Today,
            ["start"] = start,
            ["end"] = end,
            ["resources"] = new JsonArray(resource),
            ["patron"] = new JsonObject { ["guest"] = alias },
            ["checkIn"] = checkIn,
        };
        using var response = await Api.PostAsync("/api/desk/bookings", body, Librarian);
        var answer = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.IsSuccessStatusCode, answer);
        return (string)JsonNode.Parse(answer)!["id"]!;
    }

    protected async Task<JsonNode> BookingAsync(string id)
    {
        var day = await Api.GetAsync($"/api/desk/day?date={Centre.Today}", Librarian);
        return day["bookings"]!.AsArray().Single(booking => (string?)booking!["id"] == id)!;
    }

    protected async Task<string> StatusAsync(string id) => (string)(await BookingAsync(id))["status"]!;

    protected async Task<JsonNode> BookingOfAsync(string alias)
    {
        var day = await Api.GetAsync($"/api/desk/day?date={Centre.Today}", Librarian);
        return day["bookings"]!.AsArray().Single(booking => (string?)booking!["alias"] == alias)!;
    }

    /// <summary>Opens what a test closed and frees what it took, so that the next has its places.</summary>
    protected async Task ClearAsync()
    {
        var closures = await Api.GetAsync($"/api/desk/closures?from={Centre.Today}&to={Centre.Today}", Librarian);
        foreach (var closure in closures["items"]!.AsArray())
        {
            using var response = await Api.PostAsync($"/api/desk/closures/{closure!["id"]}/reopen", new JsonObject(), Librarian);
        }

        var day = await Api.GetAsync($"/api/desk/day?date={Centre.Today}", Librarian);
        foreach (var booking in day["bookings"]!.AsArray())
        {
            var verb = (string?)booking!["status"] switch { "confirmed" or "awaiting-approval" => "cancel", "checked-in" => "leave", _ => null };
            if (verb is not null)
            {
                using var response = await Api.PostAsync($"/api/desk/bookings/{booking["id"]}/{verb}", new JsonObject(), Librarian);
            }
        }
    }
}
