using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coworking.Provision.Templates;

/// <summary>
/// The real Bicep program, of the version that the repository pins, kept running and asked by JSON-RPC, on Linux x64: a question takes a tenth
/// of a second, a new process two seconds. It needs no network, because no module comes from a registry.
/// </summary>
internal sealed class BicepProgram : IDisposable
{
    // Ids of nothing: with them names and guid() resolve offline, the same in every run.
    private static readonly JsonObject Nowhere = new()
    {
        ["tenantId"] = "00000000-0000-4000-8000-000000000001",
        ["subscriptionId"] = "00000000-0000-4000-8000-000000000000",
        ["location"] = "westeurope",
    };

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lazy<Process> _process = new(Start);
    private int _asked;

    /// <summary>What compiler and linter have to say of a template or parameter file, a line each.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(string file, CancellationToken cancellation) => file.EndsWith(".bicepparam", StringComparison.Ordinal)
        ? (await ResolveAsync(file, cancellation)).Findings
        : FindingsOf(await AskAsync("compile", new JsonObject { ["path"] = file }, cancellation));

    /// <summary>What there is to say of a parameter file, and what Azure Resource Manager would be asked for by it: each compiled once.</summary>
    public async Task<Resolved> ResolveAsync(string parameterFile, CancellationToken cancellation)
    {
        var compiled = await AskAsync("compileParams", new JsonObject { ["path"] = parameterFile, ["parameterOverrides"] = new JsonObject() }, cancellation);
        var findings = FindingsOf(compiled);
        if (!compiled["success"]!.GetValue<bool>())
        {
            return new Resolved(findings, null);
        }

        // A value that a template does not allow is noticed only when the names are resolved.
        var answer = await AnswerAsync("getSnapshot", new JsonObject { ["path"] = parameterFile, ["metadata"] = Nowhere.DeepClone() }, cancellation);
        return answer["error"] is { } error
            ? new Resolved(findings.Count > 0 ? findings : [error.Text("message")], null)
            : new Resolved(findings, new Snapshot(JsonNode.Parse(answer["result"]!["snapshot"]!.GetValue<string>())!, JsonNode.Parse(compiled["parameters"]!.GetValue<string>())!["parameters"]));
    }

    public async Task<string> FormattedAsync(string file, CancellationToken cancellation) =>
        (await AskAsync("format", new JsonObject { ["path"] = file }, cancellation))["contents"]!.GetValue<string>();

    public void Dispose()
    {
        if (_process.IsValueCreated)
        {
            _process.Value.Kill();
            _process.Value.Dispose();
        }

        _turn.Dispose();
    }

    private static List<string> FindingsOf(JsonNode answer)
    {
        var findings = answer["diagnostics"]!.AsArray().Select(one => $"{one!.Text("code")}: {one!.Text("message")}").ToList();
        return findings.Count > 0 || answer["success"]!.GetValue<bool>() ? findings : ["does not compile"];
    }

    private static Process Start()
    {
        if (!RunsOn(OperatingSystem.IsLinux(), RuntimeInformation.OSArchitecture))
        {
            throw new PlatformNotSupportedException("the Bicep program that the repository pins runs on Linux x64 alone.");
        }

        var pinned = typeof(BicepProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => string.Equals(data.Key, "Bicep", StringComparison.Ordinal)).Value!;
        return Process.Start(new ProcessStartInfo(pinned, ["jsonrpc", "--stdio"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var answer = await AnswerAsync(method, parameters, cancellation);
        return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private async Task<JsonNode> AnswerAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var question = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = ++_asked, ["method"] = $"bicep/{method}", ["params"] = parameters };
            var body = JsonSerializer.SerializeToUtf8Bytes(question);
            var to = _process.Value.StandardInput.BaseStream;
            await to.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")), cancellation);
            await to.WriteAsync(body, cancellation);
            await to.FlushAsync(cancellation);

            return await ReadAnswerAsync(_process.Value.StandardOutput.BaseStream, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Where the pinned package's program runs: one package is downloaded, that of linux-x64.</summary>
    internal static bool RunsOn(bool isLinux, Architecture architecture) => isLinux && architecture is Architecture.X64;

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
