using Coworking.Provision.Templates;

namespace Coworking.Provision.Checking;

/// <summary>What two libraries of one subscription must not share.</summary>
internal static class Collisions
{
    private static readonly string[] Schemes = ["Patrons", "Staff"];

    private static readonly string[] KnownInTheWorld = ["Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults", "Microsoft.Web/sites"];

    public static IEnumerable<(string Library, string What)> Of(IEnumerable<(string Library, Snapshot Snapshot)> plans) =>
        plans.SelectMany(plan => Held(plan.Snapshot).Select(held => (plan.Library, held)).Distinct())
            .GroupBy(one => one.held, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(one => (one.Library, $"{group.Key} belongs to {string.Join(" and ", group.Select(holder => holder.Library))}")));

    private static IEnumerable<string> Held(Snapshot snapshot) =>
        snapshot.All.Select(resource => resource.Text("id"))
            .Concat(snapshot.All.Where(resource => KnownInTheWorld.Contains(resource.Text("type"), StringComparer.Ordinal)).Select(resource => $"the name {resource.Text("name")} of a {resource.Text("type")}"))
            .Concat(Registrations(snapshot).Select(id => $"registration {id}"));

    /// <summary>A library's own registrations: with one shared, a token for the one would open the other.</summary>
    public static IEnumerable<Guid> Registrations(Snapshot snapshot) =>
        snapshot.Of("Microsoft.Web/sites/config").SelectMany(config => Schemes.Select(who => config.Text($"properties.Identity__{who}__ClientId")))
            .Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty)
            .Where(id => id != Guid.Empty);

    /// <summary>Whether both registrations are filled in.</summary>
    public static bool IsRegistered(Snapshot snapshot) => Registrations(snapshot).Count() == 2;
}
