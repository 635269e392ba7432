using Coworking.Api.Features.Closures;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Domain.Closures;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Closures;

/// <summary>
/// The program dies after the first, the second, … the last storage call of a closure. Nothing is half cancelled, the timer
/// finishes what was announced, and a repeat of the request has what it asked for, once.
/// </summary>
public sealed class ClosureCrashTests(StorageFixture storage)
{
    private const int MostCalls = 60;

    [Fact]
    public async Task Whatever_call_was_the_last_one_a_closure_is_finished_by_the_timer_or_by_a_repeat()
    {
        await using var crashed = await CrashedCentre.StartAsync(storage);
        using var desk = await crashed.Centre.BareClientAsync("librarian");
        var calls = 0;
        var died = true;
        while (died)
        {
            Assert.True(calls <= MostCalls, "It never ends.");
            var day = await BookedDayAsync(crashed.Centre);
            died = await crashed.DiesAsync(calls, desk, () => Closure(day).ByAsync(desk, $"crash-{calls}"));
            await crashed.AssertSoundAsync(calls, day);

            await ContinueAsync(crashed.Centre);
            await crashed.AssertSoundAsync(calls, day);
            var listed = (await desk.GetJsonAsync($"/api/desk/closures?from={A.Iso(day)}&to={A.Iso(day)}"))["items"]!.AsArray();
            Assert.All(listed, one => Assert.True((bool)one!["done"]!, $"dead after {calls} calls: not done"));

            var repeated = await Closure(day).MadeByAsync(desk, $"crash-{calls}");
            await AssertShutAsync(crashed.Centre, desk, day, repeated.ToJsonString(), calls);
            calls++;
        }

        Assert.InRange(calls, 10, MostCalls);
    }

    [Fact]
    public async Task Whatever_call_was_the_last_one_a_reopening_is_finished_by_the_timer_or_by_a_repeat()
    {
        await using var crashed = await CrashedCentre.StartAsync(storage);
        using var desk = await crashed.Centre.BareClientAsync("librarian");
        var calls = 0;
        var died = true;
        while (died)
        {
            Assert.True(calls <= MostCalls, "It never ends.");
            var day = await BookedDayAsync(crashed.Centre);
            var closure = await Closure(day).MadeByAsync(desk);
            died = await crashed.DiesAsync(calls, desk, () => desk.PostTextAsync($"/api/desk/closures/{closure["id"]}/reopen", """{"from":"11:00"}"""));
            await crashed.AssertSoundAsync(calls, day);

            await ContinueAsync(crashed.Centre);
            var after = await crashed.Centre.BusyAsync(day, "seat-01");
            Assert.True(after == await crashed.Centre.BusyAsync(day, "tv-1"), $"dead after {calls} calls: half open");
            var reopened = await desk.ReopenAsync(closure, "11:00");
            Assert.True((bool)reopened["done"]!);
            foreach (var resource in new[] { "seat-01", "hall", "tv-1" })
            {
                Assert.Equal("10:00-11:00", await crashed.Centre.BusyAsync(day, resource));
            }
            calls++;
        }

        Assert.InRange(calls, 8, MostCalls);
    }

    private static AClosure Closure(LocalDate day) => AClosure.On(day).Of("seat-01", "hall", "tv-1");

    private static async Task<LocalDate> BookedDayAsync(TestCentre centre)
    {
        var day = centre.NewDay();
        using var one = await centre.BareClientAsync(TestCentre.NewPatron());
        using var other = await centre.BareClientAsync(TestCentre.NewPatron());
        await A.Booking().On(day).At("10:00").Of("seat-01").MadeByAsync(one);
        await A.Booking().On(day).At("11:00").Of("hall", "tv-1").MadeByAsync(other);
        return day;
    }

    private static async Task ContinueAsync(TestCentre centre)
    {
        await centre.Host.Services.GetRequiredService<ContinueClosures>().RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AssertShutAsync(TestCentre centre, HttpClient desk, LocalDate day, string repeated, int calls)
    {
        var when = $"dead after {calls} calls: {repeated}";
        var listed = (await desk.GetJsonAsync($"/api/desk/closures?from={A.Iso(day)}&to={A.Iso(day)}"))["items"]!.AsArray();
        Assert.True(listed.Count == 1, when);
        Assert.True((int)listed[0]!["bookings"]! == 2, when);
        foreach (var resource in new[] { "seat-01", "hall", "tv-1" })
        {
            Assert.Equal("10:00-12:00", await centre.BusyAsync(day, resource));
        }

        var shown = await desk.GetJsonAsync($"/api/desk/day?date={A.Iso(day)}");
        Assert.All(shown["bookings"]!.AsArray(), booking => Assert.Equal("cancelled", (string?)booking!["status"]));
        var marks = await centre.Host.Services.GetRequiredService<WorkMarks>().ReadAsync(WorkKind.Closing, TestContext.Current.CancellationToken);
        Assert.True(marks.All(mark => ClosureId.Parse(mark.Name).Date != day), $"{when}: still marked");
    }
}
