using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Coworking.Provision.Templates;

namespace Coworking.Infra.Tests.Templates;

/// <summary>
/// Asks the real Bicep program once about the same bytes: most tests have a copy of <c>infra/</c> of their own and change one file of it or
/// none, and a question takes half a second of a core.
/// </summary>
internal sealed class RememberedAnswers(BicepProcess process) : IBicepAnswers
{
    private readonly ConcurrentDictionary<string, Task<JsonNode>> remembered = new(StringComparer.Ordinal);

    public async Task<JsonNode> AnswerAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var key = await KeyAsync(method, (string)parameters["path"]!, cancellation);
        // Who leaves takes nothing from those who wait for the same answer.
        return await remembered.GetOrAdd(key, _ => process.AnswerAsync(method, parameters, CancellationToken.None)).WaitAsync(cancellation);
    }

    /// <summary>The question, and everything that its answer comes from: the file, all templates beside it, and what templates load.</summary>
    private static async Task<string> KeyAsync(string method, string path, CancellationToken cancellation)
    {
        var root = Path.GetDirectoryName(path)!;
        while (!File.Exists(Path.Combine(root, "bicepconfig.json")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sources = Directory.EnumerateFiles(root, "*.bicep", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "modules"), "*.json"))
            .Order(StringComparer.Ordinal);
        foreach (var source in sources.Append(Path.Combine(root, "bicepconfig.json")).Append(path))
        {
            hash.AppendData(SHA256.HashData(await File.ReadAllBytesAsync(source, cancellation)));
        }

        return $"{method} {Path.GetRelativePath(root, path)} {Convert.ToHexString(hash.GetCurrentHash())}";
    }
}
