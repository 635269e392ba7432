using System.Text.Json.Nodes;
using Coworking.Provision.Templates;

namespace Coworking.Provision.Planning;

/// <summary>What differs in one resource: its name, and the properties that do.</summary>
/// <param name="Sign"><c>+</c> new, <c>-</c> gone, <c>~</c> changed.</param>
/// <param name="Resource">Type and name.</param>
/// <param name="Properties">Each as <c>path: old -> new</c>.</param>
internal sealed record ResourceChange(char Sign, string Resource, IReadOnlyList<string> Properties);

/// <summary>The difference between two snapshots, resource by resource.</summary>
internal static class SnapshotDiff
{
    private const int Shown = 80;

    public static IReadOnlyList<ResourceChange> Between(Snapshot? kept, Snapshot now)
    {
        var before = (kept?.All ?? []).ToDictionary(resource => resource.Text("id"), StringComparer.Ordinal);
        var after = now.All.ToDictionary(resource => resource.Text("id"), StringComparer.Ordinal);
        return
        [
            .. now.All.Where(resource => !before.ContainsKey(resource.Text("id"))).Select(resource => new ResourceChange('+', NameOf(resource), [])),
            .. before.Values.Where(resource => !after.ContainsKey(resource.Text("id"))).Select(resource => new ResourceChange('-', NameOf(resource), [])),
            .. now.All.Where(resource => before.ContainsKey(resource.Text("id")))
                .Select(resource => new ResourceChange('~', NameOf(resource), [.. Changes(before[resource.Text("id")], resource)]))
                .Where(change => change.Properties.Count > 0),
        ];
    }

    private static string NameOf(JsonNode resource) => $"{resource.Text("type")} {resource.Text("name")}";

    private static IEnumerable<string> Changes(JsonNode was, JsonNode becomes)
    {
        var before = Values(was, "").ToDictionary(one => one.Path, one => one.Value, StringComparer.Ordinal);
        var after = Values(becomes, "").ToDictionary(one => one.Path, one => one.Value, StringComparer.Ordinal);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(path => (Path: path, Was: before.GetValueOrDefault(path), Becomes: after.GetValueOrDefault(path)))
            .Where(one => one.Was != one.Becomes)
            .Select(one => $"{one.Path}: {Short(one.Was)} -> {Short(one.Becomes)}");
    }

    private static IEnumerable<(string Path, string Value)> Values(JsonNode? node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => Values(member.Value, at.Length == 0 ? member.Key : $"{at}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Values(item, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}[{index}]"))),
        _ => [(at, node?.ToString() ?? "null")],
    };

    private static string Short(string? value) => value is null ? "(nothing)" : value.Length <= Shown ? value : $"{value[..Shown]}…";
}
