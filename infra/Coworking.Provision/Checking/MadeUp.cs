using System.Text.Json.Nodes;
using Coworking.Provision.Templates;

namespace Coworking.Provision.Checking;

/// <summary>What stands in the repository to be looked at and belongs to nobody: tenants, registrations, addresses. None of it may reach Azure.</summary>
internal static class MadeUp
{
    // Every made-up id of the repository begins so, and Entra gives none that do.
    private static readonly string[] Ids = ["10000000-0000-4000-8000-", "20000000-0000-4000-8000-"];

    // RFC 2606: nobody can have these.
    private static readonly string[] Domains = ["example", "test", "invalid", "localhost", "example.com", "example.net", "example.org"];

    private static readonly string[] Schemes = ["Patrons", "Staff"];

    public static bool HasTenants(Snapshot library) => Settings(library, "TenantId").Any(IsId);

    public static bool HasRegistrations(Snapshot library) => Settings(library, "ClientId").Any(IsId);

    /// <summary>Those who would be told by mail that nobody gets.</summary>
    public static IEnumerable<string> Receivers(Snapshot region) =>
        region.Of("Microsoft.Insights/actionGroups").SelectMany(group => group.At("properties.emailReceivers") as JsonArray ?? [])
            .Select(receiver => receiver!.Text("emailAddress"))
            .Where(address => Domains.Any(domain => address.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase) || address.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase)));

    private static bool IsId(string id) => Ids.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal));

    private static IEnumerable<string> Settings(Snapshot library, string name) =>
        library.Of("Microsoft.Web/sites/config").SelectMany(config => Schemes.Select(who => config.Text($"properties.Identity__{who}__{name}")));
}
