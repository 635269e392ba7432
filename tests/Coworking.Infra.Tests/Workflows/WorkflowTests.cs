using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Coworking.Infra.Tests.Workflows;

public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At(".github", "workflows"), "*.yml").Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Actionlint_finds_nothing(string file) =>
        Assert.Equal("", await LintAsync(Repository.At(file)));

    [Fact]
    public async Task Actionlint_is_awake()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.like.that }}\n", TestContext.Current.CancellationToken);

        Assert.Contains("undefined variable", await LintAsync(file), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_action_is_pinned_to_a_version(string file)
    {
        var uses = (await ReadAsync(file)).AllNodes.OfType<YamlMappingNode>().SelectMany(node => Value(node, "uses")).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.True(Pinned().IsMatch(use) || File.Exists(Repository.At(use)), use));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_workflow_may_only_read_unless_one_job_says_why_not(string file)
    {
        var root = (YamlMappingNode)(await ReadAsync(file)).RootNode;
        var granted = root.Children.TryGetValue("permissions", out var node) ? node : null;

        Assert.Equal("{ { contents, read } }", granted?.ToString());
        Assert.DoesNotContain("pull_request_target", root["on"].AllNodes.Select(on => on.ToString()), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_job_ends_by_itself(string file)
    {
        var jobs = (YamlMappingNode)((YamlMappingNode)(await ReadAsync(file)).RootNode)["jobs"];

        // A job that only calls another workflow ends when the jobs there do.
        Assert.All(jobs.Children.Values.Cast<YamlMappingNode>(), job => Assert.NotEmpty(Value(job, job.Children.ContainsKey("uses") ? "uses" : "timeout-minutes")));
    }

    [Fact]
    public async Task The_pull_request_runs_what_a_developer_runs()
    {
        var commands = (await ReadAsync(".github/workflows/ci.yml")).AllNodes.OfType<YamlMappingNode>().SelectMany(node => Value(node, "run"));

        Assert.Contains("bash tests/run.sh", commands, StringComparer.Ordinal);
        Assert.Contains("bash tests/run.sh", await File.ReadAllTextAsync(Repository.At(".ci", "run"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_goes_through_the_rings_in_order_and_signs_in_without_a_secret()
    {
        var release = await ReadAsync(".github/workflows/release.yml");
        var jobs = (YamlMappingNode)((YamlMappingNode)release.RootNode)["jobs"];

        Assert.Equal(
            [("pilot", "package"), ("early", "pilot"), ("rest", "early")],
            jobs.Children.Where(job => ((YamlMappingNode)job.Value).Children.ContainsKey("with"))
                .Select(job => (Value((YamlMappingNode)job.Value["with"], "ring").Single(), Value((YamlMappingNode)job.Value, "needs").Single())));
        foreach (var file in Files.Select(row => row.Data))
        {
            Assert.DoesNotContain("secrets.", await File.ReadAllTextAsync(Repository.At(file), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_package_of_a_release_is_stamped_with_its_name_and_nothing_else()
    {
        var publish = Assert.Single((await ReadAsync(".github/workflows/release.yml")).AllNodes.OfType<YamlMappingNode>().SelectMany(node => Value(node, "run")), run => run.StartsWith("dotnet publish", StringComparison.Ordinal));

        Assert.Contains(" -p:InformationalVersion=\"${GITHUB_REF_NAME#v}\" -p:IncludeSourceRevisionInInformationalVersion=false ", publish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_of_a_pull_request_is_against_the_tree_that_it_would_go_into()
    {
        var plan = (YamlMappingNode)((YamlMappingNode)((YamlMappingNode)(await ReadAsync(".github/workflows/ci.yml")).RootNode)["jobs"])["plan"];
        var steps = plan.AllNodes.OfType<YamlMappingNode>().ToList();

        Assert.Contains("${{ github.event.pull_request.base.sha }}", steps.SelectMany(step => Value(step, "ref")), StringComparer.Ordinal);
        var folder = Assert.Single(steps.SelectMany(step => Value(step, "path")), path => path is not "plan.txt");
        Assert.Contains(steps.SelectMany(step => Value(step, "run")), run => run.Contains($"-- plan --against {folder}/infra >plan.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_runs_no_code_of_a_pull_request_may_write_into_it()
    {
        foreach (var file in Files.Select(row => row.Data))
        {
            var workflow = await ReadAsync(file);
            var uses = workflow.AllNodes.OfType<YamlMappingNode>().SelectMany(node => Value(node, "uses")).ToList();
            var writes = workflow.AllNodes.OfType<YamlMappingNode>().Any(node => Value(node, "pull-requests").Contains("write", StringComparer.Ordinal));

            Assert.Equal(Path.GetFileName(file) is "plan-comment.yml", writes);
            Assert.False(writes && uses.Exists(use => use.StartsWith("actions/checkout", StringComparison.Ordinal)), file);
        }
    }

    private static IEnumerable<string> Value(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: { } text } ? [text] : [];

    private static async Task<YamlDocument> ReadAsync(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(await File.ReadAllTextAsync(Repository.At(file), TestContext.Current.CancellationToken)));
        return yaml.Documents.Single();
    }

    private static async Task<string> LintAsync(string file)
    {
        var run = await ProgramRun.OfAsync("node", ["lint-workflows.mjs", file], Repository.At("tests", "tools"), TestContext.Current.CancellationToken);
        Assert.True(run.Code == 0, run.Errors);
        return run.Output;
    }

    [GeneratedRegex(@"^[\w-]+/[\w-]+(/[\w-]+)*@(v\d+(\.\d+){0,2}|[0-9a-f]{40})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pinned();
}
