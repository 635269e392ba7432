using Coworking.LocalFunctions.Invocations;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The way from an invocation to its HTTP request.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request's context; null in a timer, and in middleware added before <c>ConfigureFunctionsWebApplication</c>.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(Invocation.HttpContextKey, out var value) ? value as HttpContext : null;
    }
}

/// <summary>The way from an invocation to its result.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The result so far: null until the function or a middleware has set it.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context) =>
        new(context, Invocation.Of(context).Result);
}
