using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Tests;

public sealed class ResultTests
{
    public sealed class Answers
    {
        [Function("Result")]
        public IResult Result([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Created("/api/x", new { id = 1 });

        [Function("TypedLater")]
        public async Task<Ok<string>> TypedLater([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            return TypedResults.Ok("typed");
        }

        [Function("Action")]
        public IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new ObjectResult(new { id = 2 }) { StatusCode = 202 };

        [Function("ActionLater")]
        public async Task<IActionResult> ActionLater([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            return new StatusCodeResult(418);
        }
    }

    [Theory]
    [InlineData("Result", HttpStatusCode.Created, """{"id":1}""")]
    [InlineData("TypedLater", HttpStatusCode.OK, "\"typed\"")]
    [InlineData("Action", HttpStatusCode.Accepted, """{"id":2}""")]
    [InlineData("ActionLater", (HttpStatusCode)418, "")]
    public async Task An_IResult_or_IActionResult_is_executed(string function, HttpStatusCode status, string body)
    {
        await using var app = await RunningApp.StartAsync<Answers>();
        using var answer = await app.GetAsync("/api/" + function);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(body, await RunningApp.BodyAsync(answer));
    }
}
