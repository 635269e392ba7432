using System.Globalization;
using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>Twelve libraries in three rings, and what a test asks of them.</summary>
internal static class Fleet
{
    public static readonly string[] Pilots = ["lib01", "lib02"];
    public static readonly string[] Early = ["lib03", "lib04", "lib05", "lib06"];
    public static readonly string[] Rest = ["lib07", "lib08", "lib09", "lib10", "lib11", "lib12"];

    /// <summary>Libraries like the demo one, with kept snapshots and registrations of their own.</summary>
    public static async Task<TemplateFolder> OfAsync(Bicep bicep, params string[] codes)
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

    public static string[] Ring(FakeAzure azure, string ring, string release, int patience = 60) => ["release", "--ring", ring, "--release", release, "--package", azure.PackageOf(release), "--site", azure.Site, "--patience", patience.ToString(CultureInfo.InvariantCulture)];

    public static IEnumerable<string> Told(IEnumerable<string> codes, string release) => codes.Select(code => $"{code} well {release} {release}");

    /// <summary>Library, state, release and pages of those that are in Azure.</summary>
    public static async Task<IEnumerable<string>> StatusAsync(FakeAzure azure, TemplateFolder folder, int code)
    {
        var run = await azure.RunAsync(folder, "status", "--json");

        Assert.Equal(code, run.Code);
        return JsonNode.Parse(run.Output)!.AsArray().Where(row => row!["state"]!.GetValue<string>() is not "not in Azure")
            .Select(row => $"{row!["library"]} {row["state"]} {row["release"]} {row["pages"]}");
    }
}
