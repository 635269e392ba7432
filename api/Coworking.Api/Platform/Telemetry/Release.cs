using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Coworking.Api.Platform.Telemetry;

/// <summary>Which release this instance runs: what the roll-out set, else what was built.</summary>
internal static class Release
{
    public static string Of(IConfiguration configuration) =>
        configuration["Release"] is { Length: > 0 } set
            ? set
            : typeof(Release).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
