using System.Text.Json.Nodes;
using Coworking.Api.Tests.Centres;
using Coworking.Api.Tests.Desk;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;

namespace Coworking.Api.Tests.Proofs.Crashes;

/// <summary>What the desk, a director and a patron who wants to be forgotten do.</summary>
internal static class PeopleUseCases
{
    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("approve", AskedForAsync, scene => DeskAsync(scene, "approve"), BookingUseCases.MineAsync, "hall 10:00-11:00 confirmed"),
        new("decline", AskedForAsync, scene => DeskAsync(scene, "decline"), BookingUseCases.MineAsync, "hall 10:00-11:00 cancelled"),
        new("cancel at the desk", BookedAsync, scene => DeskAsync(scene, "cancel"), BookingUseCases.MineAsync, "pc-12 10:00-11:00 cancelled"),
        new("extend at the desk", ThereAsync, scene => DeskAsync(scene, "extend", new() { ["end"] = "11:30" }), BookingUseCases.MineAsync, "pc-12 10:00-11:30 checked-in"),
        new("leave at the desk", ThereAsync, scene => DeskAsync(scene, "leave"), BookingUseCases.MineAsync, "pc-12 10:00-10:20 completed"),
        new("move at the desk", BookedAsync, MoveAsync, BookingUseCases.MineAsync, "pc-12 10:00-11:00 cancelled, pc-11 14:00-15:00 confirmed", IsOneTransaction: false),
        new("cancel by a slip's code", SlipAsync, scene => SlipAsync(scene, "cancel"), SeeSlipAsync, "cancelled"),
        new("set a PIN", BookingUseCases.Nothing, SetPinAsync, SeeCardAsync, "200"),
        new("open the calendar link", BookingUseCases.Nothing, OpenLinkAsync, SeeOwnDataAsync, "0 bookings, 0 waits, a link"),
        new("close the calendar link", OpenLinkAsync, scene => DeleteAsync(scene, "/api/me/calendar-feed"), SeeOwnDataAsync, "0 bookings, 0 waits, no link"),
        new("be forgotten", KnownAsync, scene => DeleteAsync(scene, "/api/me"), SeeOwnDataAsync, "0 bookings, 0 waits, no link", HasManyReads: true),
        new("retire and cancel", LentAsync, scene => RetireAsync(scene, "cancel"), BookingUseCases.MineAsync, "pc-12 10:00-11:00 cancelled", HasManyReads: true),
        new("retire and move", LentAsync, scene => RetireAsync(scene, "move"), BookingUseCases.MineAsync, "pc-11 10:00-11:00 confirmed", HasManyReads: true),
        new("lend again", RetiredAsync, RestoreAsync, SeeLentAsync, "true"),
        new("close a day for good", BookedAsync, CloseDayAsync, BookingUseCases.MineAsync, "pc-12 10:00-11:00 cancelled", HasManyReads: true),
    ];

    private static async Task BookedAsync(Scene scene)
    {
        await RestoreAsync(scene);
        scene.Booking = (string)(await A.Booking().On(scene.Day).Of("pc-12").MadeByAsync(scene.Patron))["id"]!;
    }

    private static async Task AskedForAsync(Scene scene) =>
        scene.Booking = (string)(await A.Booking().On(scene.Day).Of("hall").With("people", 8).MadeByAsync(scene.Patron))["id"]!;

    private static async Task ThereAsync(Scene scene)
    {
        await BookedAsync(scene);
        scene.At("10:00");
        await DeskAsync(scene, "check-in");
        scene.At("10:20");
    }

    private static Task<Reply> DeskAsync(Scene scene, string verb, JsonObject? body = null) =>
        BookingUseCases.PostAsync(scene.Librarian, $"/api/desk/bookings/{scene.Booking}/{verb}", body);

    private static Task<Reply> MoveAsync(Scene scene) => DeskAsync(scene, "move", A.Booking().On(scene.Day.PlusDays(1)).At("14:00").Of("pc-11").ToJson());

    private static async Task SlipAsync(Scene scene) =>
        scene.Entry = (string)(await A.Booking().On(scene.Day).Of("seat-05").For("guest", "Ержан").MadeAtDeskAsync(scene.Librarian))["slip"]!;

    private static Task<Reply> SlipAsync(Scene scene, string verb) => BookingUseCases.PostAsync(scene.Patron, $"/api/slips/{verb}", new() { ["code"] = scene.Entry });

    private static async Task<string> SeeSlipAsync(Scene scene) => (string)(await SlipAsync(scene, "show")).Body!["status"]!;

    private static Task<Reply> SetPinAsync(Scene scene) =>
        SendAsync(scene.Librarian, HttpMethod.Put, "/api/desk/cards/pin", new() { ["card"] = CardOf(scene), ["pin"] = "2468" });

    private static async Task<string> SeeCardAsync(Scene scene) =>
        (await BookingUseCases.PostAsync(scene.Patron, "/api/card-sessions", new() { ["card"] = CardOf(scene), ["pin"] = "2468" })).ToString();

    private static string CardOf(Scene scene) => $"PVL-{A.Iso(scene.Day)}";

    private static Task<Reply> OpenLinkAsync(Scene scene) => BookingUseCases.PostAsync(scene.Patron, "/api/me/calendar-feed");

    private static async Task<string> SeeOwnDataAsync(Scene scene)
    {
        var export = await scene.Patron.GetJsonAsync("/api/me/export");
        return $"{export["bookings"]!.AsArray().Count} bookings, {export["waiting"]!.AsArray().Count} waits, {(export["calendarFeedSince"] is null ? "no" : "a")} link";
    }

    private static async Task KnownAsync(Scene scene)
    {
        await BookedAsync(scene);
        await A.Booking().On(scene.Day).Of("hall").MadeByAsync(scene.Other);
        await BookingUseCases.PostAsync(
            scene.Patron,
            "/api/me/waitlist",
            new() { ["date"] = A.Iso(scene.Day), ["from"] = "10:00", ["to"] = "11:00", ["minutes"] = 60, ["resources"] = new JsonArray("hall") });
        await OpenLinkAsync(scene);
    }

    private static Task<Reply> DeleteAsync(Scene scene, string path) => SendAsync(scene.Patron, HttpMethod.Delete, path, body: null);

    private static Task LentAsync(Scene scene) => BookedAsync(scene);

    private static Task<Reply> RetireAsync(Scene scene, string what) =>
        BookingUseCases.PostAsync(scene.Director, "/api/desk/resources/pc-12/retire", new() { ["bookings"] = what });

    private static async Task RetiredAsync(Scene scene) => await RetireAsync(scene, "cancel");

    private static Task<Reply> RestoreAsync(Scene scene) => BookingUseCases.PostAsync(scene.Director, "/api/desk/resources/pc-12/restore");

    private static async Task<string> SeeLentAsync(Scene scene) =>
        (await scene.Patron.GetJsonAsync("/api/resources"))["items"]!.AsArray().Single(one => (string)one!["id"]! == "pc-12")!["active"]!.ToJsonString();

    /// <summary>The page reads the centre, adds the day and sends it all; whoever comes back reads it again.</summary>
    private static async Task<Reply> CloseDayAsync(Scene scene)
    {
        var shown = await SendAsync(scene.Director, HttpMethod.Get, "/api/centre", body: null);
        if (!shown.IsOk)
        {
            return shown;
        }

        var centre = Director.Editable(shown.Body!);
        var exceptions = centre["hours"]!["exceptions"]!.AsArray();
        if (exceptions.All(dated => (string)dated!["date"]! != A.Iso(scene.Day)))
        {
            exceptions.Add(new JsonObject { ["date"] = A.Iso(scene.Day), ["open"] = new JsonArray(), ["reason"] = new JsonObject { ["en"] = "Stocktaking" } });
        }

        return await SendAsync(scene.Director, HttpMethod.Put, "/api/desk/centre?bookings=cancel", centre, ("If-Match", (string)shown.Body!["etag"]!));
    }

    private static async Task<Reply> SendAsync(HttpClient client, HttpMethod method, string path, JsonObject? body, (string Name, string Value)? header = null)
    {
        using var answer = await client.SendAsync(
            method,
            path,
            body is null ? null : new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
            header?.Name,
            header?.Value);
        return new Reply((int)answer.StatusCode, await answer.TextAsync() is { Length: > 0 } text ? JsonNode.Parse(text)!.AsObject() : null);
    }
}
