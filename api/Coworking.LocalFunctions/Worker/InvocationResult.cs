using Coworking.LocalFunctions.Invocations;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What an invocation came to; middleware may replace it.</summary>
public class InvocationResult<T>
{
    private readonly FunctionContext context;
    private T? value;

    internal InvocationResult(FunctionContext context, T? value)
    {
        this.context = context;
        this.value = value;
    }

    /// <summary>The value that the function returned, or that was set instead of it.</summary>
    public T? Value
    {
        get => value;
        set
        {
            this.value = value;
            Invocation.Of(context).Result = value;
        }
    }
}

/// <summary>What an invocation came to, of whatever type.</summary>
public sealed class InvocationResult : InvocationResult<object>
{
    internal InvocationResult(FunctionContext context, object? value)
        : base(context, value)
    {
    }
}
