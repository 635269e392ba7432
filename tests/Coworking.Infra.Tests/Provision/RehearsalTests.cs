using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>
/// A release over twelve libraries in three rings, where it stops and goes on with the real program as a process of its own; the API's own health for each
/// instance, and a stand-in for <c>az</c>. One is ill, the ring stops there, goes on, and the release is taken back.
/// </summary>
public sealed class RehearsalTests(Bicep bicep)
{
    [Fact]
    public async Task A_release_goes_through_the_rings_stops_where_one_is_ill_goes_on_and_is_taken_back()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await Fleet.OfAsync(bicep, [.. Fleet.Pilots, .. Fleet.Early, .. Fleet.Rest]);
        foreach (var code in Fleet.Pilots.Concat(Fleet.Early).Concat(Fleet.Rest))
        {
            await azure.PutAsync(code, "1.3.2");
        }

        Assert.Equal(0, (await azure.RunAsync(folder, Fleet.Ring(azure, "pilot", "1.4.0"))).Code);
        Assert.Equal([.. Fleet.Told(Fleet.Pilots, "1.4.0"), .. Fleet.Told([.. Fleet.Early, .. Fleet.Rest], "1.3.2")], await Fleet.StatusAsync(azure, folder, code: 0));

        // Well on the release before, which it therefore remembers.
        azure.MakeIll("lib05", on: "1.4.0");
        var start = azure.Changes.Count;
        var stopped = await azure.StartAsync(folder, [.. Fleet.Ring(azure, "early", "1.4.0", patience: 10), "--at-once", "1"]);

        Assert.Equal(1, stopped.Code);
        Assert.Contains("Stopped. Not brought there: lib05, lib06. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.Contains("lib05: is not on 1.4.0: answers 503. Next: ", stopped.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Changes.Skip(start), line => Fleet.Rest.Append("lib06").Any(code => line.Contains(code, StringComparison.Ordinal)));
        Assert.Equal([.. Fleet.Told([.. Fleet.Pilots, "lib03", "lib04"], "1.4.0"), "lib05 ill  1.3.2", .. Fleet.Told(["lib06", .. Fleet.Rest], "1.3.2")], await Fleet.StatusAsync(azure, folder, code: 1));

        azure.MakeWell("lib05");
        var before = azure.Changes.Count;
        var resumed = await azure.StartAsync(folder, [.. Fleet.Ring(azure, "early", "1.4.0"), "--resume"]);

        Assert.Equal("", resumed.Errors);
        Assert.Contains("lib04: is on 1.4.0 already", resumed.Output, StringComparison.Ordinal);
        Assert.All(azure.Changes.Skip(before), line => Assert.Matches("lib05|lib06|npm exec", line));
        Assert.Equal(0, (await azure.RunAsync(folder, Fleet.Ring(azure, "rest", "1.4.0"))).Code);
        Assert.Equal(Fleet.Told([.. Fleet.Pilots, .. Fleet.Early, .. Fleet.Rest], "1.4.0"), await Fleet.StatusAsync(azure, folder, code: 0));

        string[] rollback = ["rollback", "--ring", "early", "--package", azure.PackageOf("1.3.2"), "--site", azure.Site];
        var back = await azure.StartAsync(folder, rollback);

        Assert.Equal((0, ""), (back.Code, back.Errors));
        Assert.Equal([.. Fleet.Told(Fleet.Pilots, "1.4.0"), .. Fleet.Told(Fleet.Early, "1.3.2"), .. Fleet.Told(Fleet.Rest, "1.4.0")], await Fleet.StatusAsync(azure, folder, code: 0));
        before = azure.Changes.Count;
        Assert.Contains("nothing to take back", (await azure.RunAsync(folder, rollback)).Output, StringComparison.Ordinal);
        Assert.Equal(before, azure.Changes.Count);
    }

    [Fact]
    public async Task A_ring_brings_no_new_library_to_Azure_and_passes_over_only_what_is_known_to_be_unchanged()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = await Fleet.OfAsync(bicep, Fleet.Pilots);
        await azure.PutAsync("lib01", "1.4.0");
        string[] pilot = Fleet.Ring(azure, "pilot", "1.4.0");

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
}
