using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Coworking.Infra.Tests.Templates;

/// <summary>The job, its image and its program are three files that nobody runs together before Azure does: here they are held against each other.</summary>
public sealed partial class ConversionTests
{
    [Fact]
    public async Task The_image_starts_the_program_that_makes_the_copies()
    {
        var image = await ReadAsync("infra", "conversion", "Dockerfile");
        var project = XDocument.Parse(await ReadAsync("api", "Coworking.Conversion", "Coworking.Conversion.csproj"));

        var program = Assert.Single(EntryPoint().Matches(image)).Groups["program"].Value;

        Assert.Equal(project.Descendants("AssemblyName").SingleOrDefault()?.Value ?? "Coworking.Conversion", Path.GetFileName(program));
        Assert.Contains($"COPY program {Path.GetDirectoryName(program)}\n", image, StringComparison.Ordinal);
        Assert.Contains("dotnet publish api/Coworking.Conversion ", image, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_image_brings_what_the_program_starts() =>
        Assert.Matches("apt-get install [^&]*\\bffmpeg\\b", await ReadAsync("infra", "conversion", "Dockerfile"));

    [Fact]
    public async Task The_job_says_exactly_what_the_program_reads()
    {
        var job = await ReadAsync("infra", "modules", "conversion.bicep");
        var settings = await ReadAsync("api", "Coworking.Conversion", "Settings.cs");

        var said = Setting().Matches(job).Select(match => match.Groups["name"].Value);
        var read = Quoted().Matches(settings).Select(match => match.Groups["name"].Value);

        Assert.Equal(read.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    private static Task<string> ReadAsync(params string[] parts) => File.ReadAllTextAsync(Repository.At(parts), TestContext.Current.CancellationToken);

    [GeneratedRegex("^ENTRYPOINT \\[\"(?<program>[^\"]+)\"\\]$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex EntryPoint();

    [GeneratedRegex("\\{ name: '(?<name>[A-Za-z_]+)', value:", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Setting();

    [GeneratedRegex("\"(?<name>(Storage__|AZURE_)[A-Za-z_]+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Quoted();
}
