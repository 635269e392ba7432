using System.Text.Json.Nodes;

namespace Coworking.Local;

/// <summary>The file that a centre is set up from: the demo centre's or one that is named, with or without its resources.</summary>
internal static class CentreFile
{
    private static string Demo => Path.Combine(Repository.Root, "infra", "libraries", "demo.centre.json");

    /// <exception cref="LocalRunException">There is no such file.</exception>
    public static async Task<string> ReadAsync(bool withResources, CancellationToken cancellation, string? path = null)
    {
        if (path is not null && !File.Exists(path))
        {
            throw new LocalRunException($"There is no centre file {path}.");
        }

        var text = await File.ReadAllTextAsync(path ?? Demo, cancellation);
        if (withResources)
        {
            return text;
        }

        var centre = JsonNode.Parse(text)!.AsObject();
        centre["resources"] = new JsonArray();
        return centre.ToJsonString();
    }
}
