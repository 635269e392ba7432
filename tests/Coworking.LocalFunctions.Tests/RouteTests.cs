using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.LocalFunctions.Tests;

public sealed class RouteTests
{
    public sealed class Greetings
    {
        [Function("Greet")]
        public IResult Greet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greet/{name}")] HttpRequest request, string name) =>
            Results.Text($"{request.Method} {name}");

        [Function("Unrouted")]
        public Task<IResult> Unrouted([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Task.FromResult(Results.Text("here"));

        [Function("Anyhow")]
        public IResult Anyhow([HttpTrigger(AuthorizationLevel.Anonymous, Route = "anyhow")] HttpRequest request) => Results.Ok();
    }

    [Fact]
    public async Task A_function_answers_under_the_prefix_api_by_its_route_or_its_name()
    {
        await using var app = await RunningApp.StartAsync<Greetings>();
        Assert.Equal("GET Aigul", await app.TextAsync("/api/greet/Aigul"));
        Assert.Equal("here", await app.TextAsync("/API/unrouted"));
    }

    [Theory]
    [InlineData("HEAD", "/api/greet/Aigul")]
    [InlineData("OPTIONS", "/api/greet/Aigul")]
    [InlineData("POST", "/api/greet/Aigul")]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/greet/Aigul")]
    [InlineData("GET", "/apigreet/Aigul")]
    public async Task What_no_function_declares_is_an_empty_404_and_never_405(string method, string path)
    {
        await using var app = await RunningApp.StartAsync<Greetings>();
        using var answer = await app.SendAsync(method, path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await RunningApp.BodyAsync(answer));
        Assert.Empty(answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task A_function_that_names_no_method_takes_all(string method)
    {
        await using var app = await RunningApp.StartAsync<Greetings>();
        using var answer = await app.SendAsync(method, "/api/anyhow");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("v1", "/v1/greet/Aigul")]
    [InlineData("", "/greet/Aigul")]
    public async Task The_prefix_is_what_host_json_beside_the_app_says(string prefix, string path)
    {
        var folder = Directory.CreateTempSubdirectory("lf-host-json-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "host.json"),
            $$"""{ "version": "2.0", "extensions": { "http": { "routePrefix": "{{prefix}}" } } }""",
            TestContext.Current.CancellationToken);
        await using (var app = await RunningApp.StartAsync<Greetings>(null, "--contentRoot", folder.FullName))
        {
            Assert.Equal("GET Aigul", await app.TextAsync(path));
            using var old = await app.GetAsync("/api/greet/Aigul");
            Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_not_under_the_prefix_belongs_to_startup_filters_and_the_rest_does_not()
    {
        await using var app = await RunningApp.StartAsync<Greetings>(WithSite);
        Assert.Equal("site /kk/", await app.TextAsync("/kk/"));
        using var unknown = await app.GetAsync("/api/unknown");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("GET Aigul", await app.TextAsync("/api/greet/Aigul"));
    }

    private static void WithSite(FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton<IStartupFilter>(new Site());
    }

    /// <summary>Answers whatever comes to it after the functions, and has routes of its own.</summary>
    private sealed class Site : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseRouting();
            app.UseEndpoints(routes => { });
            next(app);
            app.Run(http => http.Response.WriteAsync($"site {http.Request.Path}"));
        };
    }
}
