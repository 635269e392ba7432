using Coworking.Provision.Templates;

namespace Coworking.Infra.Tests.Templates;

public sealed class PromiseTests(Bicep bicep)
{
    public static TheoryData<string> Libraries { get; } =
        [.. Directory.EnumerateFiles(Repository.At("infra", "libraries"), "*.bicepparam").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task A_library_s_templates_keep_every_promise(string library)
    {
        var snapshot = await bicep.SnapshotAsync(Repository.At("infra", "libraries", $"{library}.bicepparam"));

        var broken = Promises.All.SelectMany(promise => promise.Value(snapshot).Select(what => $"{promise.Key}: {what}"));

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Breaches.All), MemberType = typeof(Breaches))]
    public async Task Breaking_a_promise_is_noticed(string promise, string file, string was, string becomes)
    {
        using var folder = new TemplateFolder();
        folder.With(file, was, becomes).With("bicepconfig.json", "\"error\"", "\"info\"");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        Assert.NotEmpty(Promises.All[promise](snapshot));
    }

    [Fact]
    public void Every_promise_has_been_broken_once() =>
        Assert.Equal(Promises.All.Keys.Order(StringComparer.Ordinal), Breaches.All.Select(row => row.Data.Item1).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Breaches.OfTheRegion), MemberType = typeof(Breaches))]
    public async Task Breaking_what_the_region_shares_is_noticed(string file, string was, string becomes)
    {
        using var folder = new TemplateFolder();
        folder.With(file, was, becomes).With("bicepconfig.json", "\"error\"", "\"info\"");

        Assert.NotEmpty(Promises.OfTheRegion(await bicep.SnapshotAsync(folder.PathOf("regional.bicepparam"))));
    }

    [Fact]
    public async Task What_the_region_shares_is_closed_and_tells_people() =>
        Assert.Empty(Promises.OfTheRegion(await bicep.SnapshotAsync(Repository.At("infra", "regional.bicepparam"))));

    [Fact]
    public async Task The_site_of_the_region_reads_the_API_where_that_is_asked_for_and_reaches_no_blob()
    {
        using var folder = new TemplateFolder().With("tenants.bicep", "var regionalOrigin = ''", "var regionalOrigin = 'https://region.example.kz'");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        var origins = snapshot.Of("Microsoft.Web/sites").Single().Texts("properties.siteConfig.cors.allowedOrigins").ToList();
        Assert.Equal(2, origins.Count);
        Assert.Equal("https://region.example.kz", origins[1]);
        Assert.Empty(Promises.All.SelectMany(promise => promise.Value(snapshot)));
    }

    [Theory]
    [InlineData("", "50")]
    [InlineData("param recordingGigabytes = 200\n\n", "200")]
    public async Task Recordings_may_take_what_the_parameter_file_allows(string allowed, string gigabytes)
    {
        using var folder = new TemplateFolder().With("libraries/demo.bicepparam", "param location", $"{allowed}param location");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        var settings = snapshot.Of("Microsoft.Web/sites/config").Single(config => config.Text("name").EndsWith("/appsettings", StringComparison.Ordinal));
        Assert.Equal(gigabytes, settings.Text("properties.Recordings__QuotaGigabytes"));
    }

    [Fact]
    public async Task Recordings_move_to_cheaper_storage_only_where_that_is_asked_for()
    {
        using var folder = new TemplateFolder().With("libraries/demo.bicepparam", "param location", "param coolMediaAfterDays = 90\n\nparam location");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        Assert.Contains("media: cool after 90", Promises.Keeping(snapshot));
        Assert.Empty(Promises.All.SelectMany(promise => promise.Value(snapshot)));
    }

    [Fact]
    public async Task The_job_for_renditions_acts_as_the_same_identity_and_needs_no_key()
    {
        using var folder = new TemplateFolder().With(
            "libraries/demo.bicepparam", "param location", "param conversion = { image: 'registry.example/conversion@sha256:0', schedule: '0 19 * * *' }\n\nparam location");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        var job = Assert.Single(snapshot.Of("Microsoft.App/jobs"));
        Assert.Equal([snapshot.Of("Microsoft.ManagedIdentity/userAssignedIdentities").Single().Text("id")], job.At("identity.userAssignedIdentities")!.AsObject().Select(one => one.Key));
        Assert.Empty(Promises.All.SelectMany(promise => promise.Value(snapshot)));
    }

    // File, what stands there, what would break the promise though the parameter file asks for both options.
    [Theory]
    [InlineData("files go when they are due", "modules/data-keeping.bicep", "daysAfterModificationGreaterThan: coolMediaAfterDays", "daysAfterModificationGreaterThan: 30")]
    [InlineData("files go when they are due", "modules/data-keeping.bicep", ", ...coolMedia]", "]")]
    [InlineData("nothing runs that nobody asked for", "modules/conversion.bicep", "image: conversion.image", "image: 'registry.example/miner'")]
    [InlineData("nothing runs that nobody asked for", "modules/conversion.bicep", "cronExpression: conversion.schedule", "cronExpression: '* * * * *'")]
    [InlineData("nothing runs that nobody asked for", "main.bicep", "if (conversion != null)", "if (conversion == null)")]
    [InlineData("one identity does everything", "modules/conversion.bicep", "type: 'UserAssigned',", "type: 'SystemAssigned,UserAssigned',")]
    public async Task What_was_asked_for_is_what_is_made(string promise, string file, string was, string becomes)
    {
        using var folder = new TemplateFolder().With("libraries/demo.bicepparam", "param location", "param coolMediaAfterDays = 90\n\nparam conversion = { image: 'registry.example/conversion@sha256:0', schedule: '0 19 * * *' }\n\nparam location")
            .With("bicepconfig.json", "\"error\"", "\"info\"");
        Assert.Empty(Promises.All[promise](await bicep.SnapshotAsync(folder.ParametersOf("demo"))));
        folder.With(file, was, becomes);

        Assert.NotEmpty(Promises.All[promise](await bicep.SnapshotAsync(folder.ParametersOf("demo"))));
    }

    [Fact]
    public async Task A_release_that_is_rolled_out_is_named_by_tags_and_by_no_setting()
    {
        using var folder = new TemplateFolder().With("libraries/demo.bicepparam", "param location", "param release = '1.4.0'\n\nparam location");

        var snapshot = await bicep.SnapshotAsync(folder.ParametersOf("demo"));

        Assert.Equal("1.4.0", snapshot.Of("Microsoft.Web/sites").Single().Text("tags.release"));
        Assert.DoesNotContain("1.4.0", snapshot.Of("Microsoft.Web/sites/config").Single().ToJsonString(), StringComparison.Ordinal);
    }
}
