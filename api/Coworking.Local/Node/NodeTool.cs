using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Coworking.Local.Node;

/// <summary>Node.js and npm of this machine: the storage emulator runs on the one, the site is built with the other.</summary>
internal static partial class NodeTool
{
    /// <summary>Found on the PATH, as a person's own Node.js is.</summary>
    public static readonly string Node = "node";

    private static readonly Version Oldest = new(20, 19);

    private const int LinesShown = 20;

    private const string WhereFrom = "Install Node.js 20.19 or later (https://nodejs.org) and start again.";

    /// <summary>Makes sure that Node.js is here and new enough.</summary>
    /// <exception cref="LocalRunException">It is missing or too old.</exception>
    public static async Task CheckAsync(CancellationToken cancellation)
    {
        var (code, lines) = await RunAsync(Node, ["--version"], Repository.Root, cancellation);
        var answer = lines is [] ? "" : lines[^1].Trim();
        if (code != 0 || !Version.TryParse(answer.TrimStart('v'), out var version))
        {
            throw new LocalRunException($"Node.js does not answer. {WhereFrom}");
        }

        if (version < Oldest)
        {
            throw new LocalRunException($"Node.js {answer} is too old. {WhereFrom}");
        }
    }

    /// <summary>Runs a program to its end; when it fails, its last lines are the failure's message.</summary>
    /// <exception cref="LocalRunException">The program is missing or ends with another code than 0.</exception>
    public static async Task RunOrFailAsync(string what, string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var (code, lines) = await RunAsync(program, arguments, folder, cancellation);
        if (code != 0)
        {
            throw new LocalRunException($"{what} failed ({program} ended with code {code}):{string.Concat(lines.TakeLast(LinesShown).Select(line => $"{Environment.NewLine}    {line}"))}");
        }
    }

    private static async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_UPDATE_NOTIFIER"] = "1";
        start.Environment["NO_COLOR"] = "1";

        using var process = Start(start);
        process.StandardInput.Close();
        try
        {
            var lines = new List<string>();
            await foreach (var line in process.ReadLinesAsync(cancellation))
            {
                lines.Add(Colours().Replace(line, ""));
            }

            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, lines);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new LocalRunException($"{start.FileName} was not found. {WhereFrom}", missing);
        }
    }

    /// <summary>Some tools colour their lines whatever they are asked.</summary>
    [GeneratedRegex(@"\x1B\[[0-9;]*m", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colours();
}
