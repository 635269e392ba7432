using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Coworking.Api.Tests.Local;

/// <summary>The command itself, run as a person would.</summary>
internal sealed class LocalProcess : IAsyncDisposable
{
    /// <summary>A first start may install and build.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(4);

    private readonly Process process;
    private readonly TaskCompletionSource<string> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();

    private LocalProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public string Output => Read(output);

    public string Errors => Read(errors);

    public static LocalProcess Start(string? path, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Coworking.Local");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        if (path is not null)
        {
            start.Environment["PATH"] = path;
        }

        var local = new LocalProcess(new Process { StartInfo = start });
        local.process.OutputDataReceived += (_, line) => local.Hear(local.output, line.Data);
        local.process.ErrorDataReceived += (_, line) => local.Hear(local.errors, line.Data);
        local.process.Start();
        local.process.BeginOutputReadLine();
        local.process.BeginErrorReadLine();
        return local;
    }

    /// <summary>The address that the ready line names.</summary>
    public async Task<Uri> ReadyAsync()
    {
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(ready.Task, ended).WaitAsync(StartPatience) == ended)
        {
            throw new InvalidOperationException($"It ended before it was ready: {Output}{Errors}");
        }

        return new Uri((await ready.Task)["ready ".Length..]);
    }

    public async Task<int> EndAsync(TimeSpan? patience = null)
    {
        await process.WaitForExitAsync().WaitAsync(patience ?? StartPatience);
        return process.ExitCode;
    }

    public void Signal(string name) =>
        Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    /// <summary>Processes that it started and that run now. A child belongs to the thread that started it.</summary>
    public int[] Children() =>
    [
        .. Directory.EnumerateDirectories($"/proc/{Id}/task")
            .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)),
    ];

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static string Read(StringBuilder lines)
    {
        lock (lines)
        {
            return lines.ToString();
        }
    }

    private void Hear(StringBuilder lines, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            lines.AppendLine(line);
        }

        if (line.StartsWith("ready ", StringComparison.Ordinal))
        {
            ready.TrySetResult(line);
        }
    }
}
