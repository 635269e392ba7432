using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>Knows when the API has ended all it began, also for those who left: only then may storage be judged.</summary>
internal sealed class RequestsUnderWay : IStartupFilter
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _idle = Done();
    private int _count;

    public Task IdleAsync()
    {
        lock (_gate)
        {
            return _idle.Task;
        }
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (_, rest) =>
        {
            Enter();
            try
            {
                await rest();
            }
            finally
            {
                Leave();
            }
        });
        next(app);
    };

    private void Enter()
    {
        lock (_gate)
        {
            if (_count++ == 0)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_count == 0)
            {
                _idle.SetResult();
            }
        }
    }

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
