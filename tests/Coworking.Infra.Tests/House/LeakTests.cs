using System.Text.RegularExpressions;

namespace Coworking.Infra.Tests.House;

/// <summary>What must not be in any file that git keeps: traces of one machine, and what belongs elsewhere.</summary>
public sealed partial class LeakTests
{
    private const long LargestFile = 1024 * 1024;

    [Fact]
    public async Task No_file_names_a_folder_of_the_machine_it_was_written_on() =>
        Assert.Empty(await LinesAsync(MachinePath()));

    [Fact]
    public async Task No_file_names_a_package_registry() =>
        Assert.Empty(await LinesAsync(new Regex($"{RegistryHost()}|{await ConfiguredRegistriesAsync()}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))));

    [Fact]
    public async Task No_lock_file_says_where_packages_were_fetched() =>
        Assert.Empty(await LinesAsync(Resolved(), "package-lock.json"));

    [Fact]
    public async Task No_file_is_larger_than_a_megabyte()
    {
        var files = await Repository.FilesAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(files, file => new FileInfo(Repository.At(file)).Length > LargestFile);
    }

    [Fact]
    public async Task Nothing_that_is_made_by_a_build_is_kept()
    {
        var files = await Repository.FilesAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(files, file => file.Split('/').Any(part => part is "node_modules" or "bin" or "obj" or "dist" or "TestResults" or ".data"));
    }

    // Written so that they do not find themselves.
    [Theory]
    [InlineData("see /" + "work/main/api")]
    [InlineData("cd /" + "root/.nuget")]
    [InlineData("/" + "tmp/trees/web")]
    public void A_folder_of_such_a_machine_is_recognised(string line) => Assert.Matches(MachinePath(), line);

    [Theory]
    [InlineData("src/pages/home/main.tsx")]
    [InlineData("the page at /kk/home/ and /work-rules")]
    [InlineData("path: '/rooted'")]
    [InlineData("/home/aigul/film.mp4")]
    public void Another_folder_is_not(string line) => Assert.DoesNotMatch(MachinePath(), line);

    private static async Task<IReadOnlyList<string>> LinesAsync(Regex pattern, string ending = "")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var found = new List<string>();
        foreach (var file in (await Repository.FilesAsync(cancellation)).Where(file => file.EndsWith(ending, StringComparison.Ordinal)))
        {
            var lines = await File.ReadAllLinesAsync(Repository.At(file), cancellation);
            found.AddRange(lines.Index().Where(line => pattern.IsMatch(line.Item)).Select(line => $"{file}:{line.Index + 1}"));
        }

        return found;
    }

    /// <summary>The registries that this machine is set up for, as a pattern.</summary>
    private static async Task<string> ConfiguredRegistriesAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var npm = await ProgramRun.OfAsync("npm", ["config", "get", "registry"], Repository.Root, cancellation);
        var nuget = await ProgramRun.OfAsync("dotnet", ["nuget", "list", "source", "--format", "short"], Repository.Root, cancellation);
        var hosts = Address().Matches(npm.Output + nuget.Output)
            .Select(match => new Uri(match.Value))
            .Where(address => !address.IsLoopback || !address.IsDefaultPort)
            .Select(address => Regex.Escape(address.Authority))
            .Distinct(StringComparer.Ordinal);
        return string.Join('|', hosts);
    }

    [GeneratedRegex(@"(?<![\w.])/(work|root|tmp/trees)/", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bregistry\.(npmjs|yarnpkg|npmmirror)\.|\bapi\.nuget\.org\b|\bpkgs\.dev\.azure\.|/(artifactory)/", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex RegistryHost();

    [GeneratedRegex("\"resolved\": \"[a-z+]+:", RegexOptions.None, 10_000)]
    private static partial Regex Resolved();

    [GeneratedRegex(@"https?://[^\s""]+", RegexOptions.None, 10_000)]
    private static partial Regex Address();
}
