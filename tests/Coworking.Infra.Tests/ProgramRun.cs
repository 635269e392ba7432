using System.Diagnostics;

namespace Coworking.Infra.Tests;

/// <summary>What a program said and how it ended.</summary>
internal sealed record ProgramRun(int Code, string Output, string Errors)
{
    public static async Task<ProgramRun> OfAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new ProgramRun(process.ExitCode, await output, await errors);
    }
}
