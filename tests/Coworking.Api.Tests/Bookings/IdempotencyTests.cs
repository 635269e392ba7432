using System.Net;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>A request may be sent as often as the line breaks: it books once.</summary>
public sealed class IdempotencyTests(TestCentre centre) : IClassFixture<TestCentre>
{
    [Fact]
    public async Task The_same_key_and_body_get_the_same_answer()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var request = A.Booking().On(day).Of("pc-01").Keyed("one");

        using var first = await request.ByAsync(patron);
        centre.Clock.AdvanceMinutes(3);
        using var again = await request.ByAsync(patron);

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.TextAsync(), await again.TextAsync());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Single((await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray());
    }

    [Fact]
    public async Task The_answer_stays_when_its_time_has_passed_and_when_it_was_cancelled()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        var request = A.Booking().On(day).At("10:00").Keyed("late");
        var made = await request.MadeByAsync(patron);

        using var cancelled = await patron.PostAsync($"/api/bookings/{made["id"]}/cancel");
        Assert.Equal(made.ToJsonString(), (await request.MadeByAsync(patron)).ToJsonString());
        centre.Clock.Reset(TestCentre.At(day.PlusDays(1), "10:00"));
        Assert.Equal(made.ToJsonString(), (await request.MadeByAsync(patron)).ToJsonString());
        Assert.Equal("cancelled", (string?)(await patron.GetJsonAsync($"/api/bookings/{made["id"]}"))["status"]);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_on_any_date()
    {
        var day = centre.NewDay();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).Keyed("mine").MadeByAsync(patron);

        foreach (var other in new[] { A.Booking().On(day).At("14:00"), A.Booking().On(day.PlusDays(1)), A.Booking().On(day).Of("pc-01"), A.Booking().On(day.PlusDays(-3)) })
        {
            using var answer = await other.Keyed("mine").ByAsync(patron);
            Assert.Equal("idempotency-key-reused", (string?)(await answer.JsonAsync())["code"]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_refused_request_is_decided_again_and_its_key_still_holds_its_body()
    {
        var day = centre.NewDay();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        var taken = await A.Booking().On(day).Of("tv-1").MadeByAsync(first);
        var request = A.Booking().On(day).Of("tv-1").Keyed("again");

        using var refused = await request.ByAsync(second);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        using var reused = await request.At("14:00").ByAsync(second);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reused.StatusCode);

        using var cancelled = await first.PostAsync($"/api/bookings/{taken["id"]}/cancel");
        await request.MadeByAsync(second);
    }

    [Fact]
    public async Task One_patrons_key_is_nothing_to_another()
    {
        var day = centre.NewDay();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();

        var one = await A.Booking().On(day).Of("seat-01").Keyed("same").MadeByAsync(first);
        var other = await A.Booking().On(day).Of("seat-02").Keyed("same").MadeByAsync(second);

        Assert.NotEqual((string?)one["id"], (string?)other["id"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123+")]
    public async Task A_key_is_1_to_64_visible_characters(string key)
    {
        using var patron = await centre.NewPatronClientAsync();
        using var answer = await A.Booking().On(centre.NewDay()).Keyed(key).ByAsync(patron);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Odd_but_visible_characters_are_a_key()
    {
        using var patron = await centre.NewPatronClientAsync();
        var request = A.Booking().On(centre.NewDay()).Keyed("a/b\\c#d?e%f|g~}'\"{");
        Assert.Equal((await request.MadeByAsync(patron)).ToJsonString(), (await request.MadeByAsync(patron)).ToJsonString());
    }

    [Theory]
    [InlineData("seat-01", 0)]
    [InlineData("seat-01", 40)]
    [InlineData("pc-01", 0)]
    [InlineData("pc-01", 40)]
    public async Task Twenty_sends_at_once_make_one_booking_and_get_one_answer(string resource, int milliseconds)
    {
        // Slow decisions keep the first send at work while the others find its key and no booking yet.
        await using var slow = await TestCentre.StartAsync(
            centre.Storage, builder => builder.Services.AddSingleton<HttpPipelinePolicy>(new SlowDecisions(milliseconds)));
        for (var round = 0; round < 5; round++)
        {
            var day = slow.NewDay();
            using var patron = await slow.BareClientAsync(TestCentre.NewPatron());
            var request = A.Booking().On(day).Of(resource).Keyed($"race-{round}");

            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            {
                using var answer = await request.ByAsync(patron);
                return (answer.StatusCode, Body: await answer.TextAsync());
            }));

            Assert.All(answers, answer => Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode} {answer.Body}"));
            Assert.Single(answers.Select(answer => answer.Body).Distinct(StringComparer.Ordinal));
            Assert.Single((await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray());
        }
    }

    /// <summary>Holds transactions of table Days back for a while.</summary>
    private sealed class SlowDecisions(int milliseconds) : RewriteTransactions
    {
        protected override async ValueTask<string> RewriteAsync(string body)
        {
            if (body.Contains("Days", StringComparison.Ordinal))
            {
                await Task.Delay(milliseconds);
            }

            return body;
        }
    }
}
