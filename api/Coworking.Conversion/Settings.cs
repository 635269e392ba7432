using Microsoft.Extensions.Configuration;

namespace Coworking.Conversion;

/// <summary>What the program must be told: the same settings as the API's, from the environment, lead to the same storage.</summary>
internal static class Settings
{
    /// <summary>The environment's names of the storage to work on; <c>connectionString</c> may stand in the place of <c>serviceUri</c>.</summary>
    public static readonly string[] Storage = ["Storage__Tables__serviceUri", "Storage__Blobs__serviceUri"];

    /// <summary>Which identity to sign in with, where the machine has several; Azure's own client reads it.</summary>
    public const string Identity = "AZURE_CLIENT_ID";

    /// <summary>The names that are missing.</summary>
    public static IEnumerable<string> Missing(IConfiguration configuration) => Storage.Where(name =>
    {
        var key = name.Replace("__", ":", StringComparison.Ordinal);
        return configuration[key] is not { Length: > 0 } && configuration[key.Replace("serviceUri", "connectionString", StringComparison.Ordinal)] is not { Length: > 0 };
    });
}
