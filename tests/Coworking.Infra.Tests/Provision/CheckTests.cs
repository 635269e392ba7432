using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

public sealed class CheckTests(Bicep bicep)
{
    // What it says, and the file with the fault.
    public static TheoryData<string, string, string, string> Faults { get; } = new()
    {
        { "/accent", "libraries/demo.centre.json", "#0b6e4f", "green" },
        { "is no JSON object", "libraries/demo.centre.json", "\"code\": \"demo\",", "\"code\" \"demo\"," },
        { "makes the instance of 'other'", "libraries/demo.bicepparam", "code: 'demo'", "code: 'other'" },
        { "BCP", "libraries/demo.bicepparam", "ring: 'pilot'", "ring: 'soon'" },
        { "no-unused-vars", "main.bicep", "var siteName", "var nobody = 1\nvar siteName" },
        { "storage takes no shared key", "modules/storage-account.bicep", "allowSharedKeyAccess: false", "allowSharedKeyAccess: true" },
        { "kazakhstan is no Azure region", "libraries/demo.bicepparam", "param location = 'westeurope'", "param location = 'kazakhstan'" },
        { "'northeurope' is not part of the allowed value(s)", "main.bicep", "param siteLocation string = 'westeurope'", "param siteLocation string = 'northeurope'" },
        { "demo.snapshot.json: is no snapshot", "libraries/demo.snapshot.json", "{\n  \"predictedResources\"", "<<<<<<< HEAD\n{\n  \"predictedResources\"" },
        { "demo.snapshot.json: is no snapshot", "libraries/demo.snapshot.json", "\"predictedResources\"", "\"resources\"" },
        { "is not what the templates say", "libraries/demo.bicepparam", "monthly: 30", "monthly: 31" },
    };

    [Fact]
    public async Task Everything_in_the_repository_passes()
    {
        var run = await Provisioning.RunAsync(bicep, Repository.At("infra"), [], "check");

        Assert.Equal("4 libraries and the region: nothing to find fault with", run.Output.Trim());
        Assert.Equal(0, run.Code);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_found_and_said_with_the_next_step(string says, string file, string was, string becomes)
    {
        using var folder = new TemplateFolder().WithOnly("demo").With(file, was, becomes);

        var run = await Provisioning.RunAsync(bicep, folder, "check", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains(run.Output.Split('\n'), line => line.Contains(says, StringComparison.Ordinal) && line.Contains(" Next: ", StringComparison.Ordinal));
    }

    // Each option of main.bicep that a library may set and none of the repository does.
    [Theory]
    [InlineData("coolMediaAfterDays = 90")]
    [InlineData("conversion = { image: 'registry.example/conversion@sha256:0', schedule: '0 19 * * *' }")]
    [InlineData("siteLocation = 'westus2'")]
    public async Task What_a_library_may_ask_for_passes(string option)
    {
        using var folder = new TemplateFolder().WithOnly("demo").With("libraries/demo.bicepparam", "param location", $"param {option}\n\nparam location");
        await Provisioning.RunAsync(bicep, folder, "plan", "demo", "--write");

        var run = await Provisioning.RunAsync(bicep, folder, "check", "demo");

        Assert.Equal("demo: nothing to find fault with", run.Output.Trim());
        Assert.Equal(0, run.Code);
    }

    [Theory]
    [InlineData("database")]
    [InlineData("hostdata")]
    [InlineData("data")]
    public async Task A_code_with_the_words_of_the_accounts_in_it_is_a_code_like_any_other(string code)
    {
        using var folder = new TemplateFolder().WithOnly("demo");
        await Provisioning.RunAsync(bicep, folder, "new", "--code", code, "--name-ru", "Центр");
        await Provisioning.RunAsync(bicep, folder, "plan", code, "--write");

        var run = await Provisioning.RunAsync(bicep, folder, "check");

        Assert.Contains("2 libraries and the region: nothing to find fault with", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_libraries_with_one_registration_are_found_out()
    {
        using var folder = new TemplateFolder().WithOnly("demo", "aksu").With("libraries/aksu.bicepparam", "10000000-0000-4000-8000-000000000002", "10000000-0000-4000-8000-00000000000a");

        var run = await Provisioning.RunAsync(bicep, folder, "check", "aksu");

        Assert.Equal(1, run.Code);
        Assert.Contains("registration 10000000-0000-4000-8000-00000000000a belongs to aksu and demo", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_libraries_with_one_code_are_found_out()
    {
        using var folder = new TemplateFolder().WithOnly("demo", "aksu").With("libraries/aksu.bicepparam", "code: 'aksu'", "code: 'demo'");

        var run = await Provisioning.RunAsync(bicep, folder, "check");

        Assert.Equal(1, run.Code);
        Assert.Contains("/resourceGroups/coworking-demo belongs to aksu and demo", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_without_its_centre_file_is_found_out()
    {
        using var folder = new TemplateFolder().WithOnly("demo");
        File.Delete(folder.PathOf("libraries/demo.centre.json"));

        var run = await Provisioning.RunAsync(bicep, folder, "check", "demo");

        Assert.Equal(1, run.Code);
        Assert.Contains("demo.centre.json: is not there.", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "nowhere")]
    [InlineData("plan", "nowhere")]
    [InlineData("plan")]
    [InlineData("plan", "demo", "--against", ".")]
    [InlineData("plan", "--write", "--against", ".")]
    [InlineData("deploi")]
    public async Task What_is_not_there_is_said_with_the_next_step(params string[] arguments)
    {
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await Provisioning.RunAsync(bicep, folder, arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains("Next: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_infra_is_refused()
    {
        var run = await Provisioning.RunAsync(bicep, Path.GetTempPath(), [], "check");

        Assert.Equal(2, run.Code);
        Assert.Contains("Next: stand in the repository", run.Errors, StringComparison.Ordinal);
    }
}
