using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Coworking.Infra.Tests.House;

/// <summary>api/docs/dependencies.md names each package that we chose, why, and under which licence; no other list is kept of that.</summary>
public sealed partial class DependencyTests
{
    [Fact]
    public async Task Every_direct_dependency_is_listed_and_nothing_else()
    {
        var chosen = (await ChosenAsync()).Order(StringComparer.OrdinalIgnoreCase);
        var listed = (await ListedAsync()).Select(row => row.Name).Order(StringComparer.OrdinalIgnoreCase);

        Assert.Equal(chosen, listed);
    }

    [Fact]
    public async Task Every_row_says_why_and_which_licence_and_when_it_was_checked() =>
        Assert.All(await ListedAsync(), row =>
        {
            Assert.True(row.Why.Length > 15, $"{row.Name}: why?");
            Assert.NotEmpty(row.Licence);
            Assert.True(DateOnly.TryParseExact(row.Checked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), $"{row.Name}: checked when?");
        });

    [Fact]
    public async Task Every_version_that_is_pinned_without_being_chosen_is_accounted_for()
    {
        var text = await File.ReadAllTextAsync(Repository.At("api", "docs", "dependencies.md"), TestContext.Current.CancellationToken);
        var chosen = await ChosenAsync();

        var silent = Included(await ReadXmlAsync("Directory.Packages.props"), "PackageVersion")
            .Where(name => !chosen.Contains(name, StringComparer.Ordinal) && !text.Contains($"`{name}`", StringComparison.Ordinal));

        Assert.Empty(silent);
    }

    private static async Task<IReadOnlyList<string>> ChosenAsync()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in await Repository.FilesAsync(TestContext.Current.CancellationToken))
        {
            if (file.EndsWith(".csproj", StringComparison.Ordinal) || file is "Directory.Build.props")
            {
                var project = await ReadXmlAsync(file);
                names.UnionWith(Included(project, "PackageReference").Concat(Included(project, "PackageDownload")));
            }
            else if (Path.GetFileName(file) is "package.json")
            {
                var package = JsonNode.Parse(await File.ReadAllTextAsync(Repository.At(file), TestContext.Current.CancellationToken))!;
                names.UnionWith(new[] { "dependencies", "devDependencies" }.SelectMany(kind => package[kind]?.AsObject().Select(one => one.Key) ?? []));
            }
        }

        return [.. names];
    }

    private static async Task<IReadOnlyList<Row>> ListedAsync()
    {
        var lines = await File.ReadAllLinesAsync(Repository.At("api", "docs", "dependencies.md"), TestContext.Current.CancellationToken);
        return [.. lines.Select(line => RowLine().Match(line)).Where(match => match.Success)
            .Select(match => new Row(match.Groups["name"].Value, match.Groups["why"].Value, match.Groups["licence"].Value, match.Groups["checked"].Value))];
    }

    private static async Task<XDocument> ReadXmlAsync(string file) =>
        XDocument.Parse(await File.ReadAllTextAsync(Repository.At(file), TestContext.Current.CancellationToken));

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>();

    private sealed record Row(string Name, string Why, string Licence, string Checked);

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| (?<why>[^|]+?) \| (?<licence>[^|]+?) \| (?<checked>[^|]+?) \|$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowLine();
}
