using System.Globalization;
using System.Reflection;
using Coworking.LocalFunctions.Invocations;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Catalogue;

/// <summary>What may stand in a function's parameter list, and how it gets its value.</summary>
internal static class Parameters
{
    /// <summary>The binder of a parameter that is not the trigger; null when the real worker would not bind it.</summary>
    public static ParameterBinder? Of(ParameterInfo parameter, IReadOnlySet<string> routeValues)
    {
        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return static invocation => invocation;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return static invocation => invocation.CancellationToken;
        }

        return routeValues.Contains(parameter.Name!) ? OfRoute(parameter.ParameterType, parameter.Name!) : null;
    }

    public static ParameterBinder Request { get; } = static invocation => invocation.Http!.Request;

    public static ParameterBinder Timer { get; } = static invocation => invocation.Timer;

    private static ParameterBinder? OfRoute(Type type, string name)
    {
        if (type == typeof(string))
        {
            return invocation => Text(invocation, name);
        }

        if (type == typeof(int))
        {
            return invocation => int.TryParse(Text(invocation, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new UnboundParameterException(name, type);
        }

        if (type == typeof(Guid))
        {
            return invocation => Guid.TryParse(Text(invocation, name), out var id)
                ? id
                : throw new UnboundParameterException(name, type);
        }

        return null;
    }

    private static string? Text(Invocation invocation, string name) =>
        invocation.Http!.Request.RouteValues.TryGetValue(name, out var value)
            ? Convert.ToString(value, CultureInfo.InvariantCulture)
            : null;
}

/// <summary>A route value that is not what its parameter wants: an exception, and so an empty 500, as on the real worker.</summary>
public sealed class UnboundParameterException(string name, Type type)
    : Exception($"The route value '{name}' does not convert to {type?.Name}.");
