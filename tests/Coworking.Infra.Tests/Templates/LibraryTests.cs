using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Provision.Checking;
using Coworking.Provision.Templates;

namespace Coworking.Infra.Tests.Templates;

/// <summary>The libraries' own files: infra/libraries/CODE.bicepparam, .centre.json and .snapshot.json.</summary>
public sealed partial class LibraryTests(Bicep bicep)
{
    private static readonly CentreCheck Check = new(Repository.At("infra", "libraries", "centre.schema.json"));

    // A pointer into the file and what stands there instead; null takes it out.
    public static TheoryData<string, string?> Faults { get; } = new()
    {
        { "code", "\"Too-Long-A-Code\"" },
        { "name", null },
        { "name", "{}" },
        { "zone", "\"Almaty\"" },
        { "languages", "[\"kk\", \"kk\"]" },
        { "accent", "\"green\"" },
        { "opened", "true" },
        { "hours.weekly.sunday", null },
        { "hours.weekly.monday", "[{\"start\": \"9:00\", \"end\": \"18:00\"}]" },
        { "hours.exceptions", "[{\"date\": \"16.12.2026\", \"open\": []}]" },
        { "rules.gridMinutes", "7" },
        { "rules.kinds.chair", "{\"bufferMinutes\": 0, \"graceMinutes\": 0}" },
        { "rules.kinds.computer.longestMinutes", "\"60\"" },
        { "resources", "[{\"id\": \"PC 1\", \"kind\": \"computer\", \"name\": {\"en\": \"Computer\"}}]" },
        { "resources", "[{\"id\": \"pc-1\", \"kind\": \"computer\", \"name\": {\"de\": \"Rechner\"}}]" },
        { "code", "\"aksu\"" },
        { "zone", "\"Asia/Bayanaul\"" },
        { "hours.weekly.monday", "[{\"start\": \"18:00\", \"end\": \"09:00\"}]" },
        { "hours.weekly.monday", "[{\"start\": \"09:00\", \"end\": \"13:00\"}, {\"start\": \"12:00\", \"end\": \"18:00\"}]" },
        { "hours.exceptions", "[{\"date\": \"2027-02-30\", \"open\": []}]" },
        { "hours.exceptions", "[{\"date\": \"2027-03-01\", \"open\": []}, {\"date\": \"2027-03-01\", \"open\": []}]" },
        { "resources", "[{\"id\": \"pc-1\", \"kind\": \"computer\", \"name\": {\"en\": \"A\"}}, {\"id\": \"pc-1\", \"kind\": \"computer\", \"name\": {\"en\": \"B\"}}]" },
    };

    [Theory]
    [MemberData(nameof(PromiseTests.Libraries), MemberType = typeof(PromiseTests))]
    public void A_centre_file_follows_the_schema(string library) => Assert.Empty(Check.FaultsOf(Centre(library), library));

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_in_a_centre_file_is_found(string place, string? becomes)
    {
        var centre = Centre("demo");
        var steps = place.Split('.');
        var holder = steps[..^1].Aggregate<string, JsonNode>(centre, (at, step) => at[step]!).AsObject();
        holder.Remove(steps[^1]);
        if (becomes is not null)
        {
            holder[steps[^1]] = JsonNode.Parse(becomes);
        }

        Assert.NotEmpty(Check.FaultsOf(centre, "demo"));
    }

    [Theory]
    [MemberData(nameof(PromiseTests.Libraries), MemberType = typeof(PromiseTests))]
    public async Task A_library_s_three_files_speak_of_the_same_library(string library)
    {
        var snapshot = await bicep.SnapshotAsync(Parameters(library));

        Assert.Equal(library, Centre(library)["code"]!.GetValue<string>());
        Assert.All(snapshot.All.Where(resource => resource["tags"] is not null), resource => Assert.Equal(library, resource.Text("tags.library")));
    }

    [Theory]
    [MemberData(nameof(PromiseTests.Libraries), MemberType = typeof(PromiseTests))]
    public async Task The_kept_snapshot_is_what_the_templates_say(string library) =>
        Assert.True((await bicep.SnapshotAsync(Parameters(library))).SaysThat(await KeptAsync($"libraries/{library}")), $"Write it anew: plan {library} --write");

    [Fact]
    public async Task The_kept_snapshot_of_the_region_is_what_its_template_says() =>
        Assert.True((await bicep.SnapshotAsync(Repository.At("infra", "regional.bicepparam"))).SaysThat(await KeptAsync("regional")), "Write it anew: plan --region --write");

    [Fact]
    public async Task A_kept_snapshot_that_is_old_is_noticed()
    {
        using var folder = new TemplateFolder().With("main.bicep", "product: 'coworking'", "product: 'coworking-2'");

        Assert.False((await bicep.SnapshotAsync(folder.ParametersOf("demo"))).SaysThat(await KeptAsync("libraries/demo")));
    }

    [Fact]
    public async Task Three_libraries_in_one_plan_share_no_name_and_have_the_same_shape()
    {
        var plans = await Task.WhenAll(new[] { "kyzyltau", "aksu", "pavlodar" }.Select(library => bicep.SnapshotAsync(Parameters(library))));

        var names = plans.SelectMany(plan => plan.All.Select(resource => resource.Text("id"))).ToList();
        var worldNames = plans.SelectMany(plan => plan.All.Where(IsKnownInTheWorld).Select(resource => $"{resource.Text("type")} {resource.Text("name")}")).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(12, worldNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(plans, plan => Assert.Equal(Shape(plans[0]), Shape(plan)));
    }

    [Fact]
    public async Task The_shape_shows_what_one_library_has_and_another_has_not()
    {
        using var folder = new TemplateFolder().With("libraries/aksu.bicepparam", "param location", "param coolMediaAfterDays = 90\n\nparam location");

        Assert.NotEqual(Shape(await bicep.SnapshotAsync(Parameters("demo"))), Shape(await bicep.SnapshotAsync(folder.ParametersOf("aksu"))));
    }

    [Fact]
    public async Task The_longest_code_still_makes_names_that_Azure_takes()
    {
        using var folder = new TemplateFolder().With("libraries/demo.bicepparam", "code: 'demo'", "code: 'ekibastuz'");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        Assert.All(snapshot.Of("Microsoft.Storage/storageAccounts"), account => Assert.Matches(AccountName(), account.Text("name")));
        Assert.All(snapshot.Of("Microsoft.KeyVault/vaults"), vault => Assert.InRange(vault.Text("name").Length, 3, 24));
        Assert.All(snapshot.Of("Microsoft.Web/sites"), app => Assert.InRange(app.Text("name").Length, 2, 60));
    }

    private static async Task<JsonNode> KeptAsync(string of) =>
        JsonNode.Parse(await File.ReadAllTextAsync(Repository.At("infra", $"{of}.snapshot.json"), TestContext.Current.CancellationToken))!;

    private static JsonObject Centre(string code) =>
        JsonNode.Parse(File.ReadAllText(Repository.At("infra", "libraries", $"{code}.centre.json")))!.AsObject();

    private static string Parameters(string library) => Repository.At("infra", "libraries", $"{library}.bicepparam");

    private static bool IsKnownInTheWorld(JsonNode resource) =>
        resource.Text("type") is "Microsoft.Storage/storageAccounts" or "Microsoft.KeyVault/vaults" or "Microsoft.Web/sites";

    /// <summary>Which properties which resources have, whatever stands in them.</summary>
    private static string Shape(Snapshot plan) =>
        string.Join('\n', plan.All.SelectMany(resource => Paths(resource, "").Select(path => $"{resource.Text("type")}{path}")).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Paths(JsonNode? node, string at) => node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, member.Key.StartsWith('/') ? $"{at}/ID" : $"{at}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Paths(item, $"{at}[]")),
        _ => [at],
    };

    [GeneratedRegex("^[a-z0-9]{3,24}$", RegexOptions.None, 1000)]
    private static partial Regex AccountName();
}
