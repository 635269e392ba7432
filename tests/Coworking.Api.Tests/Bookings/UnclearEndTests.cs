using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>Storage does what it is asked and the answer is lost: nobody is booked twice, nobody is told no.</summary>
public sealed class UnclearEndTests(StorageFixture storage)
{
    [Theory]
    [InlineData("seat-01", 1)]
    [InlineData("pc-01", 1)]
    [InlineData("pc-01", 4)]
    public async Task A_transaction_whose_answer_is_lost_is_found_again(string resource, int lost)
    {
        var line = new LostAnswers();
        await using var centre = await StartAsync(line);
        using var patron = await centre.NewPatronClientAsync();
        var day = centre.NewDay();

        line.LoseNext(lost);
        var booking = await A.Booking().On(day).Of(resource).MadeByAsync(patron);

        Assert.Equal(0, line.Left);
        Assert.Equal((string?)booking["id"], (string?)Assert.Single((await patron.GetJsonAsync("/api/me/bookings"))["items"]!.AsArray())!["id"]);
        line.LoseNext(lost);
        using var cancelled = await patron.PostAsync($"/api/bookings/{booking["id"]}/cancel");
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        Assert.Equal("cancelled", (string?)(await cancelled.JsonAsync())["status"]);
    }

    [Fact]
    public async Task Lost_answers_do_not_eat_the_patrons_limit()
    {
        var line = new LostAnswers();
        await using var centre = await StartAsync(line);
        using var patron = await centre.NewPatronClientAsync();
        var day = centre.NewDay();
        foreach (var ahead in new[] { 0, 1 })
        {
            line.LoseNext(3);
            await A.Booking().On(day.PlusDays(ahead)).Of("pc-01").Keyed($"k{ahead}").MadeByAsync(patron);
        }

        using var third = await A.Booking().On(day.PlusDays(2)).Of("pc-01").ByAsync(patron);
        Assert.Equal("too-many-open", (string?)(await third.JsonAsync())["code"]);
    }

    private Task<TestCentre> StartAsync(LostAnswers line) =>
        TestCentre.StartAsync(storage, builder => builder.Services.AddSingleton<HttpPipelinePolicy>(line));

    /// <summary>Sends transactions on, and swallows what comes back.</summary>
    private sealed class LostAnswers : HttpPipelinePolicy
    {
        private int _left;

        public int Left => Math.Max(0, Volatile.Read(ref _left));

        public void LoseNext(int transactions) => Volatile.Write(ref _left, transactions);

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0)
            {
                throw new IOException("The line broke.");
            }
        }
    }
}
