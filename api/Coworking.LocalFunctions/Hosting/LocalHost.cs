using System.Reflection;
using Coworking.LocalFunctions.Catalogue;
using Coworking.LocalFunctions.Invocations;
using Coworking.LocalFunctions.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coworking.LocalFunctions.Hosting;

/// <summary>Puts host and worker together in one Kestrel.</summary>
internal static class LocalHost
{
    private const string DefaultUrl = "http://127.0.0.1:7071";

    public static WebApplicationBuilder CreateBuilder(string[] args, InvocationSteps steps)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = new ConfigurationBuilder().AddCommandLine(args).Build()["contentRoot"] ?? AppContext.BaseDirectory,
        });
        // First, and so the weakest: ASP.NET Core's line for every request is the host's to write, not the worker's.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = [new("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Warning))],
        });

        var services = builder.Services;
        services.AddRouting().AddCors().AddMvcCore();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => CatalogueOf(provider.GetRequiredService<IOptions<LocalFunctionsOptions>>().Value));
        services.AddSingleton(provider => new FunctionRoutes(
            provider.GetRequiredService<FunctionCatalogue>(),
            provider.GetRequiredService<HttpInvoker>(),
            HostJson.RoutePrefix(builder.Environment.ContentRootPath),
            provider));
        services.AddSingleton<IStartupFilter, HostFilter>();
        services.AddSingleton(_ => steps.Build());
        services.AddSingleton<InvocationRunner>();
        services.AddSingleton<HttpInvoker>();
        services.AddSingleton<ScheduleStatuses>();
        services.AddHostedService<TimerHost>();
        return builder;
    }

    public static IHost Build(WebApplicationBuilder builder, InvocationSteps steps)
    {
        var app = builder.Build();
        KeepOut(app, "__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet");
        var catalogue = app.Services.GetRequiredService<FunctionCatalogue>();
        if (!steps.HasHttp && catalogue.Functions.Any(function => function.Route is not null))
        {
            throw new FunctionsRefusedException(["HTTP functions need ConfigureFunctionsWebApplication()."]);
        }

        _ = app.Services.GetRequiredService<FunctionRoutes>();
        app.Use(next => http => FunctionRoutes.InvokeOf(http) is { } invoke ? invoke(http) : next(http));
        if (string.IsNullOrEmpty(app.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            app.Urls.Add(DefaultUrl);
        }

        return app;
    }

    /// <summary>WebApplication adds these by itself when their services are there; the worker does not have them.</summary>
    private static void KeepOut(IApplicationBuilder app, params ReadOnlySpan<string> marks)
    {
        foreach (var mark in marks)
        {
            app.Properties[mark] = true;
        }
    }

    private static FunctionCatalogue CatalogueOf(LocalFunctionsOptions options)
    {
        var assemblies = options.Assemblies is { Count: > 0 } chosen ? chosen : [Assembly.GetEntryAssembly()!];
        return FunctionCatalogue.Of(assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => options.Includes(type)));
    }
}
