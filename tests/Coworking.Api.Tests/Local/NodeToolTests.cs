using Coworking.Local;
using Coworking.Local.Node;
using Xunit;

namespace Coworking.Api.Tests.Local;

public sealed class NodeToolTests
{
    [Fact]
    public async Task A_failing_build_shows_its_last_lines()
    {
        var failure = await Assert.ThrowsAsync<LocalRunException>(() => NodeTool.RunOrFailAsync(
            "Building the site", "node", ["-e", "console.log('compiling'); console.error('\\x1b[31mhome.tsx:\\x1b[0m no such key'); process.exitCode = 3"], Path.GetTempPath(), TestContext.Current.CancellationToken));
        Assert.StartsWith("Building the site failed (node ended with code 3):", failure.Message, StringComparison.Ordinal);
        Assert.Contains("home.tsx: no such key", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_install_shows_why_and_counts_as_not_installed()
    {
        var folder = Directory.CreateTempSubdirectory("npm-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "package-lock.json"), "not a lock file", TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<LocalRunException>(() => NpmPackages.InstallAsync(folder.FullName, TestContext.Current.CancellationToken));
        Assert.Contains("npm", failure.Message, StringComparison.Ordinal);
        Assert.False(NpmPackages.AreInstalled(folder.FullName));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Something_is_made_again_when_a_source_changed_or_making_it_failed()
    {
        var source = Path.GetTempFileName();
        var stamp = new Stamp($"test-{Path.GetFileName(source)}", () => Stamp.HashOf([source]));
        Assert.False(stamp.IsFresh());

        await stamp.RenewAsync(() => Task.CompletedTask);
        Assert.True(stamp.IsFresh());

        await File.WriteAllTextAsync(source, "changed", TestContext.Current.CancellationToken);
        Assert.False(stamp.IsFresh());

        await stamp.RenewAsync(() => Task.CompletedTask);
        await Assert.ThrowsAsync<IOException>(() => stamp.RenewAsync(() => throw new IOException()));
        Assert.False(stamp.IsFresh());
        File.Delete(source);
    }
}
