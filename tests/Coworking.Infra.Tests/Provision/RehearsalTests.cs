using System.Globalization;
using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>
/// A release over twelve libraries in three rings, where it stops and goes on with the real program as a process of its own; the API's own health for each
/// instance, and a stand-in for <c>az</c>. One is ill, the ring stops there, goes on, and the release is taken back.
/// </summary>
public sealed class RehearsalTests(Bicep bicep)
{
    private static readonly string[] Pilots = ["lib01", "lib02"];
    private static readonly string[] Early = ["lib03", "lib04", "lib05", "lib06"];
    private static readonly string[] Rest = ["lib07", "lib08", "lib09", "lib10", "lib11", "lib12"];

    [Fact]
    public async Task A_release_goes_through_the_rings_stops_where_one_is_ill_goes_on_and_is_taken_back()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await FleetAsync([.. Pilots, .. Early, .. Rest]);
        foreach (var code in Pilots.Concat(Early).Concat(Rest))
        {
            await azure.PutAsync(code, "1.3.2");
        }

        Assert.Equal(0, (await azure.RunAsync(folder, Ring(azure, "pilot", "1.4.0"))).Code);
        Assert.Equal([.. Told(Pilots, "1.4.0"), .. Told([.. Early, .. Rest], "1.3.2")], await StatusAsync(azure, folder, code: 0));

        // Well on the release before, which it therefore remembers.
        azure.MakeIll("lib05", on: "1.4.0");
        var start = azure.Changes.Count;
        var stopped = await azure.StartAsync(folder, [.. Ring(azure, "early", "1.4.0", patience: 10), "--at-once", "1"]);

        Assert.Equal(1, stopped.Code);
        Assert.Contains("Stopped. Not brought there: lib05, lib06. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("lib05: is not on 1.4.0: answers 503. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Changes.Skip(start), line => Rest.Append("lib06").Any(code => line.Contains(code, StringComparison.Ordinal)));
        Assert.Equal([.. Told([.. Pilots, "lib03", "lib04"], "1.4.0"), "lib05 ill  1.3.2", .. Told(["lib06", .. Rest], "1.3.2")], await StatusAsync(azure, folder, code: 1));

        azure.MakeWell("lib05");
        var before = azure.Changes.Count;
        var resumed = await azure.StartAsync(folder, [.. Ring(azure, "early", "1.4.0"), "--resume"]);

        Assert.Equal("", resumed.Errors);
        Assert.Contains("lib04: is on 1.4.0 already", resumed.Output, StringComparison.Ordinal);
        Assert.All(azure.Changes.Skip(before), line => Assert.Matches("lib05|lib06|npm exec", line));
        Assert.Equal(0, (await azure.RunAsync(folder, Ring(azure, "rest", "1.4.0"))).Code);
        Assert.Equal(Told([.. Pilots, .. Early, .. Rest], "1.4.0"), await StatusAsync(azure, folder, code: 0));

        string[] rollback = ["rollback", "--ring", "early", "--package", azure.PackageOf("1.3.2"), "--site", azure.Site];
        var back = await azure.StartAsync(folder, rollback);

        Assert.Equal((0, ""), (back.Code, back.Errors));
        Assert.Equal([.. Told(Pilots, "1.4.0"), .. Told(Early, "1.3.2"), .. Told(Rest, "1.4.0")], await StatusAsync(azure, folder, code: 0));
        before = azure.Changes.Count;
        Assert.Contains("nothing to take back", (await azure.RunAsync(folder, rollback)).Output, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Fact]
    public async Task Whatever_goes_wrong_at_once_is_said_of_each_and_mended_by_the_same_command()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await FleetAsync(Early);
        foreach (var code in Early)
        {
            await azure.PutAsync(code, "1.3.2");
        }

        azure.Keep("hang-lib03", "");
        azure.Keep("no-pages-lib04", "");
        azure.MakeHalf("lib05");
        var stopped = await azure.RunAsync(folder, Ring(azure, "early", "1.4.0", patience: 15));
        var told = await StatusAsync(azure, folder, code: 1);
        azure.Forget("hang-lib03");
        azure.Forget("no-pages-lib04");
        azure.MakeHalf("lib05", isHalf: false);
        var resumed = await azure.RunAsync(folder, Ring(azure, "early", "1.4.0"));

        Assert.Equal(1, stopped.Code);
        Assert.Contains("Stopped. Not brought there: lib03, lib04, lib05. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("lib03: is not on 1.4.0: does not answer. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("the token was not taken Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("DeploymentStackDeploymentFailed", stopped.Errors, StringComparison.Ordinal);
        Assert.Equal(["lib03 ill  ", "lib04 well 1.4.0 1.3.2", "lib05 half made  ", .. Told(["lib06"], "1.4.0")], told);
        Assert.Equal((0, ""), (resumed.Code, resumed.Errors));
        Assert.Contains("lib06: is on 1.4.0 already", resumed.Output, StringComparison.Ordinal);
        Assert.Equal(Told(Early, "1.4.0"), await StatusAsync(azure, folder, code: 0));
    }

    [Fact]
    public async Task After_the_first_that_fails_none_is_begun()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await FleetAsync(Rest);
        foreach (var code in Rest)
        {
            await azure.PutAsync(code, "1.3.2");
        }

        var before = azure.Changes.Count;
        azure.FailAt("stack sub create --name coworking-lib08", "ERROR: (ExpiredAuthenticationToken) The access token expiry UTC time is earlier than now.");
        var stopped = await azure.RunAsync(folder, [.. Ring(azure, "rest", "1.4.0"), "--at-once", "2"]);

        Assert.Equal(1, stopped.Code);
        Assert.Contains("Next: sign in again (az login), then the same command again: it goes on there.", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("lib07: pages of 1.4.0", stopped.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Changes.Skip(before), line => line.Contains("lib11", StringComparison.Ordinal) || line.Contains("lib12", StringComparison.Ordinal));
        Assert.Matches("Not brought there: lib08.*lib12", stopped.Errors);
    }

    [Fact]
    public async Task A_ring_brings_no_new_library_to_Azure_and_passes_over_only_what_is_known_to_be_unchanged()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await FleetAsync(Pilots);
        await azure.PutAsync("lib01", "1.4.0");
        string[] pilot = Ring(azure, "pilot", "1.4.0");

        var unknown = await azure.RunAsync(folder, pilot);
        var known = await azure.RunAsync(folder, pilot);
        folder.With("libraries/lib01.bicepparam", "monthly: 30", "monthly: 31");
        await azure.RunAsync(folder, "plan", "lib01", "--write");
        var changed = await azure.RunAsync(folder, pilot);

        Assert.Equal([0, 0, 0], new[] { unknown, known, changed }.Select(run => run.Code));
        Assert.Contains("lib02: is not in Azure, and passed over: a ring brings no new library there. Next, when it is to come: deploy lib02", known.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Changes, line => line.Contains("lib02", StringComparison.Ordinal));
        Assert.Equal([true, false, true], new[] { unknown, known, changed }.Select(run => run.Output.Contains("lib01: resources", StringComparison.Ordinal)));
        Assert.Contains("not known to be those of these files", changed.Output, StringComparison.Ordinal);
        Assert.Contains("# lib02, if it is in Azure:", (await azure.RunAsync(folder, [.. pilot, "--dry-run"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_says_the_last_backup_and_the_month_where_they_can_be_read()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("aksu", "demo");
        await azure.RunAsync(folder, "deploy", "aksu", "--release", "1.4.0", "--package", azure.Package, "--yes");
        await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");
        var unread = await azure.RunAsync(folder, "status");
        azure.Keep("backups-demo", "2026-11-28/manifest.json\n2026-11-29/manifest.json\n");
        azure.Keep("costs", """{"properties":{"columns":[{"name":"Cost"},{"name":"ResourceGroupName"},{"name":"Currency"}],"rows":[[12.345,"coworking-demo","USD"],[0.5,"others","USD"]]}}""");

        var table = await azure.RunAsync(folder, "status");
        var json = await azure.RunAsync(folder, "status", "--json");

        Assert.Matches("(?m)^ *demo +well +1.4.0 +– +– +–", unread.Output);
        Assert.Matches("(?m)^ *demo +well +1.4.0 +– +2026-11-29 +12.35 USD", table.Output);
        Assert.Matches("(?m)^ *aksu +well +1.4.0 +– +– +– ", table.Output);
        var demo = JsonNode.Parse(json.Output)![1]!;
        Assert.Equal(("2026-11-29", 12.345m, "USD"), (demo["lastBackup"]!.GetValue<string>(), demo["month"]!["cost"]!.GetValue<decimal>(), demo["month"]!["currency"]!.GetValue<string>()));
        Assert.Null(JsonNode.Parse(json.Output)![0]!["month"]);
    }

    /// <summary>Libraries like the demo one, with kept snapshots and registrations of their own.</summary>
    private async Task<TemplateFolder> FleetAsync(string[] codes)
    {
        var folder = TemplateFolder.OfARegion().WithOnly("demo");
        foreach (var (at, code) in codes.Index())
        {
            var ring = Pilots.Contains(code, StringComparer.Ordinal) ? "pilot" : Early.Contains(code, StringComparer.Ordinal) ? "early" : "rest";
            await CopyAsync("bicepparam", text => text.Replace("'demo'", $"'{code}'", StringComparison.Ordinal).Replace("ring: 'pilot'", $"ring: '{ring}'", StringComparison.Ordinal)
                .Replace("00000000000a'", $"0000000001{at:00}'", StringComparison.Ordinal).Replace("00000000000b'", $"0000000002{at:00}'", StringComparison.Ordinal));
            await CopyAsync("centre.json", text => text.Replace("\"code\": \"demo\"", $"\"code\": \"{code}\"", StringComparison.Ordinal));
            await File.WriteAllTextAsync(folder.PathOf($"libraries/{code}.snapshot.json"), (await bicep.SnapshotAsync(folder.ParametersOf(code))).Kept, TestContext.Current.CancellationToken);

            async Task CopyAsync(string kind, Func<string, string> change) =>
                await File.WriteAllTextAsync(folder.PathOf($"libraries/{code}.{kind}"), change(await File.ReadAllTextAsync(folder.PathOf($"libraries/demo.{kind}"), TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        }

        File.Delete(folder.ParametersOf("demo"));
        return folder;
    }

    private static string[] Ring(FakeAzure azure, string ring, string release, int patience = 60) => ["release", "--ring", ring, "--release", release, "--package", azure.PackageOf(release), "--site", azure.Site, "--patience", patience.ToString(CultureInfo.InvariantCulture)];

    private static IEnumerable<string> Told(IEnumerable<string> codes, string release) => codes.Select(code => $"{code} well {release} {release}");

    /// <summary>Library, state, release and pages of those that are in Azure.</summary>
    private static async Task<IEnumerable<string>> StatusAsync(FakeAzure azure, TemplateFolder folder, int code)
    {
        var run = await azure.RunAsync(folder, "status", "--json");

        Assert.Equal(code, run.Code);
        return JsonNode.Parse(run.Output)!.AsArray().Where(row => row!["state"]!.GetValue<string>() is not "not in Azure")
            .Select(row => $"{row!["library"]} {row["state"]} {row["release"]} {row["pages"]}");
    }
}
