using System.Reflection;
using Coworking.LocalFunctions.Invocations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Coworking.LocalFunctions.Catalogue;

/// <summary>A function that may run: its trigger, and everything needed to call its method worked out beforehand.</summary>
internal sealed class Function
{
    private readonly ObjectFactory? make;
    private readonly MethodInvoker method;
    private readonly ParameterBinder[] binders;
    private readonly ResultReader read;

    public Function(string name, MethodInfo method, ParameterBinder[] binders, ResultReader read)
    {
        Definition = new LocalFunctionDefinition(name, method);
        make = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, Type.EmptyTypes);
        this.method = MethodInvoker.Create(method);
        this.binders = binders;
        this.read = read;
    }

    public FunctionDefinition Definition { get; }

    /// <summary>Set on an HTTP function.</summary>
    public HttpRoute? Route { get; init; }

    /// <summary>Set on a timer function.</summary>
    public TimerTriggerAttribute? Timer { get; init; }

    /// <summary>Makes the function's class anew, binds, calls and awaits.</summary>
    public ValueTask<object?> RunAsync(Invocation invocation)
    {
        var arguments = new object?[binders.Length];
        for (var i = 0; i < binders.Length; i++)
        {
            arguments[i] = binders[i](invocation);
        }

        var instance = make?.Invoke(invocation.InstanceServices, null);
        return read(method.Invoke(instance, arguments.AsSpan()));
    }
}

/// <summary>The value of one parameter for one invocation.</summary>
internal delegate object? ParameterBinder(Invocation invocation);

/// <summary>What a method's return value comes to once awaited.</summary>
internal delegate ValueTask<object?> ResultReader(object? returned);

/// <summary>Where and how an HTTP function is reached; no methods means all.</summary>
internal sealed record HttpRoute(string Template, string[] Methods);
