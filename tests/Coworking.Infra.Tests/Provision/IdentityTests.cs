using System.Text.Json.Nodes;
using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>Who may sign in, made by the program with a stand-in for <c>az</c>.</summary>
public sealed class IdentityTests(Bicep bicep)
{
    private const string Made = "30000000-0000-4000-8000-00000000000c";
    private const string StaffTenant = "20000000-0000-4000-8000-000000000002";

    [Fact]
    public async Task A_registration_is_made_once_says_its_roles_and_stands_in_the_parameter_file()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        azure.Keep("tenant", StaffTenant);
        string[] identity = ["identity", "demo", "--for", "staff", "--origin", "https://demo.example"];

        var first = await azure.RunAsync(folder, identity);
        var said = azure.Kept("registration");
        var again = await azure.RunAsync(folder, identity);

        Assert.Equal("", first.Errors + again.Errors);
        Assert.Equal((0, 0), (first.Code, again.Code));
        Assert.Single(azure.Asked, line => line.StartsWith("ad app create ", StringComparison.Ordinal));
        Assert.Single(azure.Asked, line => line.StartsWith("ad sp create ", StringComparison.Ordinal));
        Assert.Equal(said, azure.Kept("registration"));
        var registration = JsonNode.Parse(said!)!;
        Assert.Equal(["Librarian", "Director", "Region"], registration["appRoles"]!.AsArray().Select(role => role!["value"]!.GetValue<string>()));
        Assert.Equal("api", registration["api"]!["oauth2PermissionScopes"]![0]!["value"]!.GetValue<string>());
        Assert.Equal($"api://{Made}", registration["identifierUris"]![0]!.GetValue<string>());
        Assert.Contains("https://demo.example/kk/signed-in/", registration["spa"]!["redirectUris"]!.AsArray().Select(address => address!.GetValue<string>()));
        Assert.Contains($"signInOf('10000000-0000-4000-8000-00000000000a', '{Made}')", await File.ReadAllTextAsync(folder.ParametersOf("demo"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_get_no_role()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        azure.Keep("tenant", "10000000-0000-4000-8000-000000000001");

        var run = await azure.RunAsync(folder, "identity", "demo", "--for", "patrons");

        Assert.Equal(0, run.Code);
        Assert.Null(JsonNode.Parse(azure.Kept("registration")!)!["appRoles"]);
        Assert.Contains($"signInOf('{Made}', '20000000-0000-4000-8000-00000000000b')", await File.ReadAllTextAsync(folder.ParametersOf("demo"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_made_in_another_tenant()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        azure.Keep("tenant", StaffTenant);

        var run = await azure.RunAsync(folder, "identity", "demo", "--for", "patrons");

        Assert.Equal(1, run.Code);
        Assert.Contains("Next: az login --tenant 10000000-0000-4000-8000-000000000001 --allow-no-subscriptions", run.Errors, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task Each_ring_s_environment_is_trusted_once_and_no_secret_is_made()
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");
        azure.Keep("trusted", "repo:region/coworking:environment:pilot\n");

        var run = await azure.RunAsync(folder, "identity", "--repository", "region/coworking");

        Assert.Equal(0, run.Code);
        Assert.Equal(["pilot", "early", "rest"], azure.Kept("trusted")!.Split('\n').Select(line => line.Split(':')[^1]));
        Assert.DoesNotContain(azure.Asked, line => line.Contains("credential reset", StringComparison.Ordinal) || line.Contains("password", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("az ad app create --display-name coworking-demo ", "identity", "demo", "--for", "staff")]
    [InlineData("az ad app federated-credential create ", "identity", "--repository", "region/coworking")]
    public async Task A_dry_run_says_the_commands_and_asks_nothing_of_Azure(string says, params string[] arguments)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, [.. arguments, "--dry-run"]);

        Assert.Equal(0, run.Code);
        Assert.Contains(says, run.Output, StringComparison.Ordinal);
        Assert.Empty(azure.Asked);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("identity", "demo")]
    [InlineData("identity", "--for", "staff")]
    [InlineData("identity", "demo", "--for", "staff", "--repository", "region/coworking")]
    [InlineData("identity", "demo", "--for", "everybody")]
    public async Task Half_a_command_is_refused(params string[] arguments)
    {
        using var azure = new FakeAzure(bicep);
        using var folder = new TemplateFolder().WithOnly("demo");

        var run = await azure.RunAsync(folder, arguments);

        Assert.Equal(2, run.Code);
        Assert.Empty(azure.Asked);
    }
}
