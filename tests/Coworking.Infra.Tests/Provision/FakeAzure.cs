using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>The programs <c>az</c>, <c>node</c>, <c>npm</c> and <c>dotnet</c> of these tests first on PATH, and instances that answer for their health.</summary>
internal sealed class FakeAzure : IDisposable
{
    private static readonly string[] StoodInFor = ["az", "node", "npm", "dotnet"];

    private readonly string folder = Directory.CreateTempSubdirectory("coworking-az-").FullName;
    private readonly HttpListener listener = new();
    private readonly string address = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
    private readonly CancellationTokenSource over = new();
    private readonly Bicep bicep;

    public FakeAzure(Bicep bicep)
    {
        this.bicep = bicep;
        Directory.CreateDirectory(At("bin"));
        foreach (var program in StoodInFor)
        {
            File.Copy(Repository.At("tests", "Coworking.Infra.Tests", "Provision", "az"), At("bin", program));
        }

        Site = Directory.CreateDirectory(At("web")).FullName;
        Directory.CreateDirectory(At("web", "dist", "site"));
        listener.Prefixes.Add($"{address}/");
        listener.Start();
        _ = AnswerAsync();
    }

    public string Package => PackageOf("1.4.0");

    /// <summary>A package of that release: what it says of itself once it is published.</summary>
    public string PackageOf(string release)
    {
        File.WriteAllText(At($"api-{release}.zip"), release);
        return At($"api-{release}.zip");
    }

    /// <summary>The folder web/ with a site built in it.</summary>
    public string Site { get; }

    /// <summary>What az was asked, a line each; the other programs say their names first.</summary>
    public IReadOnlyList<string> Asked => File.Exists(At("log")) ? File.ReadAllLines(At("log")) : [];

    /// <summary>What was asked that changes something.</summary>
    public IReadOnlyList<string> Changes => [.. Asked.Where(line => Array.Exists([" create ", "config-zip", " delete ", " stop ", " start ", "npm exec ", "dotnet ", "--method patch", "--method post --url https://graph", "--method delete"], word => line.Contains(word, StringComparison.Ordinal)))];

    private Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["PATH"] = $"{At("bin")}:{System.Environment.GetEnvironmentVariable("PATH")}",
        ["FAKE_AZ"] = folder,
        ["FAKE_API"] = address,
        ["no_proxy"] = "127.0.0.1",
    };

    public Task<ProgramRun> RunAsync(TemplateFolder templates, params string[] arguments) => Provisioning.RunAsync(bicep, templates.Root, Environment, arguments);

    /// <summary>The same at a terminal, with somebody who answers.</summary>
    public Task<ProgramRun> AnswerAsync(TemplateFolder templates, string[] answers, params string[] arguments) => Provisioning.RunAsync(bicep, templates.Root, Environment, answers, arguments);

    /// <summary>The same as a process of its own.</summary>
    public Task<ProgramRun> StartAsync(TemplateFolder templates, params string[] arguments) => Provisioning.StartAsync(templates.Root, Environment, arguments);

    /// <summary>A folder of this test's own.</summary>
    public string FolderOf(string name) => At(name);

    /// <summary>A blob that lies in a library's data account.</summary>
    public void PutBlob(string library, string container, string name, string text)
    {
        var file = At(["blobs", $"cw{library}data", container, .. name.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>From now on a stack of this library fails half-way, or does no longer.</summary>
    public void MakeHalf(string library, bool isHalf = true)
    {
        if (isHalf)
        {
            Keep($"half-{library}", "");
        }
        else
        {
            Forget($"half-{library}");
        }
    }

    /// <summary>Ill from now on; or only with one release.</summary>
    public void MakeIll(string library, string on = "") => Keep($"ill-{library}", on);

    public void MakeWell(string library) => Forget($"ill-{library}");

    /// <summary>What the stand-in keeps under a name; null when it keeps nothing.</summary>
    public string? Kept(string name) => File.Exists(At(name)) ? File.ReadAllText(At(name)).Trim() : null;

    public void Keep(string name, string text) => File.WriteAllText(At(name), text);

    /// <summary>Every command with these words fails like that.</summary>
    public void FailAt(string words, string why)
    {
        File.WriteAllText(At("fail"), words);
        File.WriteAllText(At("why"), why + "\n");
    }

    /// <summary>A library that runs a release since before anybody wrote down what it was made from.</summary>
    public async Task PutAsync(string library, string release)
    {
        var made = await ProgramRun.OfAsync(At("bin", "az"), ["stack", "sub", "create", "--name", $"coworking-{library}", "--parameters", $"release={release}"], folder, TestContext.Current.CancellationToken, Environment);
        Assert.Equal((0, ""), (made.Code, made.Errors));
        Keep($"release-{library}", release);
        Keep($"centre-{library}", "");
        Keep($"pages-{library}", $"{{\"release\":\"{release}\"}}");
    }

    /// <summary>Forgets what <see cref="Keep"/> keeps.</summary>
    public void Forget(string name) => File.Delete(At(name));

    public void Dispose()
    {
        over.Cancel();
        over.Dispose();
        listener.Close();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            var library = context.Request.Url!.Segments[1].TrimEnd('/');
            if (Kept($"hang-{library}") is not null)
            {
                await Task.Delay(Timeout.Infinite, over.Token);
            }

            var (status, body) = await AnswerToAsync(library, context.Request.Url.Segments[^1]);
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(body, over.Token);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    private Task<(int Status, byte[] Body)> AnswerToAsync(string library, string what) => (what, Kept($"release-{library}")) switch
    {
        (_, _) when Kept($"still-{library}") is not null => Says(403, ""),
        ("health", { } release) => HealthAsync(library, release),
        ("centre", { }) when Kept($"centre-{library}") is null => Says(503, "{\"code\":\"not-set-up\"}"),
        ("centre", { }) => Says(200, "{}"),
        ("release.json", _) when Kept($"pages-{library}") is { } pages => Says(200, pages),
        ("centres.json", _) when Kept($"list-{library}") is { } list => Says(200, list),
        _ => Says(404, ""),
    };

    private async Task<(int Status, byte[] Body)> HealthAsync(string library, string release)
    {
        var (status, body) = await RealHealth.AnswerAsync(release, Kept($"wanted-{library}"), storageAnswers: Kept($"ill-{library}") is not { } on || (on.Length > 0 && on != release));
        return Kept($"schema-{library}") is { } schema
            ? (status, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(body).Replace("\"schema\":1", $"\"schema\":{schema}", StringComparison.Ordinal)))
            : (status, body);
    }

    private static Task<(int Status, byte[] Body)> Says(int status, string body) => Task.FromResult((status, System.Text.Encoding.UTF8.GetBytes(body)));

    private string At(params IEnumerable<string> parts) => Path.Combine([folder, .. parts]);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
