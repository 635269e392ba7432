using System.Text.Json.Nodes;

namespace Coworking.Provision.Templates;

/// <summary>The resources that a parameter file stands for, with every name resolved and runtime values left as expressions.</summary>
/// <param name="json">What Azure Resource Manager would be asked for.</param>
/// <param name="asked">The parameters that the file sets, by name; none where only the kept snapshot is read.</param>
internal sealed class Snapshot(JsonNode json, JsonNode? asked = null)
{
    private static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<JsonNode> _resources = [.. json["predictedResources"]!.AsArray().Select(resource => resource!)];

    public string Text { get; } = json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>As it is kept in the repository: outputs in order, because Bicep shuffles them.</summary>
    public string Kept
    {
        get
        {
            var kept = json.DeepClone().AsObject();
            if (kept["outputs"] is JsonObject outputs)
            {
                kept["outputs"] = new JsonObject(outputs.OrderBy(output => output.Key, StringComparer.Ordinal).Select(output => KeyValuePair.Create(output.Key, output.Value?.DeepClone())));
            }

            return kept.ToJsonString(Indented) + "\n";
        }
    }

    /// <summary>Whether both say the same, in whatever order members stand: Bicep shuffles outputs.</summary>
    public bool SaysThat(JsonNode kept) => JsonNode.DeepEquals(json, kept);

    public IReadOnlyList<JsonNode> All => _resources;

    /// <summary>What the parameter file itself says for a parameter; null where it leaves it to the template.</summary>
    public JsonNode? Asked(string parameter) => asked?[parameter]?["value"];

    public IReadOnlyList<JsonNode> Of(string type) => [.. _resources.Where(resource => resource.Text("type").Equals(type, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The one account of a kind: <c>host</c> or <c>data</c>. A library's code may have either word in it.</summary>
    public JsonNode Account(string kind) => Of("Microsoft.Storage/storageAccounts").Single(account => account.Text("name").StartsWith($"cw{CodeOf(account)}{kind}", StringComparison.Ordinal));

    private static string CodeOf(JsonNode resource) => resource.Text("id").Split("/resourceGroups/coworking-")[1].Split('/')[0];
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
