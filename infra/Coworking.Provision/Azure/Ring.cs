using System.Collections.Concurrent;
using Coworking.Provision.Templates;

namespace Coworking.Provision.Azure;

/// <summary>The libraries of a ring, some at once.</summary>
internal sealed class Ring(InfraFolder folder, Compiled compiled)
{
    /// <summary>Codes of all libraries whose parameter file says the ring, in order.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(string ring, CancellationToken cancellation)
    {
        var members = new List<string>();
        foreach (var library in folder.Libraries)
        {
            // One that does not compile is in no ring: check says so.
            if (await compiled.ResolveAsync(folder.Parameters(library), cancellation) is { Findings: [], Known: { } snapshot } && snapshot.All[0].Text("tags.ring") == ring)
            {
                members.Add(library);
            }
        }

        return members;
    }

    /// <summary>Does something for each, some at once. After the first that fails none is begun; those that are under way come to their end.</summary>
    public static async Task<int> EachAsync(IReadOnlyList<Deployed> libraries, int atOnce, Func<Deployed, Task<Fault?>> work)
    {
        var waiting = new ConcurrentQueue<Deployed>(libraries);
        var failed = new ConcurrentQueue<(string Code, Fault Fault)>();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(atOnce, libraries.Count)).Select(_ => WorkAsync()));
        return failed.IsEmpty ? ExitCode.Good : await StopAsync([.. failed.Select(one => one.Fault)], failed.Select(one => one.Code).Concat(waiting.Select(one => one.Code)));

        async Task WorkAsync()
        {
            while (failed.IsEmpty && waiting.TryDequeue(out var next))
            {
                if (await work(next) is { } fault)
                {
                    failed.Enqueue((next.Code, fault));
                }
            }
        }
    }

    /// <summary>Says to whom it did not come, and why.</summary>
    public static async Task<int> StopAsync(IReadOnlyList<Fault> faults, IEnumerable<string> left)
    {
        await Console.Error.WriteLineAsync($"Stopped. Not brought there: {string.Join(", ", left.Order(StringComparer.Ordinal))}. Next: mend what follows, then the same command, which goes on there.");
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        return ExitCode.Bad;
    }
}
