using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.LocalFunctions.Catalogue;

/// <summary>Reads one method as a function, or says what is wrong with it.</summary>
internal sealed partial class FunctionReading
{
    private static readonly HashSet<string> NoRouteValues = [];

    private readonly List<string> reasons = [];
    private readonly string name;
    private readonly MethodInfo method;

    public FunctionReading(string name, MethodInfo method)
    {
        this.name = name;
        this.method = method;
        RefuseIf(!ValidName().IsMatch(name), "its name is not a letter followed by up to 127 letters, digits, - or _");
        RefuseIf(!method.IsPublic || !method.DeclaringType!.IsVisible, "the worker calls public methods of public classes only");
        RefuseIf(method.IsGenericMethod || method.DeclaringType!.ContainsGenericParameters, "generic functions cannot be called");
        Function = Read();
    }

    /// <summary>What is wrong; empty when the function may run.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <summary>The function; null when something is wrong with it.</summary>
    public Function? Function { get; }

    private Function? Read()
    {
        var triggers = method.GetParameters().Where(IsTrigger).ToArray();
        if (triggers is not [var trigger])
        {
            RefuseIf(true, $"it has {triggers.Length} triggers, not one");
            return null;
        }

        return trigger.GetCustomAttribute<HttpTriggerAttribute>() is { } http ? ReadHttp(trigger, http) : ReadTimer(trigger);
    }

    private Function? ReadHttp(ParameterInfo trigger, HttpTriggerAttribute http)
    {
        RefuseIf(trigger.ParameterType != typeof(HttpRequest), $"its HTTP trigger is a {trigger.ParameterType.Name}, not an HttpRequest");
        RefuseIf(http.AuthLevel != AuthorizationLevel.Anonymous, "it asks for a key, which nothing checks here; say AuthorizationLevel.Anonymous");

        var template = http.Route ?? name;
        var values = RouteValues(template);
        var binders = Bind(trigger, Parameters.Request, values);
        var read = Results.OfHttp(method.ReturnType);
        RefuseIf(read is null, $"it returns {method.ReturnType.Name}: only IResult or IActionResult is sent, anything else is an empty 200");
        return reasons.Count > 0 ? null : new Function(name, method, binders, read!) { Route = new HttpRoute(template, http.Methods ?? []) };
    }

    private Function? ReadTimer(ParameterInfo trigger)
    {
        RefuseIf(trigger.ParameterType != typeof(TimerInfo), $"its timer trigger is a {trigger.ParameterType.Name}, not a TimerInfo");
        var binders = Bind(trigger, Parameters.Timer, NoRouteValues);
        var read = Results.OfTimer(method.ReturnType);
        RefuseIf(read is null, $"it returns {method.ReturnType.Name}, which nobody would get; a timer returns Task or nothing");
        return reasons.Count > 0
            ? null
            : new Function(name, method, binders, read!) { Timer = trigger.GetCustomAttribute<TimerTriggerAttribute>() };
    }

    private ParameterBinder[] Bind(ParameterInfo trigger, ParameterBinder ofTrigger, IReadOnlySet<string> routeValues) =>
        [.. method.GetParameters().Select(parameter =>
        {
            var binder = parameter.Position == trigger.Position ? ofTrigger : Parameters.Of(parameter, routeValues);
            RefuseIf(binder is null, $"its parameter '{parameter.ParameterType.Name} {parameter.Name}' does not bind: only HttpRequest, FunctionContext, CancellationToken and route values as string, int or Guid do");
            return binder!;
        })];

    private HashSet<string> RouteValues(string template)
    {
        try
        {
            return [.. RoutePatternFactory.Parse(template).Parameters.Select(parameter => parameter.Name)];
        }
        catch (RoutePatternException wrong)
        {
            RefuseIf(true, $"its route '{template}' cannot be read: {wrong.Message}");
            return NoRouteValues;
        }
    }

    private void RefuseIf(bool wrong, string reason)
    {
        if (wrong)
        {
            reasons.Add($"{name} ({method.DeclaringType!.Name}.{method.Name}): {reason}.");
        }
    }

    private static bool IsTrigger(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(HttpTriggerAttribute)) || parameter.IsDefined(typeof(TimerTriggerAttribute));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ValidName();
}
