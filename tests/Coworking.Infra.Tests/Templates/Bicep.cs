using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

[assembly: AssemblyFixture(typeof(Bicep))]

namespace Coworking.Infra.Tests.Templates;

/// <summary>
/// The real Bicep program, of the version that the project pins, kept running for all tests and asked by JSON-RPC: a question
/// takes a tenth of a second, a new process two seconds. It needs no network, because no module comes from a registry.
/// </summary>
public sealed class Bicep : IDisposable
{
    // Ids of nothing: with them names and guid() resolve offline, the same in every run.
    private static readonly JsonObject Nowhere = new()
    {
        ["tenantId"] = "00000000-0000-4000-8000-000000000001",
        ["subscriptionId"] = "00000000-0000-4000-8000-000000000000",
        ["location"] = "westeurope",
    };

    private readonly SemaphoreSlim turn = new(1);
    private readonly Process process;
    private int asked;

    public Bicep()
    {
        var program = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => string.Equals(data.Key, "Bicep", StringComparison.Ordinal)).Value!;
        process = Process.Start(new ProcessStartInfo(program, ["jsonrpc", "--stdio"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>What compiler and linter have to say of a template or parameter file; null when nothing.</summary>
    public async Task<string?> FindingsAsync(string file)
    {
        var answer = file.EndsWith(".bicepparam", StringComparison.Ordinal)
            ? await AskAsync("compileParams", new JsonObject { ["path"] = file, ["parameterOverrides"] = new JsonObject() })
            : await AskAsync("compile", new JsonObject { ["path"] = file });
        return answer["success"]!.GetValue<bool>() && answer["diagnostics"]!.AsArray().Count is 0 ? null : answer["diagnostics"]!.ToJsonString();
    }

    public async Task<string> FormattedAsync(string file) =>
        (await AskAsync("format", new JsonObject { ["path"] = file }))["contents"]!.GetValue<string>();

    /// <summary>What Azure Resource Manager would be asked for by a parameter file.</summary>
    internal async Task<Snapshot> SnapshotAsync(string parameterFile)
    {
        var answer = await AskAsync("getSnapshot", new JsonObject { ["path"] = parameterFile, ["metadata"] = Nowhere.DeepClone() });
        return new Snapshot(JsonNode.Parse(answer["snapshot"]!.GetValue<string>())!);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
        turn.Dispose();
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await turn.WaitAsync(cancellation);
        try
        {
            var question = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++asked, ["method"] = $"bicep/{method}", ["params"] = parameters };
            var body = JsonSerializer.SerializeToUtf8Bytes(question);
            var to = process.StandardInput.BaseStream;
            await to.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), cancellation);
            await to.WriteAsync(body, cancellation);
            await to.FlushAsync(cancellation);

            var answer = await ReadAnswerAsync(process.StandardOutput.BaseStream, cancellation);
            return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task<JsonNode> ReadAnswerAsync(Stream from, CancellationToken cancellation)
    {
        var length = 0;
        while (await ReadHeaderAsync(from, cancellation) is { Length: > 0 } header)
        {
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        var body = new byte[length];
        await from.ReadExactlyAsync(body, cancellation);
        return JsonNode.Parse(body)!;
    }

    private static async Task<string> ReadHeaderAsync(Stream from, CancellationToken cancellation)
    {
        var header = new List<byte>();
        var one = new byte[1];
        while (true)
        {
            await from.ReadExactlyAsync(one, cancellation);
            if (one[0] is (byte)'\n')
            {
                return Encoding.ASCII.GetString([.. header]).Trim();
            }

            header.Add(one[0]);
        }
    }
}
