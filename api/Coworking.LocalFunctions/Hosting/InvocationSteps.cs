using Coworking.LocalFunctions.Invocations;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Coworking.LocalFunctions.Hosting;

/// <summary>The steps around an invocation in the order in which they were added.</summary>
internal sealed class InvocationSteps
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps = [];
    private bool built;

    /// <summary>Whether HTTP was turned on, without which no function sees a request.</summary>
    public bool HasHttp { get; private set; }

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step)
    {
        if (built)
        {
            throw new InvalidOperationException("The app is already built.");
        }

        steps.Add(step);
    }

    public void AddHttp()
    {
        if (!HasHttp)
        {
            HasHttp = true;
            Add(HttpStep.Around);
        }
    }

    /// <summary>The whole pipeline; the function itself is the last step.</summary>
    public FunctionExecutionDelegate Build()
    {
        if (built)
        {
            throw new InvalidOperationException("The app is already built.");
        }

        built = true;
        FunctionExecutionDelegate pipeline = static async context =>
        {
            var invocation = Invocation.Of(context);
            invocation.Result = await invocation.Function.RunAsync(invocation);
        };
        return Enumerable.Reverse(steps).Aggregate(pipeline, (next, step) => step(next));
    }
}
