using Coworking.LocalFunctions.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Coworking.LocalFunctions.Hosting;

/// <summary>Finds the function of a request by ASP.NET Core's own routing, apart from the routing of whoever shares the process.</summary>
internal sealed class FunctionRoutes
{
    private readonly RequestDelegate match;

    public FunctionRoutes(FunctionCatalogue catalogue, HttpInvoker invoker, string prefix, IServiceProvider services)
    {
        Prefix = prefix.Length == 0 ? PathString.Empty : new PathString("/" + prefix);
        var endpoints = catalogue.Functions
            .Where(function => function.Route is not null)
            .Select(function => EndpointOf(function, invoker, prefix))
            .ToArray();
        var app = new ApplicationBuilder(services);
        app.UseRouting();
        app.Run(static _ => Task.CompletedTask);
        // Never reached: it gives routing its endpoints, which are run only when the request has come through the app's middleware.
        app.UseEndpoints(routes => routes.DataSources.Add(new DefaultEndpointDataSource(endpoints)));
        match = app.Build();
    }

    /// <summary>What every function's path begins with; empty when functions own the whole path.</summary>
    public PathString Prefix { get; }

    public static Function? FunctionOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Function>();

    /// <summary>What runs the function of a matched request.</summary>
    public static RequestDelegate? InvokeOf(HttpContext http) => FunctionOf(http) is null ? null : http.GetEndpoint()!.RequestDelegate;

    /// <summary>Sets the endpoint and the route values of the request.</summary>
    public Task MatchAsync(HttpContext http) => match(http);

    private static Endpoint EndpointOf(Function function, HttpInvoker invoker, string prefix)
    {
        var route = function.Route!;
        var endpoint = new RouteEndpointBuilder(http => invoker.InvokeAsync(http, function), RoutePatternFactory.Parse($"{prefix}/{route.Template}"), order: 0)
        {
            DisplayName = function.Definition.Name,
        };
        endpoint.Metadata.Add(function);
        if (route.Methods.Length > 0)
        {
            endpoint.Metadata.Add(new HttpMethodMetadata(route.Methods.Select(method => method.ToUpperInvariant())));
        }

        return endpoint.Build();
    }
}
