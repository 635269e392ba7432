namespace Coworking.LocalFunctions;

/// <summary>Functions that compile here but would not run, or not run so, on the real worker.</summary>
public sealed class FunctionsRefusedException(IReadOnlyList<string> reasons)
    : Exception("These functions cannot run:" + string.Concat(reasons.Select(reason => Environment.NewLine + "- " + reason)))
{
    /// <summary>Every reason, one function each.</summary>
    public IReadOnlyList<string> Reasons => reasons;
}
