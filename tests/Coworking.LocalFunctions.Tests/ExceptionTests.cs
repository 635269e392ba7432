using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.LocalFunctions.Tests;

public sealed class ExceptionTests
{
    public sealed class Failing
    {
        [Function("Throws")]
        public Task<IResult> Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.Headers.ETag = "\"1\"";
            throw new InvalidOperationException("secret");
        }

        [Function("ThrowsWhileSending")]
        public IResult ThrowsWhileSending([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Json(new Bad());

        [Function("ThrowsAfterTheFirstByte")]
        public IResult ThrowsAfterTheFirstByte([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Results.Stream(async body =>
            {
                await body.WriteAsync("half"u8.ToArray());
                await body.FlushAsync();
                throw new InvalidOperationException("secret");
            });
    }

    /// <summary>A value whose JSON begins well and then throws.</summary>
    public sealed class Bad
    {
        public string Good => "good";

        public string Worse => throw new InvalidOperationException("secret");
    }

    [Theory]
    [InlineData("Throws")]
    [InlineData("ThrowsWhileSending")]
    public async Task An_exception_is_an_empty_500_and_is_logged(string function)
    {
        await using var app = await RunningApp.StartAsync<Failing>();
        using var answer = await app.GetAsync("/api/" + function);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await RunningApp.BodyAsync(answer));
        Assert.Null(answer.Content.Headers.ContentType);
        Assert.Null(answer.Headers.ETag);
        Assert.StartsWith($"Function '{function}'", Assert.Single(app.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_throw_after_the_first_byte_never_looks_like_a_whole_answer()
    {
        await using var app = await RunningApp.StartAsync<Failing>();
        await Assert.ThrowsAsync<HttpRequestException>(() => app.TextAsync("/api/ThrowsAfterTheFirstByte"));
    }

    [Fact]
    public async Task ASP_NET_Core_middleware_never_sees_the_exception()
    {
        var catcher = new Catcher();
        await using var app = await RunningApp.StartAsync<Failing>(builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.Services.AddSingleton<IStartupFilter>(catcher);
        });
        using var answer = await app.GetAsync("/api/Throws");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal((1, 0), (catcher.Passed, catcher.Caught));
    }

    private sealed class Catcher : IStartupFilter
    {
        public int Passed { get; private set; }

        public int Caught { get; private set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, inner) =>
            {
                try
                {
                    Passed++;
                    await inner(http);
                }
                catch (InvalidOperationException)
                {
                    Caught++;
                }
            });
            next(app);
        };
    }
}
