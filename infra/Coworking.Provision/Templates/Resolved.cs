namespace Coworking.Provision.Templates;

/// <summary>What the Bicep program says of a parameter file.</summary>
/// <param name="Findings">What compiler and linter have to say, a line each.</param>
/// <param name="Known">Null where it does not compile, or has a value that the template does not allow.</param>
internal sealed record Resolved(IReadOnlyList<string> Findings, Snapshot? Known)
{
    /// <summary>What Azure Resource Manager would be asked for, of a file that compiles.</summary>
    public Snapshot Snapshot => Known ?? throw new InvalidOperationException(string.Join('\n', Findings));
}
