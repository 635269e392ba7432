using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Coworking.Api.Platform.Http;
using Coworking.Api.Tests.Fixture;
using Xunit;

namespace Coworking.Api.Tests.Contract;

/// <summary>The part "General" of the HTTP contract, for any route.</summary>
public sealed class GeneralTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_healthy_instance_says_its_release_and_schema()
    {
        using var anyone = centre.Anyone();
        var health = await anyone.GetJsonAsync("/api/health");

        Assert.Equal("ok", (string?)health["status"]);
        Assert.NotEmpty((string)health["release"]!);
        Assert.Equal(1, (int)health["schema"]!);
    }

    [Theory]
    [InlineData("kk", "Алдымен жүйеге кіріңіз.")]
    [InlineData("ru-RU,en;q=0.5", "Сначала войдите.")]
    [InlineData("de, en;q=0.8, ru;q=0.3", "Please sign in first.")]
    [InlineData("nonsense;;q=x", "Please sign in first.")]
    public async Task A_problem_has_all_its_members_and_a_title_in_the_readers_language(string languages, string title)
    {
        using var anyone = centre.Anyone();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/me/bookings", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        using var answer = await anyone.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await answer.JsonAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(401, (int)problem["status"]!);
        Assert.Equal("sign-in-needed", (string?)problem["code"]);
        Assert.Equal(title, (string?)problem["title"]);
        Assert.NotEmpty((string)problem["type"]!);
        Assert.NotEmpty((string)problem["traceId"]!);
    }

    [Theory]
    [InlineData("GET", "/api/no-such-thing")]
    [InlineData("PUT", "/api/bookings")]
    [InlineData("HEAD", "/api/health")]
    [InlineData("OPTIONS", "/api/health")]
    public async Task What_is_no_function_is_404(string method, string path)
    {
        using var anyone = centre.Anyone();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var answer = await anyone.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_of_64_kilobytes_is_read_and_one_byte_more_is_413()
    {
        using var patron = await centre.NewPatronClientAsync();
        using var fits = await patron.PostAsync(new Uri("/api/bookings", UriKind.Relative), Json(JsonBody.MaxBytes), TestContext.Current.CancellationToken);
        using var over = await patron.PostAsync(new Uri("/api/bookings", UriKind.Relative), Json(JsonBody.MaxBytes + 1), TestContext.Current.CancellationToken);
        using var chunked = await patron.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("/api/bookings", UriKind.Relative))
        {
            Content = Json(JsonBody.MaxBytes + 1),
            Headers = { TransferEncodingChunked = true },
        }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, fits.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, chunked.StatusCode);
        Assert.Equal("too-large", (string?)(await over.JsonAsync())["code"]);
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[\"seat-02\",null]")]
    [InlineData("[7]")]
    [InlineData("\"seat-02\"")]
    public async Task A_list_with_something_of_a_wrong_type_in_it_is_400(string resources)
    {
        using var patron = await centre.NewPatronClientAsync();
        using var answer = await patron.PostTextAsync(
            "/api/bookings", $$"""{"date":"{{A.Iso(centre.NewDay())}}","start":"10:00","end":"11:00","resources":{{resources}} }""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains((await answer.JsonAsync())["errors"]!.AsObject(), field => field.Key.StartsWith("resources", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/resources", null)]
    [InlineData("/api/events", null)]
    [InlineData("/api/collections", null)]
    [InlineData("/api/recordings", null)]
    [InlineData("/api/me/bookings", "patron-3")]
    [InlineData("/api/me/history", "patron-3")]
    [InlineData("/api/me/waitlist", "patron-3")]
    [InlineData("/api/desk/events", "librarian")]
    [InlineData("/api/desk/recordings", "librarian")]
    [InlineData("/api/desk/series", "librarian")]
    public async Task A_list_takes_1_to_100_items_and_a_cursor_of_its_own(string path, string? person)
    {
        using var client = person is null ? centre.Anyone() : await centre.ClientAsync(person);
        foreach (var wrong in new[] { "limit=0", "limit=101", "limit=-1", "limit=ten", $"cursor={new string('x', 513)}" })
        {
            using var refused = await client.GetAsync(new Uri($"{path}?{wrong}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.BadRequest, wrong), (refused.StatusCode, wrong));
        }

        Assert.InRange((await client.GetJsonAsync($"{path}?limit=1"))["items"]!.AsArray().Count, 0, 1);
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_by_its_cursor()
    {
        using var anyone = centre.Anyone();
        var whole = (await anyone.GetJsonAsync("/api/resources"))["items"]!.AsArray().Select(item => (string?)item!["id"]).ToList();
        var read = new List<string?>();
        for (string? cursor = null; ;)
        {
            var part = await anyone.GetJsonAsync($"/api/resources?limit=7{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.InRange(part["items"]!.AsArray().Count, 1, 7);
            read.AddRange(part["items"]!.AsArray().Select(item => (string?)item!["id"]));
            cursor = (string?)part["next"];
            if (cursor is null)
            {
                break;
            }
        }

        Assert.Equal(whole, read);
        Assert.True(whole.Count > 14);
    }

    [Fact]
    public async Task A_body_that_says_it_is_something_else_is_415()
    {
        using var patron = await centre.NewPatronClientAsync();
        using var content = new StringContent("<booking/>", Encoding.UTF8, "application/xml");
        using var answer = await patron.PostAsync(new Uri("/api/bookings", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("not.a.token")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJwYXRyb24tMSJ9.")]
    public async Task A_token_that_is_none_is_401(string token)
    {
        using var client = centre.Anyone();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync(new Uri("/api/me/bookings", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_changed_is_401()
    {
        var token = await centre.TokenAsync("librarian");
        var parts = token.Split('.');
        var signature = parts[2];
        using var client = centre.Anyone();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", $"{parts[0]}.{parts[1]}.{(signature[0] == 'A' ? 'B' : 'A')}{signature[1..]}");
        using var answer = await client.GetAsync(new Uri("/api/desk/recordings", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static StringContent Json(int bytes)
    {
        const string before = "{\"note\":\"";
        const string after = "\"}";
        return new StringContent(before + new string('x', bytes - before.Length - after.Length) + after, Encoding.UTF8, "application/json");
    }
}
