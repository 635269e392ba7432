using System.Reflection;

namespace Coworking.Api.Platform.Telemetry;

/// <summary>
/// Which release this code is. The name is stamped into it when it is published, and no setting says another: so a roll-out sees
/// by it that its package really runs.
/// </summary>
internal static class Release
{
    public static string Name { get; } = typeof(Release).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
