using System.Collections.Concurrent;

namespace Coworking.Provision.Templates;

/// <summary>What the Bicep program says of each file, asked once a command: a ring of many libraries holds each against all others.</summary>
internal sealed class Compiled(BicepProgram bicep)
{
    // Libraries of a ring ask side by side; the Bicep program answers one after the other.
    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<string>>> _findings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<Snapshot>> _snapshots = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<string>> FindingsAsync(string file, CancellationToken cancellation) => _findings.GetOrAdd(file, one => bicep.FindingsAsync(one, cancellation));

    public Task<Snapshot> SnapshotAsync(string file, CancellationToken cancellation) => _snapshots.GetOrAdd(file, one => bicep.SnapshotAsync(one, cancellation));
}
