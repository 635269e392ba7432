using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>What never reaches Azure, and what is said when Azure says no.</summary>
public sealed class RefusalTests(Bicep bicep)
{
    [Theory]
    [InlineData("fault", "accent")]
    [InlineData("registration", "registration that is not filled in")]
    [InlineData("sample", "demo: is a sample: its registrations are made up. Next: identity demo")]
    [InlineData("tenants", "demo: would let people of a made-up tenant in. Next: put the region's own tenants into infra/tenants.bicep")]
    [InlineData("package", "is not there")]
    [InlineData("site", "has no built site in it")]
    public async Task What_is_not_ready_never_reaches_Azure(string what, string why)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        if (what is "fault")
        {
            folder.With("libraries/demo.centre.json", "#0b6e4f", "green");
        }
        else if (what is "registration")
        {
            folder.With("libraries/demo.bicepparam", $"{TemplateFolder.Staff}00000000000b", "00000000-0000-0000-0000-000000000000");
        }
        else if (what is "sample")
        {
            folder.With("libraries/demo.bicepparam", TemplateFolder.Patrons, "10000000-0000-4000-8000-");
        }
        else if (what is "tenants")
        {
            folder.With("tenants.bicep", TemplateFolder.Patrons, "10000000-0000-4000-8000-");
        }

        await azure.RunAsync(folder, "plan", "demo", "--write");

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", what is "package" ? "/nowhere/api.zip" : azure.Package, "--site", what is "site" ? "/nowhere/web" : azure.Site, "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains(why, run.Errors, StringComparison.Ordinal);
        Assert.Contains("Next: ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }

    [Theory]
    [InlineData("what-if", "ERROR: Please run 'az login' to setup account.", "Next: sign in again (az login), then the same command again: it goes on there.")]
    [InlineData("stack sub create", "ERROR: AADSTS700024: Client assertion is not within its valid time range.", "Next: sign in again (az login)")]
    [InlineData("stack sub create", "ERROR: (AuthorizationFailed) The client may not write role assignments.", "AuthorizationFailed) The client may not write role assignments. Next: mend that")]
    [InlineData("config-zip", "ERROR: the package was not taken", "the package was not taken Next: ")]
    public async Task What_az_says_no_to_is_passed_on_with_the_next_step(string at, string says, string told)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");
        azure.FailAt(at, says);

        var run = await azure.RunAsync(folder, "deploy", "demo", "--release", "1.4.0", "--package", azure.Package, "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_az_it_says_where_to_get_it()
    {
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await Provisioning.RunAsync(bicep, folder.Root, new(StringComparer.Ordinal) { ["PATH"] = folder.Root }, "status");

        Assert.Equal(2, run.Code);
        Assert.Contains("az: is not on the PATH. Next: install it", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy", "demo", "--region")]
    [InlineData("deploy", "--region", "--release", "1", "--package", "x")]
    [InlineData("release", "--ring", "pilot", "--release", "1", "--package", "x", "--at-once", "0")]
    [InlineData("rollback")]
    [InlineData("rollback", "demo", "--ring", "pilot")]
    [InlineData("release", "--ring", "all", "--release", "1", "--package", "x")]
    [InlineData("release", "--ring", "pilot", "--release", "1")]
    [InlineData("deploy", "demo", "--release", "1")]
    [InlineData("deploy", "demo", "--site", "web")]
    [InlineData("deploy")]
    public async Task Half_a_command_is_refused(params string[] arguments)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = TemplateFolder.OfARegion().WithOnly("demo");

        var run = await azure.RunAsync(folder, arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains("Next: ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }
}
