using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>The program <c>az</c> of these tests first on PATH, and instances that answer for their health.</summary>
internal sealed class FakeAzure : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coworking-az-").FullName;
    private readonly HttpListener listener = new();
    private readonly string address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";

    public FakeAzure()
    {
        Directory.CreateDirectory(At("bin"));
        File.Copy(Repository.At("tests", "Coworking.Infra.Tests", "Provision", "az"), At("bin", "az"));
        Package = At("api.zip");
        File.WriteAllText(Package, "a package");
        listener.Prefixes.Add($"{address}/");
        listener.Start();
        _ = AnswerAsync();
    }

    public string Package { get; }

    /// <summary>What az was asked, a line each.</summary>
    public IReadOnlyList<string> Asked => File.Exists(At("log")) ? File.ReadAllLines(At("log")) : [];

    /// <summary>What was asked that changes something.</summary>
    public IReadOnlyList<string> Changes => [.. Asked.Where(line => line.Contains(" create ", StringComparison.Ordinal) || line.Contains("config-zip", StringComparison.Ordinal) || line.Contains(" delete ", StringComparison.Ordinal))];

    public Task<ProgramRun> RunAsync(TemplateFolder templates, params string[] arguments) =>
        Provisioning.RunAsync(templates.Root, new(StringComparer.Ordinal)
        {
            ["PATH"] = $"{At("bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["FAKE_AZ"] = folder,
            ["FAKE_API"] = address,
            ["no_proxy"] = "127.0.0.1",
        }, arguments);

    /// <summary>A folder of this test's own.</summary>
    public string FolderOf(string name) => At(name);

    /// <summary>No backup was ever made.</summary>
    public void ForgetBackups() => File.WriteAllText(At("no-backup"), "");

    public void MakeIll(string library) => File.WriteAllText(At($"ill-{library}"), "");

    public void MakeWell(string library) => File.Delete(At($"ill-{library}"));

    /// <summary>Every command with these words fails like that.</summary>
    public void FailAt(string words, string why)
    {
        File.WriteAllText(At("fail"), words);
        File.WriteAllText(At("why"), why + "\n");
    }

    public void Dispose()
    {
        listener.Close();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                var library = context.Request.Url!.Segments[1].TrimEnd('/');
                var isWell = File.Exists(At($"release-{library}")) && !File.Exists(At($"ill-{library}"));
                context.Response.StatusCode = isWell ? 200 : 503;
                context.Response.ContentType = "application/json";
                if (isWell)
                {
                    await using var body = new StreamWriter(context.Response.OutputStream);
                    await body.WriteAsync($"{{\"status\":\"ok\",\"release\":\"{(await File.ReadAllTextAsync(At($"release-{library}"))).Trim()}\",\"schema\":1}}");
                }

                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private string At(params string[] parts) => Path.Combine([folder, .. parts]);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
