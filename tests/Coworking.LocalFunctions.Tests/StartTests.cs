using System.Diagnostics;

namespace Coworking.LocalFunctions.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task The_host_starts_and_answers_in_well_under_a_second()
    {
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await using var app = await RunningApp.StartAsync<RouteTests.Greetings>();
            await app.TextAsync("/api/greet/Aigul");
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
        }

        Assert.InRange(quickest, TimeSpan.Zero, TimeSpan.FromMilliseconds(700));
    }

    [Fact]
    public void It_builds_once()
    {
        var builder = Microsoft.Azure.Functions.Worker.Builder.FunctionsApplication.CreateBuilder([]);
        Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure<LocalFunctionsOptions>(builder.Services, options => options.Includes = _ => false);
        builder.Build().Dispose();
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }
}
