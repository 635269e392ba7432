using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coworking.LocalFunctions.Tests;

public sealed class TimerTests
{
    /// <summary>What the timers tell the test.</summary>
    public sealed class Diary(TimeProvider time)
    {
        private readonly Channel<string> runs = Channel.CreateUnbounded<string>();

        public void Note(string what) => runs.Writer.TryWrite($"{time.GetUtcNow():HH:mm:ss} {what}");

        public Task<string> NextAsync() => Soon.Come(runs.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask());

        public bool IsQuiet => runs.Reader.Count == 0;
    }

    public sealed class Tick(Diary diary)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("*/10 * * * * *")] TimerInfo timer, FunctionContext context) =>
            diary.Note($"http={context.GetHttpContext() is not null} monitored={timer.ScheduleStatus is not null}");
    }

    public sealed class Failing(Diary diary)
    {
        [Function("Failing")]
        public Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer)
        {
            diary.Note("fails");
            throw new InvalidOperationException("secret");
        }
    }

    public sealed class Nightly(Diary diary)
    {
        [Function("Nightly")]
        public void Run([TimerTrigger("%Backup:Schedule%")] TimerInfo timer) =>
            diary.Note($"late={timer.IsPastDue} last={timer.ScheduleStatus?.Last:MM-dd HH:mm} next={timer.ScheduleStatus?.Next:MM-dd HH:mm}");
    }

    public sealed class AtStart(Diary diary)
    {
        [Function("AtStart")]
        public void Run([TimerTrigger("0 0 * * * *", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) =>
            diary.Note($"late={timer.IsPastDue} monitored={timer.ScheduleStatus is not null}");
    }

    public sealed class Endless(Diary diary)
    {
        [Function("Endless")]
        public async Task Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation)
        {
            diary.Note("begins");
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            diary.Note("stopped");
        }
    }

    [Fact]
    public async Task A_timer_runs_on_its_schedule_without_a_request_and_unmonitored_when_it_is_short()
    {
        using var time = new StepTime();
        await using var app = await StartAsync<Tick>(time);
        var diary = app.Services.GetRequiredService<Diary>();
        await time.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("10:00:10 http=False monitored=False", await diary.NextAsync());
        await time.PassAsync(TimeSpan.FromSeconds(9));
        Assert.True(diary.IsQuiet);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("10:00:20 http=False monitored=False", await diary.NextAsync());
    }

    [Fact]
    public async Task An_exception_is_logged_and_the_schedule_goes_on()
    {
        using var time = new StepTime();
        await using var app = await StartAsync<Failing>(time);
        var diary = app.Services.GetRequiredService<Diary>();
        await time.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("10:01:00 fails", await diary.NextAsync());
        await time.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("10:02:00 fails", await diary.NextAsync());
        await time.SomebodyWaitsAsync();
        Assert.Equal(2, app.Errors.Count(line => line.Contains("'Failing'", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_schedule_may_stand_in_a_setting_and_its_status_is_told()
    {
        using var time = new StepTime();
        await using var app = await StartAsync<Nightly>(time, "--Backup:Schedule", "0 30 10 * * *");
        var diary = app.Services.GetRequiredService<Diary>();
        await time.PassAsync(TimeSpan.FromMinutes(30));
        Assert.Equal("10:30:00 late=False last=01-01 00:00 next=11-24 10:30", await diary.NextAsync());
        await time.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal("10:30:00 late=False last=11-24 10:30 next=11-25 10:30", await diary.NextAsync());
    }

    [Fact]
    public async Task RunOnStartup_runs_at_once_and_then_on_schedule()
    {
        using var time = new StepTime();
        await using var app = await StartAsync<AtStart>(time);
        var diary = app.Services.GetRequiredService<Diary>();
        Assert.Equal("10:00:00 late=False monitored=False", await diary.NextAsync());
        await time.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("11:00:00 late=False monitored=False", await diary.NextAsync());
    }

    [Fact]
    public async Task An_occurrence_missed_while_the_host_was_down_runs_late_once()
    {
        var folder = Directory.CreateTempSubdirectory("lf-timers-");
        using (var time = new StepTime())
        {
            await using var first = await StartWithMemoryAsync<Nightly>(time, folder.FullName, "--Backup:Schedule", "0 30 10 * * *");
            await time.SomebodyWaitsAsync();
        }

        using (var time = new StepTime())
        {
            time.Advance(TimeSpan.FromDays(3));
            await using var second = await StartWithMemoryAsync<Nightly>(time, folder.FullName, "--Backup:Schedule", "0 30 10 * * *");
            Assert.Equal("10:00:00 late=True last=01-01 00:00 next=11-24 10:30", await second.Services.GetRequiredService<Diary>().NextAsync());
            await time.SomebodyWaitsAsync();
        }

        using (var time = new StepTime())
        {
            time.Advance(TimeSpan.FromDays(3));
            await using var third = await StartWithMemoryAsync<Nightly>(time, folder.FullName, "--Backup:Schedule", "0 30 10 * * *");
            await time.SomebodyWaitsAsync();
            Assert.True(third.Services.GetRequiredService<Diary>().IsQuiet);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_stop_cancels_a_running_timer()
    {
        using var time = new StepTime();
        await using var app = await StartAsync<Endless>(time);
        var diary = app.Services.GetRequiredService<Diary>();
        Assert.Equal("10:00:00 begins", await diary.NextAsync());
        await app.StopAsync();
        Assert.Equal("10:00:00 stopped", await diary.NextAsync());
    }

    [Fact]
    public async Task A_timer_runs_under_the_workers_activity()
    {
        var started = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, "Microsoft.Azure.Functions.Worker", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        using var time = new StepTime();
        await using var app = await RunningApp.StartAsync<AtStart>(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<Diary>();
            builder.UseMiddleware((_, next) =>
            {
                started.Enqueue(Activity.Current!);
                return next();
            });
        });
        await app.Services.GetRequiredService<Diary>().NextAsync();
        var activity = Assert.Single(started);
        Assert.Equal(("Microsoft.Azure.Functions.Worker", null), (activity.Source.Name, activity.ParentId));
    }

    private static Task<RunningApp> StartAsync<TFunctions>(StepTime time, params string[] args) => StartWithMemoryAsync<TFunctions>(time, null, args);

    private static Task<RunningApp> StartWithMemoryAsync<TFunctions>(StepTime time, string? statusFolder, params string[] args) =>
        RunningApp.StartAsync<TFunctions>(
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<Diary>();
                builder.Services.Configure<LocalFunctionsOptions>(options => options.ScheduleStatusFolder = statusFolder);
            },
            args);
}
