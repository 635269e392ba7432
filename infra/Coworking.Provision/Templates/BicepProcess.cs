using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Coworking.Provision.Templates;

/// <summary>Answers JSON-RPC questions about Bicep files.</summary>
internal interface IBicepAnswers
{
    /// <param name="method">The method's name after <c>bicep/</c>.</param>
    /// <param name="parameters">Its parameters: <c>path</c> names the file.</param>
    /// <param name="cancellation">When nobody waits for it any more.</param>
    /// <returns>The whole answer: <c>result</c>, or <c>error</c>.</returns>
    Task<JsonNode> AnswerAsync(string method, JsonObject parameters, CancellationToken cancellation);
}

/// <summary>
/// The real Bicep program, of the version that the repository pins, kept running and asked by JSON-RPC, on Linux x64: a question takes a tenth
/// of a second, a new process two seconds. It needs no network, because no module comes from a registry.
/// </summary>
internal sealed class BicepProcess : IBicepAnswers, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lazy<Process> _process = new(Start);
    private int _asked;

    public async Task<JsonNode> AnswerAsync(string method, JsonObject parameters, CancellationToken cancellation)
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

    public void Dispose()
    {
        if (_process.IsValueCreated)
        {
            _process.Value.Kill();
            _process.Value.Dispose();
        }

        _turn.Dispose();
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

    private static Process Start()
    {
        if (!RunsOn(OperatingSystem.IsLinux(), RuntimeInformation.OSArchitecture))
        {
            throw new PlatformNotSupportedException("the Bicep program that the repository pins runs on Linux x64 alone.");
        }

        var pinned = typeof(BicepProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => string.Equals(data.Key, "Bicep", StringComparison.Ordinal)).Value!;
        return Process.Start(new ProcessStartInfo(pinned, ["jsonrpc", "--stdio"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
