using Coworking.Api.Platform.Limits;
using Coworking.Api.Tests.Fixture;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Platform;

/// <summary>A limit over all instances: exact under any race, open again in time, and never more rows than it may have.</summary>
public sealed class RateLimitsTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private static readonly Duration Window = Duration.FromMinutes(15);

    private RateLimits Limits => centre.Host.Services.GetRequiredService<RateLimits>();

    [Fact]
    public async Task Tries_are_let_through_up_to_the_limit_and_again_a_window_after_the_last_one()
    {
        var limit = NewLimit(3);
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<LimitOutcome.Taken>(await TakeAsync(limit));
            centre.Clock.AdvanceMinutes(1);
        }

        Assert.Equal(14 * 60, Assert.IsType<LimitOutcome.Full>(await TakeAsync(limit)).RetryAfterSeconds);
        centre.Clock.AdvanceSeconds((14 * 60) - 1);
        Assert.Equal(1, Assert.IsType<LimitOutcome.Full>(await TakeAsync(limit)).RetryAfterSeconds);
        centre.Clock.AdvanceSeconds(1);
        Assert.IsType<LimitOutcome.Taken>(await TakeAsync(limit));
    }

    [Fact]
    public async Task Tries_that_were_not_used_up_are_forgotten_a_window_after_the_first()
    {
        var limit = NewLimit(2);
        await TakeAsync(limit);
        centre.Clock.Advance(Window);

        Assert.IsType<LimitOutcome.Taken>(await TakeAsync(limit));
        Assert.IsType<LimitOutcome.Taken>(await TakeAsync(limit));
        Assert.IsType<LimitOutcome.Full>(await TakeAsync(limit));
    }

    [Fact]
    public async Task A_right_try_is_given_back_and_a_forgotten_key_tries_anew()
    {
        var limit = NewLimit(2);
        for (var i = 0; i < 5; i++)
        {
            await Limits.GiveBackAsync(Assert.IsType<LimitOutcome.Taken>(await TakeAsync(limit)), TestContext.Current.CancellationToken);
        }

        await TakeAsync(limit);
        await TakeAsync(limit);
        Assert.IsType<LimitOutcome.Full>(await TakeAsync(limit));
        await Limits.ForgetAsync(limit, "somebody", TestContext.Current.CancellationToken);
        Assert.IsType<LimitOutcome.Taken>(await TakeAsync(limit));
    }

    [Fact]
    public async Task Forty_tries_at_one_moment_are_no_more_than_the_limit()
    {
        for (var round = 0; round < 5; round++)
        {
            Assert.Equal(5, await TakenAtOnceAsync(Limits, NewLimit(5)));
        }
    }

    [Fact]
    public async Task Without_ETags_the_race_would_be_lost()
    {
        await using var broken = await TestCentre.StartAsync(
            centre.Storage, builder => builder.Services.AddSingleton<Azure.Core.Pipeline.HttpPipelinePolicy, LastWriteWins>());
        var most = 0;
        for (var round = 0; round < 10 && most <= 5; round++)
        {
            most = Math.Max(most, await TakenAtOnceAsync(broken.Host.Services.GetRequiredService<RateLimits>(), NewLimit(5)));
        }

        Assert.True(most > 5, $"{most} of 40 tries were let through: this test could not tell a broken limit from a whole one.");
    }

    [Fact]
    public async Task However_many_things_are_tried_there_are_no_more_counters_than_the_limit_has()
    {
        var limit = NewLimit(1_000) with { Counters = 4 };
        for (var i = 0; i < 40; i++)
        {
            await Limits.TakeAsync(limit, $"somebody {i}", TestContext.Current.CancellationToken);
        }

        var rows = await centre.Host.Services.GetRequiredService<Coworking.Api.Platform.Tables.CentreTables>().Limits
            .QueryAsync<Azure.Data.Tables.TableEntity>(row => row.PartitionKey == limit.Name, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(4, rows.Count);
        Assert.Equal(40, rows.Sum(row => row.GetInt32("Tries")!.Value));
        Assert.DoesNotContain(rows, row => row.Any(column => column.Value is string text && text.Contains("somebody", StringComparison.Ordinal)));
    }

    private static Limit NewLimit(int most) => new($"test{Guid.NewGuid():n}", most, Window, Counters: 64);

    private static async Task<int> TakenAtOnceAsync(RateLimits limits, Limit limit)
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => limits.TakeAsync(limit, "somebody", TestContext.Current.CancellationToken)));
        return outcomes.OfType<LimitOutcome.Taken>().Count();
    }

    private Task<LimitOutcome> TakeAsync(Limit limit) => Limits.TakeAsync(limit, "somebody", TestContext.Current.CancellationToken);

    /// <summary>Takes the guard out: rows are rewritten whatever they are.</summary>
    private sealed class LastWriteWins : RewriteTransactions
    {
        protected override ValueTask<string> RewriteAsync(string body) =>
            new(string.Join('\n', body.Split('\n').Where(line => !line.StartsWith("If-Match:", StringComparison.OrdinalIgnoreCase))));
    }
}
