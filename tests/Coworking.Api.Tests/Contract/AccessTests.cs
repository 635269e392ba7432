using System.Net;
using System.Text.RegularExpressions;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Coworking.Api.Tests.Desk;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Screens;
using Xunit;

namespace Coworking.Api.Tests.Contract;

/// <summary>Every function against every kind of caller, through real HTTP and real tokens: as declared.</summary>
public sealed class AccessTests(TestCentre centre) : IClassFixture<TestCentre>
{
    /// <summary>No user name: who comes by library card and PIN.</summary>
    private const string Card = "PVL-000-MATRIX";

    /// <summary>Nor this: a television that the desk paired.</summary>
    private const string Television = "television";

    private static Task<string>? _television;

    private static readonly (string? User, Caller Role)[] Callers =
    [
        (null, Caller.None),
        ("patron-1", Caller.Patron),
        ("patron-2", Caller.Patron),
        (Card, Caller.Card),
        ("librarian", Caller.Librarian),
        ("director", Caller.Director),
        ("region", Caller.Region),
        (Television, Caller.Screen),
    ];

    public static TheoryData<string, string, Caller> Functions() =>
    [
        .. from one in OpenApiDocument.HttpFunctions()
           from verb in one.Trigger.Methods!
           select new TheoryDataRow<string, string, Caller>(
               verb.ToUpperInvariant(), $"/api/{one.Trigger.Route}", AccessMiddleware.CallersOf($"{one.Method.DeclaringType!.FullName}.{one.Method.Name}")),
    ];

    [Theory, MemberData(nameof(Functions))]
    public async Task A_function_is_open_to_those_it_declares_and_to_nobody_else(string method, string route, Caller declared)
    {
        Assert.Empty(await DisagreementsAsync(method, route, declared));
    }

    /// <summary>The judge is judged: told that a function is open to others than it is, the same harness says so.</summary>
    [Theory]
    [InlineData("GET", "/api/desk/day", Caller.Anyone)]
    [InlineData("GET", "/api/me/bookings", Caller.Staff)]
    [InlineData("GET", "/api/centre", Caller.Director)]
    public async Task A_function_that_is_open_to_others_than_declared_is_found_out(string method, string route, Caller declared) =>
        Assert.NotEmpty(await DisagreementsAsync(method, route, declared));

    /// <summary>One for all questions: a centre has not room for one each.</summary>
    private async Task<HttpClient> TelevisionAsync() => centre.WithToken(await (_television ??= TokenAsync()));

    private async Task<string> TokenAsync()
    {
        using var television = (await centre.PairedAsync()).Television;
        return television.DefaultRequestHeaders.Authorization!.Parameter!;
    }

    private async Task<List<string>> DisagreementsAsync(string method, string route, Caller declared)
    {
        var found = new List<string>();
        var path = Regex.Replace(route, "{[^}]+}", "nothing", RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (var (user, role) in Callers)
        {
            using var client = user switch { null => centre.Anyone(), Card => await centre.CardClientAsync(Card), Television => await TelevisionAsync(), _ => await centre.ClientAsync(user) };
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

            var refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
            var expected = declared.HasFlag(Caller.Anyone) || (declared & role) != Caller.None;
            if (refused == expected
                || (refused && (user is null) != (answer.StatusCode == HttpStatusCode.Unauthorized))
                || (int)answer.StatusCode >= 500)
            {
                found.Add($"{method} {path} as {user ?? "nobody"}: {(int)answer.StatusCode}, declared for {declared}");
            }
        }

        return found;
    }
}
