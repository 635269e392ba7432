using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Coworking.Local.Node;

namespace Coworking.Local.Storage;

/// <summary>
/// The storage emulator as a child process. It ends with this process whatever happens to it: its wrapper leaves as soon as
/// the pipe to its standard input closes.
/// </summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    /// <summary>The account that every Azurite has; published by its makers, not a secret.</summary>
    private const string Account = "devstoreaccount1";

    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>Longer than a client keeps an idle connection, so that none is closed just as the client sends on it.</summary>
    private const string KeepAliveSeconds = "300";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(3);

    private readonly Process process;
    private readonly Task output;

    private AzuriteProcess(Process process, AzuritePorts ports, Task output)
    {
        this.process = process;
        this.output = output;
        Ports = ports;
    }

    public AzuritePorts Ports { get; }

    /// <summary>The origin that a browser uploads to and plays from.</summary>
    public Uri BlobOrigin => AzuritePorts.Origin(Ports.Blob);

    /// <summary>Names blobs and tables, so that it serves <c>Storage:Tables</c> and <c>Storage:Blobs</c> alike.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={AzuritePorts.Origin(Ports.Blob)}{Account};TableEndpoint={AzuritePorts.Origin(Ports.Table)}{Account};";

    internal int ProcessId => process.Id;

    /// <summary>Starts the emulator on free ports of this machine.</summary>
    /// <param name="folder">Where data is kept, with the same ports again where they are free; null keeps it in memory.</param>
    /// <param name="steps">Is told when packages must be installed first.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="LocalRunException">Node.js or npm is missing or fails, or the emulator does not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(string? folder = null, Steps? steps = null, CancellationToken cancellation = default)
    {
        if (!NpmPackages.AreInstalled(Repository.Tools))
        {
            await NodeTool.CheckAsync(cancellation);
            await (steps ?? Steps.Silent).RunAsync("Installing the storage emulator (once, about half a minute)", () => NpmPackages.InstallAsync(Repository.Tools, cancellation));
        }

        if (folder is null)
        {
            return await StartOnAsync(folder, AzuritePorts.Any, cancellation);
        }

        Directory.CreateDirectory(folder);
        var kept = AzuritePorts.ReadFrom(folder);
        var azurite = await StartOnAsync(folder, kept.AreFree() ? kept : AzuritePorts.Any, cancellation);
        azurite.Ports.WriteTo(folder);
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(StopPatience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        await output;
        process.Dispose();
    }

    private static async Task<AzuriteProcess> StartOnAsync(string? folder, AzuritePorts wanted, CancellationToken cancellation)
    {
        var child = Process.Start(Command(folder, wanted)) ?? throw new LocalRunException("The storage emulator could not be started.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(StartPatience);
        var lines = child.ReadLinesAsync(CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
        var heard = new List<string>();
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        while (ports.Count < 3)
        {
            if (!await lines.MoveNextAsync().AsTask().WaitAsync(patience.Token))
            {
                child.Dispose();
                throw new LocalRunException($"The storage emulator did not start: {string.Join(' ', heard.TakeLast(2))}");
            }

            heard.Add(lines.Current);
            if (Listening().Match(lines.Current) is { Success: true } match)
            {
                ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
            }
        }

        return new AzuriteProcess(child, new AzuritePorts(ports["Blob"], ports["Queue"], ports["Table"]), DrainAsync(lines));
    }

    private static ProcessStartInfo Command(string? folder, AzuritePorts ports) => new(
        NodeTool.Node,
        [
            Path.Combine(Repository.Tools, "azurite.cjs"), "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            .. folder is null ? (string[])["--inMemoryPersistence"] : ["--location", Path.GetFullPath(folder)],
            .. Service("blob", ports.Blob), .. Service("queue", ports.Queue), .. Service("table", ports.Table),
        ])
    {
        UseShellExecute = false,
        WorkingDirectory = Repository.Tools,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static string[] Service(string name, int port) =>
        [$"--{name}Host", "127.0.0.1", $"--{name}Port", port.ToString(CultureInfo.InvariantCulture), $"--{name}KeepAliveTimeout", KeepAliveSeconds];

    /// <summary>A full pipe would stop the emulator at its next line.</summary>
    private static async Task DrainAsync(IAsyncEnumerator<string> lines)
    {
        while (await lines.MoveNextAsync())
        {
            // Nothing it says after its start is of use to anybody.
        }

        await lines.DisposeAsync();
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
