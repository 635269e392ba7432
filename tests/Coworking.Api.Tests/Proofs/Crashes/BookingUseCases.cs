using System.Text.Json.Nodes;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.Api.Tests.Proofs.Crashes;

/// <summary>Every use case that changes a booking or the line.</summary>
internal static class BookingUseCases
{
    public static IReadOnlyList<UseCase> All { get; } =
    [
        new("book", Nothing, scene => BookAsync(scene, A.Booking().Of("seat-01")), MineAsync, "seat-01 10:00-11:00 confirmed"),
        new("book several with a limit over days", Nothing, scene => BookAsync(scene, A.Booking().Of("pc-01", "tv-1")), MineAsync, "pc-01 tv-1 10:00-11:00 confirmed"),
        new("book the last of a kind", TakeABoothAsync, scene => BookAsync(scene, A.Booking().AnyOf("booth")), MineAsync, "booth-2 10:00-11:00 confirmed"),
        new("cancel", BookedAsync, scene => VerbAsync(scene, "cancel"), MineAsync, "pc-01 10:00-11:00 cancelled"),
        new("check in", scene => BookedAsync(scene, "09:50"), scene => VerbAsync(scene, "check-in"), MineAsync, "pc-01 10:00-11:00 checked-in"),
        new("extend", ThereAsync, scene => VerbAsync(scene, "extend", new() { ["end"] = "11:30" }), MineAsync, "pc-01 10:00-11:30 checked-in"),
        new("leave", ThereAsync, scene => VerbAsync(scene, "leave"), MineAsync, "pc-01 10:00-10:20 completed"),
        new("move on its day", BookedAsync, scene => VerbAsync(scene, "move", Place(scene, 0, "14:00", "pc-02")), MineAsync, "pc-02 14:00-15:00 confirmed"),
        new("move to another day", BookedAsync, scene => VerbAsync(scene, "move", Place(scene, 1, "14:00", "pc-02")), MineAsync, "pc-01 10:00-11:00 cancelled, pc-02 14:00-15:00 confirmed", IsOneTransaction: false),
        new("join the line", OthersBookedAsync, JoinAsync, SeeLineAsync, "waiting"),
        new("cancel what somebody waits for", WaitedForAsync, scene => PostAsync(scene.Other, $"/api/bookings/{scene.OthersBooking}/cancel"), SeeLineAsync, "held"),
        new("leave the line", WaitedForAsync, scene => PostAsync(scene.Patron, $"/api/me/waitlist/{scene.Entry}/leave"), SeeLineAsync, "left"),
        new("take a hold", HeldAsync, scene => PostAsync(scene.Patron, $"/api/me/waitlist/{scene.Entry}/take"), MineAsync, "pc-01 10:00-11:00 confirmed"),
        new("sweep", async scene => { await WaitedForAsync(scene); scene.At("10:10"); }, SweepAsync, SeeLineAsync, "held"),
        new("swap with somebody at the desk", BothThereAsync, scene => DeskAsync(scene, "swap", new() { ["from"] = "pc-01", ["to"] = "pc-02" }), MineAsync, "pc-01 pc-02 10:00-11:00 checked-in"),
        new("check in at the desk", scene => BookedAsync(scene, "09:50"), scene => DeskAsync(scene, "check-in"), MineAsync, "pc-01 10:00-11:00 checked-in"),
        new("close", BookedAsync, CloseAsync, MineAsync, "pc-01 10:00-11:00 cancelled", IsOneTransaction: false),
        new("reopen", async scene => { await CloseAsync(scene); scene.At("09:00"); }, ReopenAsync, SeeBusyAsync, "", IsOneTransaction: false),
        new("walk in", Nothing, WalkInAsync, SeeDayAsync, "pc-01 09:00-10:00 checked-in"),
    ];

    public static Task Nothing(Scene scene) => Task.CompletedTask;

    public static async Task<Reply> PostAsync(HttpClient client, string path, JsonObject? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        }

        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var answer = await client.SendAsync(request);
        return new Reply((int)answer.StatusCode, await answer.TextAsync() is { Length: > 0 } text ? JsonNode.Parse(text)!.AsObject() : null);
    }

    public static async Task<string> MineAsync(Scene scene)
    {
        var shown = await scene.Patron.GetJsonAsync($"/api/me/bookings?from={A.Iso(scene.Day)}&to={A.Iso(scene.Day.PlusDays(1))}");
        return string.Join(", ", shown["items"]!.AsArray().Select(item => item!.AsObject())
            .Select(item => $"{Wire.Places(item)} {item["start"]}-{item["end"]} {item["status"]}"));
    }

    private static JsonObject Place(Scene scene, int ahead, string start, string place) => A.Booking().On(scene.Day.PlusDays(ahead)).At(start).Of(place).ToJson();

    private static async Task BookedAsync(Scene scene) => scene.Booking = (string)(await A.Booking().On(scene.Day).Of("pc-01").MadeByAsync(scene.Patron))["id"]!;

    private static async Task BookedAsync(Scene scene, string now)
    {
        await BookedAsync(scene);
        scene.At(now);
    }

    private static async Task ThereAsync(Scene scene)
    {
        await BookedAsync(scene, "10:00");
        await VerbAsync(scene, "check-in");
        scene.At("10:20");
    }

    private static async Task OthersBookedAsync(Scene scene) =>
        scene.OthersBooking = (string)(await A.Booking().On(scene.Day).Of("pc-01").MadeByAsync(scene.Other))["id"]!;

    private static async Task WaitedForAsync(Scene scene)
    {
        await OthersBookedAsync(scene);
        scene.Entry = (string)(await JoinAsync(scene)).Body!["id"]!;
    }

    private static async Task HeldAsync(Scene scene)
    {
        await WaitedForAsync(scene);
        await PostAsync(scene.Other, $"/api/bookings/{scene.OthersBooking}/cancel");
    }

    private static async Task BothThereAsync(Scene scene)
    {
        var other = await A.Booking().On(scene.Day).Of("pc-02").MadeByAsync(scene.Other);
        await BookedAsync(scene, "10:00");
        await VerbAsync(scene, "check-in");
        await PostAsync(scene.Other, $"/api/bookings/{other["id"]}/check-in");
        scene.At("10:20");
    }

    private static async Task TakeABoothAsync(Scene scene) => await A.Booking().On(scene.Day).Of("booth-1").MadeByAsync(scene.Other);

    private static Task<Reply> BookAsync(Scene scene, BookingBuilder booking) => PostAsync(scene.Patron, "/api/bookings", booking.On(scene.Day).ToJson(), "crash");

    private static Task<Reply> VerbAsync(Scene scene, string verb, JsonObject? body = null) => PostAsync(scene.Patron, $"/api/bookings/{scene.Booking}/{verb}", body);

    private static Task<Reply> DeskAsync(Scene scene, string verb, JsonObject? body = null) => PostAsync(scene.Librarian, $"/api/desk/bookings/{scene.Booking}/{verb}", body);

    private static Task<Reply> JoinAsync(Scene scene) => PostAsync(
        scene.Patron,
        "/api/me/waitlist",
        new JsonObject { ["date"] = A.Iso(scene.Day), ["from"] = "10:00", ["to"] = "11:15", ["minutes"] = 60, ["resources"] = new JsonArray("pc-01") },
        "crash");

    private static async Task<Reply> SweepAsync(Scene scene)
    {
        try
        {
            await scene.Centre.Host.Services.GetRequiredService<SettleDay>().RunAsync(scene.Day, CancellationToken.None);
            return new Reply(200, Body: null);
        }
        catch (ProcessDiedException)
        {
            return new Reply(0, Body: null);
        }
    }

    private static Task<Reply> WalkInAsync(Scene scene)
    {
        scene.At("08:46");
        var body = A.Booking().On(scene.Day).At("09:00").Of("pc-01").ToJson();
        body["patron"] = new JsonObject { ["guest"] = "Ержан" };
        body["checkIn"] = true;
        return PostAsync(scene.Librarian, "/api/desk/bookings", body, $"walk-in-{A.Iso(scene.Day)}");
    }

    private static async Task<Reply> CloseAsync(Scene scene)
    {
        var reply = await PostAsync(
            scene.Librarian,
            "/api/desk/closures",
            new JsonObject
            {
                ["date"] = A.Iso(scene.Day),
                ["start"] = "09:30",
                ["end"] = "12:00",
                ["resources"] = new JsonArray("pc-01", "pc-02"),
                ["reason"] = new JsonObject { ["en"] = "No power" },
            },
            $"close-{A.Iso(scene.Day)}");
        scene.Entry = (string?)reply.Body?["id"] ?? scene.Entry;
        return reply;
    }

    private static Task<Reply> ReopenAsync(Scene scene) => PostAsync(scene.Librarian, $"/api/desk/closures/{scene.Entry}/reopen", []);

    private static async Task<string> SeeBusyAsync(Scene scene)
    {
        var shown = await scene.Patron.GetJsonAsync($"/api/availability?date={A.Iso(scene.Day)}&kind=computer");
        return string.Concat(shown["resources"]!.AsArray().SelectMany(one => one!["busy"]!.AsArray()).Select(stretch => stretch!.ToJsonString()));
    }

    private static async Task<string> SeeLineAsync(Scene scene)
    {
        var entry = (await scene.Patron.GetJsonAsync("/api/me/waitlist"))["items"]!.AsArray().SingleOrDefault();
        return (string?)entry?["status"] ?? "left";
    }

    private static async Task<string> SeeDayAsync(Scene scene)
    {
        var shown = await scene.Librarian.GetJsonAsync($"/api/desk/day?date={A.Iso(scene.Day)}");
        return string.Join(", ", shown["bookings"]!.AsArray().Select(one => $"{one!["resources"]![0]!["id"]} {one["start"]}-{one["end"]} {one["status"]}"));
    }
}
