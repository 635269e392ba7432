using System.Text.RegularExpressions;

namespace Coworking.Infra.Tests.Templates;

public sealed partial class TemplateTests(Bicep bicep)
{
    public static TheoryData<string> Sources { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("infra"), "*.bicep*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".bicep" or ".bicepparam")
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_template_builds_and_lints_without_a_word(string file) =>
        Assert.Empty(await bicep.FindingsAsync(Repository.At(file)));

    [Theory]
    [InlineData("targetScope = 'subscription'", "targetScope = 'subscription'\n\n@description('Nobody reads it.')\nparam unread string = ''")]
    [InlineData("targetScope = 'subscription'", "targetScope = 'resourceGroup'")]
    [InlineData("tags: tags, budget: budget", "tags: tags, budget: storage.outputs.name")]
    public async Task A_fault_in_a_template_is_found(string was, string becomes)
    {
        using var folder = new TemplateFolder();
        folder.With("main.bicep", was, becomes);

        Assert.NotEmpty(await bicep.FindingsAsync(folder.PathOf("main.bicep")));
    }

    [Fact]
    public async Task The_template_makes_every_table_that_the_program_keeps()
    {
        var program = await File.ReadAllTextAsync(Repository.At("api", "Coworking.Api", "Platform", "Tables", "CentreTables.cs"), TestContext.Current.CancellationToken);
        var types = await File.ReadAllTextAsync(Repository.At("infra", "modules", "types.bicep"), TestContext.Current.CancellationToken);

        var used = UsedTable().Matches(program).Select(table => table.Groups["name"].Value).ToList();

        Assert.NotEmpty(used);
        Assert.Contains($"var dataTables = [\n{string.Concat(used.Select(name => $"  '{name}'\n"))}]\n", types, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_template_is_formatted(string file)
    {
        var text = await File.ReadAllTextAsync(Repository.At(file), TestContext.Current.CancellationToken);

        Assert.Equal(await bicep.FormattedAsync(Repository.At(file)), text);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Every_parameter_output_and_exported_word_is_described(string file)
    {
        var lines = await File.ReadAllLinesAsync(Repository.At(file), TestContext.Current.CancellationToken);
        var isTemplate = file.EndsWith(".bicep", StringComparison.Ordinal);

        var bare = lines.Index()
            .Where(line => isTemplate && Declaration().IsMatch(line.Item))
            .Where(line => !lines[..line.Index].Reverse().TakeWhile(before => before.StartsWith('@') || before.StartsWith(' ')).Any(before => before.StartsWith("@description(", StringComparison.Ordinal)))
            .Select(line => line.Item);

        Assert.Empty(bare);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_module_fits_two_screens(string file)
    {
        var lines = await File.ReadAllLinesAsync(Repository.At(file), TestContext.Current.CancellationToken);

        Assert.InRange(lines.Length, 1, file.Contains("modules", StringComparison.Ordinal) ? 120 : 150);
    }

    [Fact]
    public async Task Nothing_is_fetched_from_a_module_registry()
    {
        foreach (var file in Sources.Select(row => row.Data))
        {
            Assert.DoesNotContain("'br", await File.ReadAllTextAsync(Repository.At(file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("GetTableClient\\(\\$\"\\{prefix\\}(?<name>[A-Za-z]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex UsedTable();

    [GeneratedRegex(@"^(param|output|type|func) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
