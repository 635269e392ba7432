using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Coworking.LocalFunctions.Invocations;

/// <summary>
/// Runs invocations as the worker does: apart from whatever started them. The real worker gets them over a channel of its
/// own, so nothing ambient comes along from ASP.NET Core: no <c>IHttpContextAccessor</c>, no activity, no logging scope.
/// </summary>
internal sealed partial class InvocationRunner(FunctionExecutionDelegate pipeline, ILogger<InvocationRunner> logger)
{
    private static readonly ActivitySource Source = new("Microsoft.Azure.Functions.Worker");
    private static readonly ExecutionContext Empty = CaptureEmpty();

    /// <summary>Runs the pipeline. False when it threw, which is then logged.</summary>
    public Task<bool> RunAsync(Invocation invocation)
    {
        var run = new Run(this, invocation);
        ExecutionContext.Run(Empty, static state => ((Run)state!).Start(), run);
        return run.Outcome;
    }

    private async Task<bool> RunApartAsync(Invocation invocation)
    {
        using var activity = Source.HasListeners() ? StartActivity(invocation) : null;
        try
        {
            await pipeline(invocation);
            return true;
        }
        catch (Exception thrown)
        {
            activity?.SetStatus(ActivityStatusCode.Error, thrown.Message);
            LogThrown(invocation.FunctionDefinition.Name, invocation.InvocationId, thrown);
            return false;
        }
    }

    /// <summary>A sibling of the request's own activity: in Azure the host's request is the parent of both.</summary>
    private static Activity? StartActivity(Invocation invocation)
    {
        var request = invocation.Http?.Features.Get<IHttpActivityFeature>()?.Activity;
        var activity = Source.StartActivity("Invoke", ActivityKind.Internal, request?.ParentId ?? request?.Id);
        return activity?.SetTag("faas.execution", invocation.InvocationId);
    }

    private static ExecutionContext CaptureEmpty()
    {
        ExecutionContext? captured = null;
        var thread = new Thread(() => captured = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return captured!;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Function '{Function}', invocation '{Invocation}': an exception was thrown.")]
    private partial void LogThrown(string function, string invocation, Exception thrown);

    private sealed class Run(InvocationRunner runner, Invocation invocation)
    {
        public Task<bool> Outcome { get; private set; } = Task.FromResult(false);

        public void Start() => Outcome = runner.RunApartAsync(invocation);
    }
}
