using System.Text.Json.Nodes;

namespace Coworking.Infra.Tests.Templates;

/// <summary>The resources that a parameter file stands for, with every name resolved and runtime values left as expressions.</summary>
internal sealed class Snapshot(JsonNode json)
{
    private readonly IReadOnlyList<JsonNode> resources = [.. json["predictedResources"]!.AsArray().Select(resource => resource!)];

    public string Text { get; } = json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public IReadOnlyList<JsonNode> All => resources;

    public IReadOnlyList<JsonNode> Of(string type) => [.. resources.Where(resource => resource.Text("type").Equals(type, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The one account of a kind: <c>host</c> or <c>data</c>.</summary>
    public JsonNode Account(string kind) => Of("Microsoft.Storage/storageAccounts").Single(account => account.Text("name").Contains(kind, StringComparison.Ordinal));
}

internal static class JsonReading
{
    /// <summary>The value at a path such as <c>properties.siteConfig.minTlsVersion</c>; null when a step is missing.</summary>
    public static JsonNode? At(this JsonNode node, string path) =>
        path.Split('.').Aggregate<string, JsonNode?>(node, (at, step) => at is JsonObject here ? here[step] : null);

    /// <summary>The same as text; empty when it is missing.</summary>
    public static string Text(this JsonNode node, string path) => node.At(path)?.ToString() ?? "";

    public static IEnumerable<string> Texts(this JsonNode node, string path) => node.At(path) is JsonArray items ? items.Select(item => item?.ToString() ?? "") : [];
}
