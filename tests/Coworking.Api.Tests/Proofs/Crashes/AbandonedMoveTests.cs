using System.Globalization;
using Azure.Core.Pipeline;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Faults;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Crashes;

/// <summary>
/// A move to another day whose process died and whose patron has gone: the outbox finishes it, however often it dies of it too.
/// Never neither booking, and in the end never both.
/// </summary>
public sealed class AbandonedMoveTests(StorageFixture storage, ITestOutputHelper output)
{
    private const int MostCalls = 60;
    private const string Stayed = "pc-01 10:00-11:00 confirmed";
    private const string Moved = "pc-01 10:00-11:00 cancelled, pc-02 14:00-15:00 confirmed";

    [Fact]
    public async Task The_outbox_finishes_what_nobody_asks_for_again()
    {
        var process = new DyingProcess();
        var requests = new RequestsUnderWay();
        await using var centre = await TestCentre.StartAsync(storage, builder =>
        {
            builder.Configuration["Logging:LogLevel:Coworking"] = "None";
            builder.Services.AddSingleton<IStartupFilter>(requests);
            builder.Services.AddSingleton<HttpPipelinePolicy>(process);
        });
        var move = BookingUseCases.All.Single(one => one.Name == "move to another day");
        var ends = new List<string>();
        var (deaths, isOver) = (0, false);
        for (var calls = 0; calls <= MostCalls && !isOver; calls++)
        {
            var scene = await Scene.OpenAsync(centre);
            await move.Arrange(scene);
            await scene.Patron.GetJsonAsync("/api/centre");
            process.After(calls);
            await move.Act(scene);
            await requests.IdleAsync();
            isOver = !process.IsDead;
            deaths += await EmptyAsync(centre, process);

            var seen = await move.See(scene);
            Assert.True(seen is Stayed or Moved, string.Create(CultureInfo.InvariantCulture, $"dead after {calls} calls: {seen}"));
            Assert.Empty(await Fsck.FaultsAsync(centre, scene.Dates));
            ends.Add(seen);
        }

        Assert.True(isOver);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ends.Count} moves left at every call: {ends.Count(end => end == Moved)} finished, {ends.Count(end => end == Stayed)} never begun; the outbox died {deaths} times"));
        Assert.Equal([Stayed, Moved], ends.Distinct());
    }

    /// <summary>Empties the outbox as the timer does, and dies of it again and again until it comes through.</summary>
    private static async Task<int> EmptyAsync(TestCentre centre, DyingProcess process)
    {
        var outbox = centre.Host.Services.GetRequiredService<EmptyOutbox>();
        var deaths = 0;
        while (!await TryAsync(outbox, process, calls: 34 + (3 * deaths)))
        {
            deaths++;
        }

        return deaths;
    }

    private static async Task<bool> TryAsync(EmptyOutbox outbox, DyingProcess process, int calls)
    {
        process.After(calls);
        try
        {
            await outbox.RunAsync(TestContext.Current.CancellationToken);
            return true;
        }
        catch (ProcessDiedException)
        {
            return false;
        }
        finally
        {
            process.Live();
        }
    }
}
