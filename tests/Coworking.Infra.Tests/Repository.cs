namespace Coworking.Infra.Tests;

/// <summary>The working tree that is under test.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files that git keeps or would keep, relative to the root.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync(CancellationToken cancellation)
    {
        var listing = await ProgramRun.OfAsync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], Root, cancellation);
        Assert.True(listing.Code == 0, listing.Errors);
        return [.. listing.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(At(file))).Order(StringComparer.Ordinal)];
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "CoworkingServerless.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie inside the repository."));
}
