using System.Diagnostics;
using Coworking.Domain.Common;

namespace Coworking.Provision.Azure;

/// <summary>The one way to Azure: the program <c>az</c>, as whoever is signed in there. Nothing here holds a secret.</summary>
internal static class AzProgram
{
    private static string? Path => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static IReadOnlyList<string> Names => OperatingSystem.IsWindows() ? ["az.cmd"] : ["az"];

    /// <summary>What it says when it succeeds; what went wrong, and what to do, when not.</summary>
    public static async Task<Result<string, Fault>> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        if (Path is not { } program)
        {
            return new Fault("az", "is not on the PATH.", "install it from https://learn.microsoft.com/cli/azure/install-azure-cli, then: az login");
        }

        var said = arguments.ToList();
        using var process = Process.Start(new ProcessStartInfo(program, said) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? await output : FaultOf(said, await errors);
    }

    /// <summary>The command as a person would type it.</summary>
    public static string Typed(IEnumerable<string> arguments) =>
        $"az {string.Join(' ', arguments.Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"'{word}'" : word))}";

    private static Fault FaultOf(IReadOnlyList<string> arguments, string errors)
    {
        var line = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(one => one.StartsWith("ERROR", StringComparison.Ordinal))
            ?? errors.Trim();
        var what = $"az {string.Join(' ', arguments.Take(3))}: {(line.Length > 0 ? line : "failed without a word")}";
        return line.Contains("az login", StringComparison.Ordinal)
            ? new Fault("az", what, "az login, then the same command again.")
            : new Fault("az", what, "mend that, then the same command again: what is done already is not done twice.");
    }
}
