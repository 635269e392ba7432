namespace Coworking.Local.Node;

/// <summary>Installs a folder's npm packages exactly as its lock file says, and only when that file changed.</summary>
internal static class NpmPackages
{
    /// <summary>npm is a script on Windows, and has another name there.</summary>
    public static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    public static bool AreInstalled(string folder) => Directory.Exists(Path.Combine(folder, "node_modules")) && StampOf(folder).IsFresh();

    public static async Task InstallAsync(string folder, CancellationToken cancellation)
    {
        using var turn = await Turn.TakeAsync(cancellation);
        if (!AreInstalled(folder))
        {
            await StampOf(folder).RenewAsync(() => NodeTool.RunOrFailAsync(
                $"Installing the npm packages of {Path.GetRelativePath(Repository.Root, folder)}", Npm, ["ci", "--no-audit", "--no-fund"], folder, cancellation));
        }
    }

    /// <summary>tests/run.sh leaves and reads the same stamp.</summary>
    private static Stamp StampOf(string folder) => new($"npm-{Path.GetFileName(folder)}", () => Stamp.HashOf(Path.Combine(folder, "package-lock.json")));
}
