using System.Collections.Concurrent;

namespace Coworking.Provision.Templates;

/// <summary>What the Bicep program says of each file, asked once a command: a ring of many libraries holds each against all others.</summary>
internal sealed class Compiled(BicepProgram bicep)
{
    // Libraries of a ring ask side by side; the Bicep program answers one after the other.
    private readonly ConcurrentDictionary<string, Task<IReadOnlyList<string>>> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<Resolved>> _parameters = new(StringComparer.Ordinal);

    /// <summary>What compiler and linter have to say of a template, a line each.</summary>
    public Task<IReadOnlyList<string>> FindingsAsync(string template, CancellationToken cancellation) => _templates.GetOrAdd(template, one => bicep.FindingsAsync(one, cancellation));

    public Task<Resolved> ResolveAsync(string parameterFile, CancellationToken cancellation) => _parameters.GetOrAdd(parameterFile, one => bicep.ResolveAsync(one, cancellation));

    /// <summary>What Azure Resource Manager would be asked for by a parameter file that compiles.</summary>
    public async Task<Snapshot> SnapshotAsync(string parameterFile, CancellationToken cancellation) => (await ResolveAsync(parameterFile, cancellation)).Snapshot;
}
