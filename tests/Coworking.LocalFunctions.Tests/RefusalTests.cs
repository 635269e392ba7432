using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Tests;

public sealed class RefusalTests
{
    public sealed record Wish(string Book);

    public sealed class PlainObject
    {
        [Function("F")]
        public Wish Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new("x");
    }

    public sealed class PlainObjectLater
    {
        [Function("F")]
        public Task<Wish> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Task.FromResult(new Wish("x"));
    }

    public sealed class NoAnswer
    {
        [Function("F")]
        public Task Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Task.CompletedTask;
    }

    public sealed class Body
    {
        [Function("F")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [FromBody] Wish wish) => Results.Ok(wish);
    }

    public sealed class DateValue
    {
        [Function("F")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "day/{date}")] HttpRequest request, DateOnly date) => Results.Ok(date);
    }

    public sealed class Query
    {
        [Function("F")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "day")] HttpRequest request, string date) => Results.Ok(date);
    }

    public sealed class Key
    {
        [Function("F")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Ok();
    }

    public sealed class NoTrigger
    {
        [Function("F")]
        public IResult Run(HttpRequest request) => Results.Ok();
    }

    public sealed class OtherRequest
    {
        [Function("F")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpContext http) => Results.Ok();
    }

    public sealed class BadName
    {
        [Function("1st")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }

    public sealed class BadRoute
    {
        [Function("F")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "day/{")] HttpRequest request) => Results.Ok();
    }

    internal sealed class Hidden
    {
        [Function("F")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Ok();
    }

    public sealed class SameName
    {
        [Function("F")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "one")] HttpRequest request) => Results.Ok();

        [Function("f")]
        public IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "two")] HttpRequest request) => Results.Ok();
    }

    public sealed class SameRoute
    {
        [Function("F")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "day/{date}")] HttpRequest request) => Results.Ok();

        [Function("G")]
        public IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, "GET", Route = "Day/{id}")] HttpRequest request) => Results.Ok();
    }

    public sealed class TimerWithRequest
    {
        [Function("F")]
        public void Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer, HttpRequest request) => ArgumentNullException.ThrowIfNull(request);
    }

    public sealed class TimerWithResult
    {
        [Function("F")]
        public Task<IResult> Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => Task.FromResult(Results.Ok());
    }

    public sealed class FiveFields
    {
        [Function("F")]
        public void Run([TimerTrigger("0 3 * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class MissingSetting
    {
        [Function("F")]
        public void Run([TimerTrigger("%Backup:Schedule%")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    [Theory]
    [InlineData(typeof(PlainObject), "returns Wish")]
    [InlineData(typeof(PlainObjectLater), "returns Task`1")]
    [InlineData(typeof(NoAnswer), "returns Task")]
    [InlineData(typeof(Body), "'Wish wish' does not bind")]
    [InlineData(typeof(DateValue), "'DateOnly date' does not bind")]
    [InlineData(typeof(Query), "'String date' does not bind")]
    [InlineData(typeof(Key), "asks for a key")]
    [InlineData(typeof(NoTrigger), "0 triggers")]
    [InlineData(typeof(OtherRequest), "not an HttpRequest")]
    [InlineData(typeof(BadName), "its name")]
    [InlineData(typeof(BadRoute), "cannot be read")]
    [InlineData(typeof(Hidden), "public methods of public classes")]
    [InlineData(typeof(SameName), "2 functions have this name")]
    [InlineData(typeof(SameRoute), "F, G: the same method and route, get day/{}")]
    [InlineData(typeof(TimerWithRequest), "'HttpRequest request' does not bind")]
    [InlineData(typeof(TimerWithResult), "returns Task`1")]
    [InlineData(typeof(FiveFields), "not six NCRONTAB fields")]
    [InlineData(typeof(MissingSetting), "%Backup:Schedule%, which is not there")]
    public async Task What_would_not_run_on_the_real_worker_is_refused_before_the_app_serves(Type functions, string reason)
    {
        var refused = await Assert.ThrowsAsync<FunctionsRefusedException>(async () => await (await RunningApp.StartAsync([functions])).DisposeAsync());
        Assert.Contains(reason, Assert.Single(refused.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void All_reasons_are_given_at_once()
    {
        var refused = Assert.Throws<FunctionsRefusedException>(() => RunningApp.Build([typeof(PlainObject), typeof(DateValue)]));
        Assert.Equal(2, refused.Reasons.Count);
    }

    [Fact]
    public void HTTP_functions_are_refused_when_HTTP_was_not_turned_on()
    {
        var refused = Assert.Throws<FunctionsRefusedException>(() => RunningApp.Build([typeof(RouteTests.Greetings)], _ => { }));
        Assert.Contains("ConfigureFunctionsWebApplication", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0 */5 * * * *", true)]
    [InlineData("0 30 9-17 * * MON-FRI", true)]
    [InlineData("15,45 0 3 1 JAN *", true)]
    [InlineData("0 0 3 * * 7", false)]
    [InlineData("0 0 3 L * *", false)]
    [InlineData("0 0 3 ? * *", false)]
    [InlineData("@daily", false)]
    [InlineData("00:05:00", false)]
    [InlineData("0 61 * * * *", false)]
    [InlineData("", false)]
    public void A_schedule_is_six_fields_as_NCRONTAB_reads_them(string text, bool valid)
    {
        var schedule = Timers.Schedule.Read(text, new Microsoft.Extensions.Configuration.ConfigurationManager(), out var reason);
        Assert.Equal((valid, valid), (schedule is not null, reason.Length == 0));
    }
}
