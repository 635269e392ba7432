namespace Coworking.Provision.Templates;

/// <summary>What the Bicep program says of each file, asked once a command: a ring of many libraries holds each against all others.</summary>
internal sealed class Compiled(BicepProgram bicep)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Snapshot> _snapshots = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<string>> FindingsAsync(string file, CancellationToken cancellation)
    {
        if (!_findings.TryGetValue(file, out var findings))
        {
            _findings[file] = findings = await bicep.FindingsAsync(file, cancellation);
        }

        return findings;
    }

    public async Task<Snapshot> SnapshotAsync(string file, CancellationToken cancellation)
    {
        if (!_snapshots.TryGetValue(file, out var snapshot))
        {
            _snapshots[file] = snapshot = await bicep.SnapshotAsync(file, cancellation);
        }

        return snapshot;
    }
}
