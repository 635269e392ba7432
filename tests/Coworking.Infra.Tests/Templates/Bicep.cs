using Coworking.Infra.Tests.Templates;
using Coworking.Provision.Templates;

[assembly: AssemblyFixture(typeof(Bicep))]
// A fleet waits most of the time: for what hangs, and for who is ill to be given up.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]

namespace Coworking.Infra.Tests.Templates;

/// <summary>One Bicep program for all tests.</summary>
public sealed class Bicep : IDisposable
{
    private readonly BicepProcess process = new();

    public Bicep() => Program = new BicepProgram(new RememberedAnswers(process));

    internal BicepProgram Program { get; }

    /// <summary>What compiler and linter have to say of a template or parameter file.</summary>
    public Task<IReadOnlyList<string>> FindingsAsync(string file) => Program.FindingsAsync(file, TestContext.Current.CancellationToken);

    public Task<string> FormattedAsync(string file) => Program.FormattedAsync(file, TestContext.Current.CancellationToken);

    /// <summary>What Azure Resource Manager would be asked for by a parameter file.</summary>
    internal async Task<Snapshot> SnapshotAsync(string parameterFile) => (await Program.ResolveAsync(parameterFile, TestContext.Current.CancellationToken)).Snapshot;

    public void Dispose() => process.Dispose();
}
