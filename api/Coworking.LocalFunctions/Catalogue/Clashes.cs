using Microsoft.AspNetCore.Routing.Patterns;

namespace Coworking.LocalFunctions.Catalogue;

/// <summary>Functions that cannot be told apart by name, or by method and route.</summary>
internal static class Clashes
{
    public static IEnumerable<string> Among(IReadOnlyList<Function> functions) =>
        functions
            .GroupBy(function => function.Definition.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Skip(1).Any())
            .Select(same => $"{same.Key}: {same.Count()} functions have this name.")
            .Concat(functions
                .SelectMany(Reached)
                .GroupBy(way => way.Way, way => way.Name, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Skip(1).Any())
                .Select(same => $"{string.Join(", ", same)}: the same method and route, {same.Key}."));

    private static IEnumerable<(string Way, string Name)> Reached(Function function)
    {
        if (function.Route is not { } route)
        {
            return [];
        }

        var shape = Shape(route.Template);
        var methods = route.Methods is { Length: > 0 } some ? some : ["any method"];
        return methods.Select(method => ($"{method} {shape}", function.Definition.Name));
    }

    /// <summary>The template without its parameters' names, which do not tell two routes apart; their constraints do.</summary>
    private static string Shape(string template) =>
        string.Join('/', RoutePatternFactory.Parse(template).PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))));

    private static string Part(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "**" : "")}{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content))}}}",
        _ => throw new InvalidOperationException($"A route has a part of kind {part.PartKind}."),
    };
}
