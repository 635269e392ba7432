using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Coworking.LocalFunctions.Tests;

/// <summary>What keeps the published flavour the same program as the one that is built and tested here.</summary>
public sealed partial class FlavourTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void No_source_of_the_API_asks_which_flavour_it_is()
    {
        var asking = Sources("api/Coworking.Api").Where(file => AsksForFlavour().IsMatch(File.ReadAllText(file)));
        Assert.Empty(asking);
    }

    [Fact]
    public void The_two_flavours_differ_by_references_and_what_those_need_to_restore()
    {
        string[] items = ["ProjectReference", "PackageReference"];
        string[] properties = ["AzureFunctionsVersion", "NoWarn", "WarningsNotAsErrors"];
        var project = XDocument.Load(Path.Combine(Root, "api/Coworking.Api/Coworking.Api.csproj"));
        var flavoured = project.Descendants().Where(element => element.Attribute("Condition")?.Value.Contains("FunctionsPackages", StringComparison.Ordinal) == true).ToArray();
        Assert.NotEmpty(flavoured);
        Assert.All(flavoured, group => Assert.Contains(group.Name.LocalName, (string[])["ItemGroup", "PropertyGroup"]));
        Assert.All(flavoured.Elements(), element => Assert.Contains(element.Name.LocalName, element.Parent!.Name.LocalName == "ItemGroup" ? items : properties));
    }

    [Fact]
    public void Every_type_and_member_declared_in_the_workers_name_stands_in_the_ADR_s_table()
    {
        var rows = File.ReadLines(Path.Combine(Root, "api/docs/adr/0001-two-ways-to-run-the-functions.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .ToArray();
        var missing =
            from type in typeof(LocalFunctionsOptions).Assembly.GetExportedTypes()
            where type.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal)
            let name = type.Name.Split('`')[0]
            let row = string.Concat(rows.Where(line => line.StartsWith($"| `{type.Namespace}` | `{name}`", StringComparison.Ordinal)))
            from member in MembersOf(type).Prepend(name)
            where !row.Contains(member, StringComparison.Ordinal)
            select $"{type.Namespace}.{name}: {member}";
        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_test_that_the_README_names_exists()
    {
        var tests = typeof(FlavourTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}")).ToHashSet(StringComparer.Ordinal);
        var named = NamedTest().Matches(File.ReadAllText(Path.Combine(Root, "tests/Coworking.LocalFunctions.Tests/README.md"))).Select(match => match.Groups["test"].Value).ToArray();
        Assert.True(named.Length > 20);
        Assert.All(named, name => Assert.Contains(name, tests));
    }

    private static IEnumerable<string> MembersOf(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or FieldInfo { IsSpecialName: false } || (member is MethodInfo { IsSpecialName: false } && !typeof(Delegate).IsAssignableFrom(type)))
            .Select(member => member.Name)
            .Where(name => !name.Contains('.', StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoworkingServerless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b|Coworking\.LocalFunctions|\bCronos\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsksForFlavour();

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedTest();
}
