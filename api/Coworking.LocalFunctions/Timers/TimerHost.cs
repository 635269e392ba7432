using Coworking.LocalFunctions.Catalogue;
using Coworking.LocalFunctions.Invocations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Coworking.LocalFunctions.Timers;

/// <summary>Runs all timers from when the host serves until it stops.</summary>
internal sealed class TimerHost : BackgroundService
{
    private readonly List<TimerLoop> loops = [];
    private readonly IHostApplicationLifetime lifetime;

    public TimerHost(
        FunctionCatalogue catalogue,
        InvocationRunner runner,
        ScheduleStatuses statuses,
        IServiceScopeFactory scopes,
        IConfiguration configuration,
        TimeProvider time,
        IHostApplicationLifetime lifetime)
    {
        this.lifetime = lifetime;
        var reasons = new List<string>();
        foreach (var function in catalogue.Functions.Where(function => function.Timer is not null))
        {
            if (Schedule.Read(function.Timer!.Schedule, configuration, out var reason) is { } schedule)
            {
                loops.Add(new TimerLoop(function, schedule, runner, statuses, scopes, time));
            }
            else
            {
                reasons.Add($"{function.Definition.Name}: {reason}.");
            }
        }

        if (reasons.Count > 0)
        {
            throw new FunctionsRefusedException(reasons);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var waiting = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.WhenAll(loops.Select(loop => loop.RunAsync(stoppingToken)));
    }
}
