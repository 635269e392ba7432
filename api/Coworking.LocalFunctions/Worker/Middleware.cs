namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs the rest of an invocation.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);

/// <summary>A step around every invocation, in the order of registration. One instance serves all invocations.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs the step; not calling <paramref name="next"/> ends the invocation here.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
