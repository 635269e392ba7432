using Azure;
using Coworking.Api;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coworking.Upkeep;

/// <summary>The API's own composition without its host: the same settings, from the environment, lead to the same storage.</summary>
internal static class Storage
{
    public static async Task<int> Run(Func<Jobs, Task<int>> job, CancellationToken cancellation)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        if (!Knows(builder.Configuration, "Tables") || !Knows(builder.Configuration, "Blobs"))
        {
            await Console.Error.WriteLineAsync("Which storage? Set Storage__Tables__serviceUri and Storage__Blobs__serviceUri, or connectionString in their place.");
            return ExitCode.Mistake;
        }

        builder.AddCoworking();
        builder.Services.AddSingleton<Jobs>().AddLogging(logging => logging.ClearProviders());
        await using var services = builder.Services.BuildServiceProvider();
        try
        {
            return await job(services.GetRequiredService<Jobs>());
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException { InnerException: RequestFailedException })
        {
            await Console.Error.WriteLineAsync($"Storage does not do it: {((e as RequestFailedException) ?? (RequestFailedException)e.InnerException!).ErrorCode ?? "no answer"}.");
            return ExitCode.Mistake;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped. Start it again to go on.");
            return ExitCode.Mistake;
        }
    }

    private static bool Knows(ConfigurationManager configuration, string service) =>
        configuration[$"Storage:{service}:serviceUri"] is { Length: > 0 } || configuration[$"Storage:{service}:connectionString"] is { Length: > 0 };
}
