using System.Buffers;
using System.Diagnostics;
using Coworking.Domain.Common;

namespace Coworking.Provision.Azure;

/// <summary>
/// The one way to Azure: the program <c>az</c>, as whoever is signed in there, and the few that stamp and publish a site. Nothing here
/// holds a secret for longer than the program that needs it runs.
/// </summary>
/// <param name="environment">Variables besides those of this process.</param>
internal sealed class OtherPrograms(IReadOnlyDictionary<string, string>? environment = null)
{
    // What a shell would read otherwise than it stands.
    private static readonly SearchValues<char> NotBare = SearchValues.Create(" {}[]'\"*?$&;|<>");

    // How az says that nobody is signed in, or not any more: its own words, those of Entra, those of the Resource Manager.
    private static readonly string[] SignIn = ["az login", "AADSTS", "ExpiredAuthenticationToken", "InvalidAuthenticationToken", "token is expired", "token has expired"];

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>Asks az: what it says when it succeeds; what went wrong, and what to do, when not.</summary>
    public Task<Result<string, Fault>> AzAsync(IEnumerable<string> arguments, CancellationToken cancellation) => RunAsync("az", arguments, own: null, cancellation);

    /// <param name="program">Its name, found on the PATH.</param>
    /// <param name="arguments">What it is told. Never a secret: other processes see it.</param>
    /// <param name="own">Variables for this program alone.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Result<string, Fault>> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? own, CancellationToken cancellation)
    {
        if (PathOf(program) is not { } path)
        {
            return new Fault(program, "is not on the PATH.", program is "az"
                ? "install it from https://learn.microsoft.com/cli/azure/install-azure-cli, then: az login"
                : "install Node 20 and the .NET 10 SDK, then the same command again.");
        }

        var said = arguments.ToList();
        var start = new ProcessStartInfo(path, said) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in (environment ?? Nothing).Concat(own ?? Nothing))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? await output : FaultOf(program, said, await errors);
    }

    /// <summary>The command as a person would type it.</summary>
    public static string Typed(IEnumerable<string> command) =>
        string.Join(' ', command.Select(word => word.AsSpan().ContainsAny(NotBare) ? $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'" : word));

    private string? PathOf(string program) =>
        ((environment?.GetValueOrDefault("PATH") ?? Environment.GetEnvironmentVariable("PATH")) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => NamesOf(program).Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static IReadOnlyList<string> NamesOf(string program) => OperatingSystem.IsWindows() ? [$"{program}.cmd", $"{program}.exe"] : [program];

    private static Fault FaultOf(string program, IReadOnlyList<string> arguments, string errors)
    {
        var line = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(one => one.StartsWith("ERROR", StringComparison.Ordinal))
            ?? errors.Trim();
        var what = $"{program} {string.Join(' ', arguments.Take(3))}: {(line.Length > 0 ? line : "failed without a word")}";
        return Array.Exists(SignIn, sign => errors.Contains(sign, StringComparison.Ordinal))
            ? new Fault(program, what, "sign in again (az login), then the same command again: it goes on there.")
            : new Fault(program, what, "mend that, then the same command again: what is done already is not done twice.");
    }
}
