using Microsoft.Extensions.Configuration;

namespace Coworking.LocalFunctions.Hosting;

/// <summary>What the host reads from host.json beside the app.</summary>
internal static class HostJson
{
    /// <summary>The beginning of every function's path; <c>api</c> when the file does not say.</summary>
    public static string RoutePrefix(string folder) =>
        (new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folder, "host.json"), optional: true)
            .Build()["extensions:http:routePrefix"] ?? "api").Trim('/');
}
