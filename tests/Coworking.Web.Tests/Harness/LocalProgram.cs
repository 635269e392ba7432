using System.Diagnostics;
using System.Globalization;

namespace Coworking.Web.Tests.Harness;

/// <summary>The built Coworking.Local as a person starts it: a process of its own, with everything in memory.</summary>
internal sealed class LocalProgram : IAsyncDisposable
{
    private const string Ready = "ready ";

    /// <summary>The first start in a fresh clone installs packages and builds the site.</summary>
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);

    private readonly Process process;

    private LocalProgram(Process process, Uri origin)
    {
        this.process = process;
        Origin = origin;
    }

    public Uri Origin { get; }

    public static async Task<LocalProgram> StartAsync(params string[] more)
    {
        var program = Path.ChangeExtension(typeof(Local.LocalHost).Assembly.Location, ".dll");
        var child = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program, "--ephemeral", "--urls", "http://127.0.0.1:0", .. more])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        var said = new List<string>();
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not { } text)
            {
                return;
            }

            lock (said)
            {
                said.Add(text);
            }

            if (text.StartsWith(Ready, StringComparison.Ordinal))
            {
                ready.TrySetResult(new Uri(text[Ready.Length..]));
            }
        }

        child.OutputDataReceived += Hear;
        child.ErrorDataReceived += Hear;
        child.EnableRaisingEvents = true;
        child.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"Coworking.Local ended before it was ready:\n{Said()}"));
        child.Start();
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        try
        {
            return new LocalProgram(child, await ready.Task.WaitAsync(StartPatience));
        }
        catch (TimeoutException late)
        {
            child.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"Coworking.Local was not ready in {StartPatience}:\n{Said()}", late);
        }

        string Said()
        {
            lock (said)
            {
                return string.Join('\n', said);
            }
        }
    }

    /// <summary>Asks it to stop as a service manager would; what is left after that is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await ask.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(StopPatience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
