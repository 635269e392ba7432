using Coworking.LocalFunctions.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Invocations;

/// <summary>One run of one function, with the request or the timer that caused it.</summary>
internal sealed class Invocation(Function function, IServiceProvider services, CancellationToken cancellation)
    : FunctionContext
{
    /// <summary>The key under which the real package keeps the request in <see cref="Items"/>.</summary>
    public const string HttpContextKey = "HttpRequestContext";

    private InvocationFeatures? features;

    public Function Function => function;

    /// <summary>The request, before the pipeline has come to the step that shows it.</summary>
    public HttpContext? Http { get; init; }

    public TimerInfo? Timer { get; init; }

    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Definition.Id;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features => features ??= new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellation;

    public static Invocation Of(FunctionContext context) =>
        context as Invocation
        ?? throw new InvalidOperationException($"{context?.GetType().Name ?? "null"} is not an invocation of this host.");
}
