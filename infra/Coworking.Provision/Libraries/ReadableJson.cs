using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coworking.Provision.Libraries;

/// <summary>JSON for people: what fits stands on one line, Kazakh and Russian letters stay letters.</summary>
internal static class ReadableJson
{
    private const int Width = 170;

    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode node) => Of(node, 0) + "\n";

    private static string Of(JsonNode? node, int indent)
    {
        var line = Line(node);
        if (indent + line.Length <= Width && !IsListOfThings(node))
        {
            return line;
        }

        var pad = new string(' ', indent + 2);
        return node switch
        {
            JsonObject members => Block('{', '}', members.Select(member => $"{Line(JsonValue.Create(member.Key))}: {Of(member.Value, indent + 2)}"), pad),
            JsonArray items => Block('[', ']', items.Select(item => Of(item, indent + 2)), pad),
            _ => line,
        };
    }

    /// <summary>Dated hours and resources: one below the other, however short.</summary>
    private static bool IsListOfThings(JsonNode? node) => node is JsonArray items && items.Any(item => item is JsonObject thing && (thing.ContainsKey("id") || thing.ContainsKey("date")));

    private static string Line(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject members => $"{{{string.Join(", ", members.Select(member => $"{Line(JsonValue.Create(member.Key))}: {Line(member.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Line))}]",
        _ => node.ToJsonString(Letters),
    };

    private static string Block(char open, char close, IEnumerable<string> lines, string pad) =>
        $"{open}\n{string.Join(",\n", lines.Select(line => pad + line))}\n{pad[2..]}{close}";
}
