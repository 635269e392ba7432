using Coworking.LocalFunctions.Catalogue;
using Coworking.LocalFunctions.Invocations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.LocalFunctions.Timers;

/// <summary>One timer function, run again and again, never twice at once. A throw is logged and the schedule goes on.</summary>
internal sealed class TimerLoop(
    Function function,
    Schedule schedule,
    InvocationRunner runner,
    ScheduleStatuses statuses,
    IServiceScopeFactory scopes,
    TimeProvider time)
{
    /// <summary>Timers of the runtime count milliseconds in 32 bits; a year's wait is many waits.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly string name = function.Definition.Name;
    private readonly TimerTriggerAttribute trigger = function.Timer!;

    private bool monitored;
    private ScheduleStatus? status;

    public async Task RunAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        monitored = trigger.UseMonitor && schedule.CanBeMonitored(now);
        var pastDue = monitored && await IsPastDueAsync(now, stopping);
        if (pastDue || trigger.RunOnStartup)
        {
            await InvokeAsync(now, pastDue, stopping);
        }

        // From the later of the two: a clock that wakes us a moment early must not give the same occurrence again.
        for (var last = now; schedule.After(Later(last, time.GetUtcNow())) is { } next; last = next)
        {
            await WaitUntilAsync(next, stopping);
            await InvokeAsync(next, pastDue: false, stopping);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private async Task<bool> IsPastDueAsync(DateTimeOffset now, CancellationToken stopping)
    {
        status = await statuses.ReadAsync(name, stopping);
        if (status is null)
        {
            await RememberAsync(new ScheduleStatus { Next = NextAfter(now), LastUpdated = now.UtcDateTime });
            return false;
        }

        // The schedule itself may have changed since; then what was remembered as next no longer holds.
        var expected = NextAfter(new DateTimeOffset(status.LastUpdated, TimeSpan.Zero));
        if (expected != status.Next)
        {
            await RememberAsync(new ScheduleStatus { Last = status.Last, Next = expected, LastUpdated = status.LastUpdated });
        }

        return now.UtcDateTime > status.Next;
    }

    private async Task InvokeAsync(DateTimeOffset occurrence, bool pastDue, CancellationToken stopping)
    {
        var info = new TimerInfo { IsPastDue = pastDue, ScheduleStatus = status };
        await using (var scope = scopes.CreateAsyncScope())
        {
            await runner.RunAsync(new Invocation(function, scope.ServiceProvider, stopping) { Timer = info });
        }

        if (monitored)
        {
            var at = occurrence.UtcDateTime;
            await RememberAsync(new ScheduleStatus { Last = at, Next = NextAfter(occurrence), LastUpdated = at });
        }
    }

    private Task RememberAsync(ScheduleStatus fresh)
    {
        status = fresh;
        return statuses.WriteAsync(name, fresh);
    }

    private DateTime NextAfter(DateTimeOffset instant) => schedule.After(instant)?.UtcDateTime ?? DateTime.MaxValue;

    private async Task WaitUntilAsync(DateTimeOffset instant, CancellationToken stopping)
    {
        while (instant - time.GetUtcNow() is { Ticks: > 0 } left)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, time, stopping);
        }
    }
}
