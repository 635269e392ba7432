using System.Globalization;
using Azure.Core.Pipeline;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Faults;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coworking.Api.Tests.Proofs.Crashes;

/// <summary>
/// The process dies after the first, the second, … the last storage call of a use case; then the same request comes again, to
/// another instance. Storage holds together after the death already, and after the repeat the client has what it was told, once.
/// </summary>
public sealed class CrashTests(StorageFixture storage, ITestOutputHelper output) : IAsyncLifetime
{
    private const int MostCalls = 60;

    private readonly DyingProcess _process = new();
    private readonly RequestsUnderWay _requests = new();
    private TestCentre? _centre;

    private TestCentre Centre => _centre!;

    public async ValueTask InitializeAsync() => _centre = await StartAsync(guard: null);

    public ValueTask DisposeAsync() => Centre.DisposeAsync();

    public static TheoryData<string> Names() => [.. UseCase.All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Whatever_call_was_the_last_one_the_repeat_makes_it_whole(string name)
    {
        var useCase = UseCase.All.Single(one => one.Name == name);
        var crashes = await CrashAsync(Centre, useCase);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {crashes} deaths survived"));
        Assert.InRange(crashes, 1, MostCalls);
    }

    [Fact]
    public async Task Without_the_request_key_the_same_harness_sees_a_booking_that_its_patron_was_not_told_of()
    {
        await using var other = await StartAsync(new WithoutKeys());
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => CrashAsync(other, UseCase.All.Single(one => one.Name == "book")));
        Assert.Contains("after the repeat", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>How often the process died until the use case came through.</summary>
    private async Task<int> CrashAsync(TestCentre centre, UseCase useCase)
    {
        for (var calls = 0; calls <= MostCalls; calls++)
        {
            var scene = await Scene.OpenAsync(centre);
            await useCase.Arrange(scene);
            // Settings are read once in a while and are not what this is about.
            await scene.Patron.GetJsonAsync("/api/centre");

            _process.After(calls, useCase.HasManyReads);
            var reply = await useCase.Act(scene);
            await _requests.IdleAsync();
            var died = _process.IsDead;
            _process.Live();
            if (useCase.IsOneTransaction)
            {
                await CheckAsync(scene, string.Create(CultureInfo.InvariantCulture, $"{useCase.Name}, dead after {calls} calls ({reply})"));
            }

            // After the last call too: the answer is what got lost then.
            reply = await useCase.Act(scene);
            var told = string.Create(CultureInfo.InvariantCulture, $"{useCase.Name}, after the repeat of a death after {calls} calls");
            Assert.True(reply.IsOk, $"{told}: {reply}");
            await CheckAsync(scene, told);
            var seen = await useCase.See(scene);
            Assert.True(seen == useCase.Expected, $"{told}: {seen} instead of {useCase.Expected}");
            if (!died)
            {
                return calls;
            }
        }

        throw new InvalidOperationException($"{useCase.Name} never ends.");
    }

    private static async Task CheckAsync(Scene scene, string when)
    {
        var oracle = await Oracle.ReadAsync(scene.Centre, scene.Dates);
        Assert.True(!oracle.Faults().Any(), $"{when}: {string.Join("; ", oracle.Faults())}");
        var found = await Fsck.FaultsAsync(scene.Centre, scene.Dates);
        Assert.True(found.Count == 0, $"{when}: {string.Join("; ", found)}");
    }

    private Task<TestCentre> StartAsync(HttpPipelinePolicy? guard) => TestCentre.StartAsync(storage, builder =>
    {
        builder.Configuration["Logging:LogLevel:Coworking"] = "None";
        builder.Services.AddSingleton<IStartupFilter>(_requests);
        if (guard is not null)
        {
            builder.Services.AddSingleton(guard);
        }

        builder.Services.AddSingleton<HttpPipelinePolicy>(_process);
    },
    file =>
    {
        file["rules"]!["kinds"]!["room"]!["approvalFromPeople"] = 8;
        return file;
    });

    /// <summary>The guard taken out: a repeated request is a new one.</summary>
    private sealed class WithoutKeys : RewriteTransactions
    {
        protected override ValueTask<string> RewriteAsync(string body) =>
            new(body.Replace("\"K|", $"\"K|{Guid.NewGuid():n}", StringComparison.Ordinal));
    }
}
