using System.Net;
using System.Text.Json.Nodes;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Coworking.Api.Tests.Desk;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Contract;

/// <summary>What belongs to one person is 404 to another, on every route that names it; and to its owner it is there, so that the 404 says something.</summary>
public sealed class OthersObjectsTests(TestCentre centre) : IClassFixture<TestCentre>
{
    public static TheoryData<string, string> Routes() =>
    [
        .. from one in OpenApiDocument.HttpFunctions()
           where one.Trigger.Route!.Contains("{id}", StringComparison.Ordinal)
           let declared = AccessMiddleware.CallersOf($"{one.Method.DeclaringType!.FullName}.{one.Method.Name}")
           where !declared.HasFlag(Caller.Anyone) && declared.HasFlag(Caller.Patron)
           from verb in one.Trigger.Methods!
           select new TheoryDataRow<string, string>(verb.ToUpperInvariant(), $"/api/{one.Trigger.Route}"),
    ];

    [Theory, MemberData(nameof(Routes))]
    public async Task What_is_anothers_is_not_there(string method, string route)
    {
        var day = centre.NewDay();
        using var owner = await centre.NewPatronClientAsync();
        using var other = await centre.NewPatronClientAsync();
        using var card = await centre.CardClientAsync(Cards.New());
        var path = route.Replace("{id}", await MadeAsync(route, day, owner), StringComparison.Ordinal);
        var body = BodyOf(route, day);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, method, path, body));
        Assert.Contains(await StatusAsync(card, method, path, body), (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        Assert.NotEqual(HttpStatusCode.NotFound, await StatusAsync(owner, method, path, body));
    }

    /// <summary>Something of the owner's that the route is about. A new kind of thing needs a line here.</summary>
    private async Task<string> MadeAsync(string route, LocalDate day, HttpClient owner)
    {
        if (route.StartsWith("/api/bookings/", StringComparison.Ordinal))
        {
            return (string)(await A.Booking().On(day).MadeByAsync(owner))["id"]!;
        }

        Assert.StartsWith("/api/me/waitlist/", route, StringComparison.Ordinal);
        using var first = await centre.NewPatronClientAsync();
        await A.Booking().On(day).Of("hall").MadeByAsync(first);
        using var joined = await owner.PostTextAsync(
            "/api/me/waitlist", $$"""{"date":"{{A.Iso(day)}}","from":"10:00","to":"11:00","minutes":60,"resources":["hall"]}""");
        return (string)(await joined.JsonAsync())["id"]!;
    }

    private static JsonObject? BodyOf(string route, LocalDate day) =>
        route.EndsWith("/extend", StringComparison.Ordinal) ? new JsonObject { ["end"] = "11:30" }
        : route.EndsWith("/move", StringComparison.Ordinal) ? A.Booking().On(day).At("14:00").ToJson()
        : null;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        }

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
