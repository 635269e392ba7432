using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Tests;

public sealed class CorsTests
{
    private const string Site = "https://library.example";
    private const string Setting = "--Host:CORS=https://other.example, " + Site;

    public sealed class Shelf
    {
        [Function("Book")]
        public IResult Book([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "book")] HttpRequest request)
        {
            request.HttpContext.Response.Headers.ETag = "\"1\"";
            return Results.Ok();
        }

        [Function("Torn")]
        public IResult Torn([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "torn")] HttpRequest request) =>
            throw new InvalidOperationException("torn");
    }

    [Theory]
    [InlineData("/api/book")]
    [InlineData("/api/unknown")]
    public async Task A_preflight_is_204_even_for_an_unknown_route(string path)
    {
        await using var app = await RunningApp.StartAsync<Shelf>(null, Setting);
        using var answer = await app.SendAsync(
            "OPTIONS", path, null, ("Origin", Site), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Site, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("authorization", Header(answer, "Access-Control-Allow-Headers"));
        Assert.Null(Header(answer, "Access-Control-Max-Age"));
    }

    [Theory]
    [InlineData("/api/book", HttpStatusCode.OK)]
    [InlineData("/api/torn", HttpStatusCode.InternalServerError)]
    [InlineData("/api/unknown", HttpStatusCode.NotFound)]
    public async Task Answers_and_errors_allow_the_origin_and_expose_no_header(string path, HttpStatusCode status)
    {
        await using var app = await RunningApp.StartAsync<Shelf>(null, Setting);
        using var answer = await app.SendAsync("GET", path, null, ("Origin", Site));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(Site, Header(answer, "Access-Control-Allow-Origin"));
        Assert.Null(Header(answer, "Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task An_origin_that_is_not_listed_is_allowed_nothing()
    {
        await using var app = await RunningApp.StartAsync<Shelf>(null, Setting);
        using var answer = await app.SendAsync("GET", "/api/book", null, ("Origin", "https://elsewhere.example"));
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_CORS_at_all()
    {
        await using var app = await RunningApp.StartAsync<Shelf>();
        using var preflight = await app.SendAsync("OPTIONS", "/api/book", null, ("Origin", Site), ("Access-Control-Request-Method", "GET"));
        Assert.Equal(HttpStatusCode.NotFound, preflight.StatusCode);
        using var answer = await app.SendAsync("GET", "/api/book", null, ("Origin", Site));
        Assert.Null(Header(answer, "Access-Control-Allow-Origin"));
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
