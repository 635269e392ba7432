using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Domain.Common;

namespace Coworking.Provision.Planning;

/// <summary>The snapshot that is kept beside a library's files.</summary>
internal static class KeptSnapshot
{
    /// <summary>What is kept in a file; null where there is none yet; a fault where it is not what <c>plan --write</c> wrote: two branches that met, most often.</summary>
    public static async Task<Result<JsonNode?, Fault>> ReadAsync(InfraFolder folder, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return (JsonNode?)null;
        }

        try
        {
            var kept = JsonNode.Parse(await File.ReadAllTextAsync(file, cancellation));
            return kept is JsonObject && kept["predictedResources"] is JsonArray ? kept : NotOne("there is no list predictedResources in it");
        }
        catch (JsonException e)
        {
            return NotOne(e.Message);
        }

        Fault NotOne(string why) => new(
            folder.Short(file), $"is no snapshot: {why}.", $"plan {(file == folder.RegionSnapshot ? "--region" : Path.GetFileName(file).Split('.')[0])} --write writes it anew; commit what changed.");
    }
}
